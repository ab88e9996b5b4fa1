"""Tries duvo.cmd with wine, and a stand-in for Java that says which words it was given. The console's code page and duvo.ps1 need a
real Windows, which scripts/windows/check.ps1 tries."""
import glob, os, shutil, subprocess
from project import TOP

# what is typed in a batch file, and the words that must arrive
LINES = {
    "agents list": ["agents", "list"],
    '"a b" c': ["a b", "c"],
    '"a & b" "c|d" "e^f" "<x>"': ["a & b", "c|d", "e^f", "<x>"],
    '"x!y" !z!': ["x!y", "!z!"],
    '"" "x" ""': ["", "x", ""],
    '-c "echo \\"q q\\" \\"z\\""': ["-c", 'echo "q q" "z"'],
    '"C:\\a folder\\\\" x': ["C:\\a folder\\", "x"],
    "a=b;c,d $_.agents[0].id": ["a=b;c,d", "$_.agents[0].id"],
}


def wine():
    return next(iter(glob.glob("/usr/lib/wine/wine64") + glob.glob("/usr/lib/*/wine/wine64")), shutil.which("wine64"))


def cmd(room):
    compiler = "x86_64-w64-mingw32-gcc"
    if not wine() or not shutil.which(compiler):
        raise FileNotFoundError("wine64 and " + compiler)
    # neither a blank nor & nor ( in the name of a folder may matter
    java, app = os.path.join(room, "a jdk", "bin"), os.path.join(room, "R&D (new)", "bin")
    for folder in (java, app):
        os.makedirs(folder)
    subprocess.run([compiler, "-municode", "-o", os.path.join(java, "java.exe"), os.path.join(TOP, "scripts", "packaging", "stand-in.c")], check=True)
    shutil.copy(os.path.join(TOP, "scripts", "windows", "duvo.cmd"), app)
    environment = {"PATH": os.environ["PATH"], "HOME": room, "WINEPREFIX": os.path.join(room, "wine"), "WINEDEBUG": "-all", "LC_ALL": "C.UTF-8",
                   "JAVA_HOME": "Z:" + os.path.dirname(java).replace("/", "\\"), "STAND_IN_EXIT": "7"}

    def run(*words, folder=room):
        done = subprocess.run([wine(), "cmd", "/c", *words], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=120)
        lines = done.stdout.decode().splitlines()
        assert done.returncode == 7, f"{words}: exit code {done.returncode}"
        given = [line[5:] for line in lines if line.startswith("word=")]
        jar = next(i for i, word in enumerate(given) if word.endswith("duvo.jar"))
        return given[jar + 1:], [line[7:] for line in lines if line.startswith("folder=")]

    for typed, expected in LINES.items():
        with open(os.path.join(room, "typed.bat"), "w", newline="") as file:
            file.write(f'@"R&D (new)\\bin\\duvo.cmd" {typed}\r\n')
        given, folders = run("typed.bat")
        assert given == expected, f"{typed} became {given}"
        assert len(folders) == 3 and "AppData\\Roaming" in folders[0] and all("AppData\\Local" in place for place in folders[1:]), folders
    assert run("duvo.cmd", "Frühstück", "日本", folder=app)[0] == ["Frühstück", "日本"]
    subprocess.run([wine().replace("wine64", "wineserver"), "-k"], env=environment, stderr=subprocess.DEVNULL)
