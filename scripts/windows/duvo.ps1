# Starts duvo with the Java of DUVO_JAVA, JAVA_HOME or the path; it has to be 17 or newer.
$java = 'java'
if ($env:JAVA_HOME) { $java = Join-Path $env:JAVA_HOME 'bin/java' }
if ($env:DUVO_JAVA) { $java = Join-Path $env:DUVO_JAVA 'bin/java' }
if (-not $env:XDG_CONFIG_HOME -and $env:APPDATA) { $env:XDG_CONFIG_HOME = $env:APPDATA }
if (-not $env:XDG_STATE_HOME -and $env:LOCALAPPDATA) { $env:XDG_STATE_HOME = $env:LOCALAPPDATA }
if (-not $env:XDG_CACHE_HOME -and $env:LOCALAPPDATA) { $env:XDG_CACHE_HOME = Join-Path $env:LOCALAPPDATA 'cache' }
$utf8 = New-Object Text.UTF8Encoding $false
$before = [Console]::OutputEncoding
$lib = Join-Path (Split-Path -Parent $PSScriptRoot) 'lib'
$options = @("@$PSScriptRoot/java.options", '-Dstdout.encoding=UTF-8', '-Dstderr.encoding=UTF-8', "-Dlibrary.jline.path=$lib/native/org/jline/nativ")
if ($env:DUVO_JAVA_OPTS) { $options += -split $env:DUVO_JAVA_OPTS }
$words = @($args | ForEach-Object { "$_" })
# before 7.3 PowerShell put words into quotes and did not care for the quotes in them, and lost empty words
if ($words -and $PSVersionTable.PSVersion -lt [version]'7.3') {
    $words = @($words | ForEach-Object {
            $word = $_ -replace '(\\*)"', '$1$1\"'
            if ($word -match '\s') { $word -replace '(\\+)$', '$1$1' } elseif ($word) { $word } else { '""' }
        })
}
try {
    [Console]::OutputEncoding = $OutputEncoding = $utf8
    if ($MyInvocation.ExpectingInput) {
        $input | & $java @options -jar (Join-Path $lib 'duvo.jar') @words
    } else {
        & $java @options -jar (Join-Path $lib 'duvo.jar') @words
    }
} finally {
    [Console]::OutputEncoding = $before
}
exit $LASTEXITCODE
