"""A .deb of an image: the program in /usr/lib/duvo, everything else where the system looks for it. No script of it runs as root."""
import email.utils, glob, gzip, hashlib, os, platform, re, shutil
from archives import ar, at, entries, tar, xz
from project import DIST, TOP, VERSION, WORK, write

MAINTAINER = f"{os.environ.get('DEBFULLNAME', 'duvo maintainers')} <{os.environ.get('DEBEMAIL', 'maintainers@duvo.invalid')}>"
ARCHITECTURE = {"x86_64": "amd64", "aarch64": "arm64"}
SHARED = {
    "man": "man",
    "bash-completion": "bash-completion",
    "zsh/site-functions": "zsh/vendor-completions",
    "fish": "fish",
    "doc/duvo/java": "doc/duvo/java",
    "doc/duvo/sbom.cdx.json": "doc/duvo/sbom.cdx.json",
}
COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: duvo
Comment: What the libraries in /usr/lib/duvo/lib/lib say of themselves is in THIRD-PARTY.md.gz, what Java says in the folder java,
 both beside this file.

Files: *
Copyright: 2026 the authors of duvo
License: Apache-2.0

Files: usr/lib/duvo/runtime/*
Copyright: 1993-2026 Oracle and/or its affiliates, the Eclipse Temurin project and others
License: GPL-2 with Classpath exception

License: Apache-2.0
 On Debian systems the text is in /usr/share/common-licenses/Apache-2.0.

License: GPL-2 with Classpath exception
 On Debian systems the text of the GPL is in /usr/share/common-licenses/GPL-2; the exception is in java/java.base/LICENSE.
"""
# each with its reason, which lintian wants as well
OVERRIDES = """\
# the package brings a Java of its own, so that it needs none; zlib is part of that
duvo: embedded-library zlib *
# these jars are parts of this program, next to the AOT cache that knows them; no other program may use them
duvo: jar-not-in-usr-share *
"""


def packed(folder, name, content):
    place = os.path.join(folder, name)
    os.makedirs(os.path.dirname(place), exist_ok=True)
    with open(place, "wb") as file:
        file.write(gzip.compress(content, 9, mtime=0))


def root_of(image, epoch):
    root = os.path.join(WORK, "deb")
    program = os.path.join(root, "usr", "lib", "duvo")
    for part in ("bin", "lib", "runtime"):
        shutil.copytree(os.path.join(image, part), os.path.join(program, part), symlinks=True)
    os.makedirs(os.path.join(root, "usr", "bin"))
    os.symlink("../lib/duvo/bin/duvo", os.path.join(root, "usr", "bin", "duvo"))
    for here, there in SHARED.items():
        source, target = os.path.join(image, "share", here), os.path.join(root, "usr", "share", there)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        (shutil.copytree if os.path.isdir(source) else shutil.copy)(source, target, **({"symlinks": True} if os.path.isdir(source) else {}))
    doc = os.path.join(root, "usr", "share", "doc", "duvo")
    packed(doc, "changelog.gz", open(os.path.join(TOP, "src", "docs", "CHANGELOG.md"), "rb").read())
    packed(doc, "THIRD-PARTY.md.gz", open(os.path.join(image, "share", "doc", "duvo", "THIRD-PARTY.md"), "rb").read())
    change = f"duvo ({VERSION}-1) unstable; urgency=medium\n\n  * Made by scripts/package.\n\n -- {MAINTAINER}  {email.utils.formatdate(epoch)}\n"
    packed(doc, "changelog.Debian.gz", change.encode())
    write(doc, "copyright", COPYRIGHT)
    write(os.path.join(root, "usr", "share", "lintian", "overrides"), "duvo", OVERRIDES)
    at(root, epoch)
    return root


def libc(root):
    """The oldest C library that has every symbol of the binaries."""
    needed = {(2, 2)}
    for binary in glob.glob(os.path.join(root, "usr", "lib", "duvo", "**", "*"), recursive=True):
        if os.path.isfile(binary) and (binary.endswith(".so") or not os.path.splitext(binary)[1]):
            needed.update((int(a), int(b)) for a, b in re.findall(rb"GLIBC_(\d+)\.(\d+)", open(binary, "rb").read()))
    return ".".join(map(str, max(needed)))


def control(root, epoch):
    folder = os.path.join(WORK, "deb-control")
    files = [(path, name) for path, name in entries(root) if os.path.isfile(path) and not os.path.islink(path)]
    kilobytes = sum((os.path.getsize(path) + 1023) // 1024 for path, _ in files)
    write(folder, "control", f"""\
Package: duvo
Version: {VERSION}-1
Architecture: {ARCHITECTURE[platform.machine()]}
Maintainer: {MAINTAINER}
Installed-Size: {kilobytes}
Depends: libc6 (>= {libc(root)})
Section: utils
Priority: optional
Description: scriptable shell for the Duvo API
 A prompt that stays open all day: every line that works there works in a
 script and on the command line. It completes ids by name, records what was
 typed as a script, shows every request, and has a demo workspace inside.
 .
 It brings a Java of its own.
""")
    write(folder, "md5sums", "".join(f"{hashlib.md5(open(path, 'rb').read()).hexdigest()}  {name}\n" for path, name in files))
    at(folder, epoch)
    return folder


def deb(image, epoch):
    root = root_of(image, epoch)
    target = os.path.join(DIST, f"duvo_{VERSION}-1_{ARCHITECTURE[platform.machine()]}.deb")
    ar(target, [("debian-binary", b"2.0\n"), ("control.tar.xz", xz(tar(control(root, epoch), epoch, "./"))),
                ("data.tar.xz", xz(tar(root, epoch, "./")))], epoch)
    return target
