@echo off
rem Starts duvo with the Java of DUVO_JAVA, JAVA_HOME or the path; it has to be 17 or newer.
setlocal DisableDelayedExpansion
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if defined DUVO_JAVA set "java=%DUVO_JAVA%\bin\java.exe"
if not defined XDG_CONFIG_HOME if defined APPDATA set "XDG_CONFIG_HOME=%APPDATA%"
if not defined XDG_STATE_HOME if defined LOCALAPPDATA set "XDG_STATE_HOME=%LOCALAPPDATA%"
if not defined XDG_CACHE_HOME if defined LOCALAPPDATA set "XDG_CACHE_HOME=%LOCALAPPDATA%\cache"
set "lib=%~dp0..\lib"
rem the console speaks UTF-8 while duvo runs, and what it spoke before afterwards
set "page="
for /f "tokens=2 delims=:." %%c in ('chcp') do set "page=%%c"
chcp 65001 > nul
"%java%" "@%~dp0java.options" -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dlibrary.jline.path=%lib%\native\org\jline\nativ" %DUVO_JAVA_OPTS% -jar "%lib%\duvo.jar" %*
set "code=%ERRORLEVEL%"
if defined page chcp %page% > nul
exit /b %code%
