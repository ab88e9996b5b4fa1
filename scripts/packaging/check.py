"""Installs and uses what the last run of scripts/package made. Needs root, and unshare; what else is missing is named and left out."""
import glob, json, os, pty, re, select, shutil, signal, subprocess, time
from channels import sha256
from project import DIST, VERSION, WORK, jdk, write
from windows import cmd

ROOM = os.path.join(WORK, "check")
BARE = ["env", "-i", "PATH=/usr/bin:/bin", "HOME=/mnt/home", "TERM=xterm-256color"]
NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
# an own view of the files: the image in /mnt, nothing that can be written but empty temporary folders, whose files are listed at the end
VIEW = """
mount --bind "$0" /mnt && mount -o remount,bind,ro /mnt
for folder in /tmp /var/tmp /dev/shm; do mount -t tmpfs tmpfs $folder; done
cd /; "$@"; code=$?
find /tmp /var/tmp /dev/shm ! -type d >&3
exit $code
"""


def find(pattern):
    return next(iter(sorted(glob.glob(os.path.join(DIST, pattern)))), None)


def said(*command, code=0, **more):
    done = subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, timeout=300, **more)
    assert done.returncode == code, f"{' '.join(command)[-200:]}: {done.returncode}, not {code}\n{done.stdout}"
    return done.stdout


def needs(*programs):
    missing = [program for program in programs if not shutil.which(program)]
    if missing or os.geteuid():
        raise FileNotFoundError(", ".join(missing) or "root")


def in_view(*command, terminal=None):
    """Runs it as nobody in a bare environment; gives the exit code, what was printed, and the files that it left."""
    left = os.path.join(ROOM, "left")
    with open(left, "w+") as files:
        whole = ["unshare", "--mount", "sh", "-c", VIEW, os.path.join(ROOM, "mnt"), *NOBODY, *BARE, *command]
        if terminal is None:
            done = subprocess.run(["sh", "-c", 'exec "$@" 3>"$0"', left, *whole], stdin=subprocess.DEVNULL, text=True,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60)
            return done.returncode, done.stdout, files.read()
        code, text = typed(["sh", "-c", 'exec "$@" 3>"$0"', left, *whole], terminal)
        return code, text, files.read()


def typed(command, lines):
    """On a terminal: each line when the prompt stands."""
    process, terminal = pty.fork()
    if process == 0:
        os.execvp(command[0], command)
    text, end = "", time.monotonic() + 60
    while time.monotonic() < end:
        ready, _, _ = select.select([terminal], [], [], 0.5)
        if ready:
            try:
                text += os.read(terminal, 65536).decode("utf-8", "replace")
            except OSError:
                break
        elif lines and "duvo" in text:
            os.write(terminal, lines.pop(0).encode() + b"\r")
    else:
        os.kill(process, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), text


def bare():
    """A machine without Java and with a home that cannot be written: no warning, and no file anywhere."""
    needs("unshare", "setpriv", "man")
    room = os.path.join(ROOM, "mnt")
    os.makedirs(os.path.join(room, "home"))
    # neither a blank nor a quote in the name of a folder may matter
    os.makedirs(os.path.join(room, "it's new"))
    said("tar", "-xzf", find("*-linux-*.tar.gz"), "-C", os.path.join(room, "it's new"))
    write(room, "script.duvo", 'agents list --limit 1 | .agents\nexpect length == 1\n')
    top = f"/mnt/it's new/duvo-{VERSION}"
    duvo, manual, completion = top + "/bin/duvo", top + "/share/man/man1/", top + "/share/bash-completion/completions/duvo"
    tries = {
        "--version": [duvo, "--version"],
        "one command": [duvo, "agents", "list", "--demo", "--limit", "2"],
        "options for other programs": ["env", "JAVA_TOOL_OPTIONS=-javaagent:none.jar", duvo, "version"],
        "replay": [duvo, "replay", "/mnt/script.duvo", "--demo"],
        "completion": [duvo, "completion", "zsh"],
        "Tab in bash": ["bash", "-c", f"duvo() {{ \"{duvo}\" \"$@\"; }}; . \"{completion}\"; COMP_LINE='duvo agents l' COMP_POINT=13 "
                        "COMP_WORDS=(duvo agents l) COMP_CWORD=2; _duvo; printf '%s\\n' \"${COMPREPLY[@]}\"; [ ${#COMPREPLY[@]} -gt 0 ]"],
        "man": ["man", "-l", manual + "duvo.1.gz"],
        "man of a group": ["man", "-l", manual + "duvo-runs.1.gz"],
        "with the cache": [top + "/runtime/bin/java", f"-XX:AOTCache={top}/lib/duvo.aot", "-XX:AOTMode=on", f"@{top}/bin/java.options",
                           "-jar", top + "/lib/duvo.jar", "--version"],
    }
    for name, command in tries.items():
        faultless(name, *in_view(*command))
    faultless("prompt", *in_view(duvo, "--demo", terminal=["set a 1", "agents list --limit 1", "exit"]))


def faultless(name, code, text, left):
    assert code == 0, f"{name}: exit code {code}\n{text}"
    plain = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", text)
    assert name.startswith("man") or not re.search(r"warn|cannot|could not|denied|read-only", plain, re.I), f"{name}:\n{text}"
    assert text.strip(), f"{name} says nothing"
    assert not left, f"{name} left {left}"


def lintian():
    """No error of Debian's own checker."""
    needs("lintian")
    errors = [line for line in said("lintian", "--allow-root", "--fail-on", "none", find("*.deb")).splitlines() if line.startswith("E:")]
    assert not errors, "\n".join(errors)


def deb():
    """Installed, used and removed in a clean root: nothing stays but the user's own files."""
    needs("mmdebstrap", "unshare", "dpkg-deb")
    root = os.path.join(ROOM, "root")
    said("mmdebstrap", "--variant=minbase", "--quiet", open("/etc/os-release").read().partition("VERSION_CODENAME=")[2].split()[0], root)
    shutil.copy(find("*.deb"), os.path.join(root, "duvo.deb"))

    def inside(line):
        return said("unshare", "--mount", "--pid", "--fork", "sh", "-c",
                    'mount --bind /dev "$0/dev"; mount -t proc proc "$0/proc"; exec chroot "$0" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin sh -ec "$1"',
                    root, line)

    def files():
        return set(os.path.relpath(os.path.join(place, name), root) for place, folders, names in os.walk(root) for name in folders + names)

    before = files()
    inside("dpkg -i /duvo.deb")
    inside("test -e /usr/share/bash-completion/completions/duvo && test -e /usr/share/zsh/vendor-completions/_duvo"
           " && test -e /usr/share/fish/vendor_completions.d/duvo.fish")
    for line in ("duvo --version", "cd /usr/bin; sh duvo --version", "cd /usr; CDPATH=/ bin/duvo --version"):
        assert inside(line).strip() == "duvo " + VERSION, line
    assert "Ops bot" in inside("duvo agents list --demo --limit 2")
    inside("printf 'agents list --limit 1\\nset a 1\\n' > /root/mine.duvo; duvo replay /root/mine.duvo --demo")
    inside("dpkg -r duvo; ! command -v duvo")
    left = sorted(name for name in files() - before if not name.startswith(("var/lib/dpkg/", "var/log/dpkg.log", "root/")))
    assert not left, f"left behind: {left}"


def npm():
    """The wrapper unpacks, passes words, streams and exit codes on."""
    needs("node", "npm")
    folder = os.path.join(ROOM, "npm")
    os.makedirs(folder)
    # npm names the file it made on its last line
    packed = said("npm", "pack", "--silent", "--pack-destination", folder, os.path.join(DIST, "npm")).split()[-1]
    said("npm", "install", "--offline", "--no-audit", "--no-fund", "--prefix", folder, os.path.join(folder, packed))
    duvo = os.path.join(folder, "node_modules", ".bin", "duvo")
    home = {**os.environ, "DUVO_HOME": os.path.join(folder, "home")}
    package = os.path.join(folder, "node_modules", "@duvo", "shell")
    # Ctrl-C while it is unpacked, by a tar that the terminal's signal ends: nothing stays
    write(folder, "bin/tar", "#!/bin/sh\nmkdir \"$4/half\"\nkill -INT $PPID $$\n")
    os.chmod(os.path.join(folder, "bin", "tar"), 0o755)
    said(duvo, "--version", env={**home, "PATH": os.path.join(folder, "bin") + ":" + os.environ["PATH"]}, code=130)
    assert not glob.glob(os.path.join(package, ".unpack-*"))
    assert said(duvo, "--version", env=home).strip() == "duvo " + VERSION
    assert said(duvo, "echo", "a  b", "", "$x", env=home) == "a  b  $x\n"
    assert said(duvo, "-c", "echo 'a  b \"c\" é'", "--demo", env=home).strip() == 'a  b "c" é'
    assert said(duvo, "-c", "exit 7", "--demo", env=home, code=7) == ""


def channels():
    """What is made for others says the checksums of the files, and is what it claims to be."""
    zipped, image, jar = find("*.zip"), find("*-linux-*.tar.gz"), find("*.jar")
    texts = {os.path.relpath(path, DIST): open(path).read() for path in glob.glob(os.path.join(DIST, "**", "*"), recursive=True)
             if os.path.isfile(path) and not path.endswith((".gz", ".zip", ".jar", ".deb"))}
    for name, text in texts.items():
        assert "${" not in text or name.endswith(".js"), f"{name} has a gap"
    scoop = json.loads(texts["scoop.json"])
    assert scoop["hash"] == sha256(zipped) and scoop["url"].endswith(os.path.basename(zipped))
    alias = json.loads(texts["jbang-catalog.json"])["aliases"]["duvo"]
    assert alias["script-ref"].endswith(os.path.basename(jar)) and len(alias["dependencies"]) > 20
    assert sha256(zipped).upper() in texts["winget/Duvo.Shell.installer.yaml"]
    assert sha256(zipped) in texts["duvo.rb"] and sha256(image) in texts["duvo.rb"]
    assert sha256(image) in texts["Dockerfile"]
    assert sha256(os.path.join(DIST, "npm", os.path.basename(image))) == sha256(image)
    if shutil.which("ruby"):
        said("ruby", "-c", os.path.join(DIST, "duvo.rb"))
        for name in filter(lambda name: name.endswith(".yaml"), texts):
            said("ruby", "-ryaml", "-e", "YAML.load_file(ARGV[0]).fetch('PackageVersion') == ARGV[1] or abort", os.path.join(DIST, name), VERSION)
    bill = json.loads(texts[f"duvo-{VERSION}.cdx.json"])
    assert bill["bomFormat"] == "CycloneDX" and not {"serialNumber"} & set(bill) and "timestamp" not in bill["metadata"]


def libraries():
    """The image's libraries have all that duvo's own classes name; without one, what is missing is found."""
    said("tar", "-xzf", find("*-linux-*.tar.gz"), "-C", ROOM)
    lib = os.path.join(ROOM, f"duvo-{VERSION}", "lib")
    jdeps = [os.path.join(jdk() or "", "bin", "jdeps"), "--missing-deps", "--multi-release", "25", "-cp", os.path.join(lib, "lib", "*"),
             os.path.join(lib, "duvo.jar")]
    missing = said(*jdeps)
    assert not missing, missing
    os.remove(glob.glob(os.path.join(lib, "lib", "spring-web-*.jar"))[0])
    assert "not found" in said(*jdeps), "nobody would see that a library is missing"


def windows():
    """duvo.cmd hands on what is typed."""
    cmd(ROOM)


def check():
    failed = 0
    for part in (channels, npm, windows, libraries, bare, lintian, deb):
        shutil.rmtree(ROOM, ignore_errors=True)
        os.makedirs(ROOM)
        try:
            part()
            outcome = "ok"
        except FileNotFoundError as missing:
            outcome = f"left out, needs {missing}"
        except AssertionError as wrong:
            failed, outcome = 1, f"FAILED: {wrong}"
        print(f"{part.__name__:9} {outcome}", flush=True)
    shutil.rmtree(ROOM, ignore_errors=True)
    return failed
