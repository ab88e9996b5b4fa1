"""An image: the application with a Java of its own, and the AOT cache that this Java trained on it."""
import glob, os, platform, re, shutil, subprocess
from archives import at, entries
from project import TOP, WORK, run, write

MODULES = "java.base,java.desktop,java.logging,java.management,java.net.http,jdk.httpserver,jdk.unsupported"
# Spring needs java.beans, which lies in java.desktop; reports need a parser of XML and a writer, which lie in java.xml
KEPT = {
    "java.desktop": "java/beans/|com/sun/beans/",
    "java.datatransfer": "!",
    "java.prefs": "!",
    "java.xml": "(?!com/sun/org/apache/(xalan|bcel|xpath)/|javax/xml/(transform|xpath)/)",
}
WITHOUT = ("awt", "awt_headless", "awt_xawt", "jawt", "fontmanager", "freetype", "javajpeg", "jsound", "lcms", "mlib_image", "prefs", "splashscreen")
LEFT_OUT = [f"**lib{name}.so" for name in WITHOUT] + ["**psfont*", "**classlist", "**jexec", "**jrt-fs.jar"]
# as in scripts/duvo: training and use must agree on these
FLAGS = ["@" + os.path.join(TOP, "scripts", "java.options"), "-Xlog:disable"]


def unused(home):
    """What of KEPT's modules is left out: everything else, but one file of each package, without which it would be no module."""
    patterns = []
    for module, kept in KEPT.items():
        packages = {}
        listed = run(os.path.join(home, "bin", "jimage"), "list", "--include", f"regex:/{module}/.*", os.path.join(home, "lib", "modules"))
        for entry in map(str.strip, listed.splitlines()):
            if "/" in entry and ":" not in entry and not re.match(kept, entry):
                packages.setdefault(entry.rpartition("/")[0], []).append(entry)
        least = [min(entries, key=lambda entry: (not entry.endswith(".class"), "$" in entry, len(entry), entry)) for entries in packages.values()]
        patterns.append(f"regex:/{module}/(?!module-info|{kept}|" + "|".join(map(re.escape, least)) + ").*")
    return ",".join(patterns)


def java_of_its_own(runtime, home):
    write(WORK, "exclude", unused(home))
    run(os.path.join(home, "bin", "jlink"), "--add-modules", MODULES, "--strip-debug", "--no-header-files", "--no-man-pages",
        "--exclude-resources", "@" + os.path.join(WORK, "exclude"), "--exclude-files", ",".join(LEFT_OUT), "--output", runtime)
    for name in ("jwebserver", "keytool"):
        os.remove(os.path.join(runtime, "bin", name))

def strip(folder):
    if shutil.which("strip"):
        for path, _ in entries(folder):
            if os.path.isfile(path) and open(path, "rb").read(4) == b"\x7fELF":
                run("strip", "--strip-unneeded", path)


def image(folder, home, epoch):
    runtime, lib = os.path.join(folder, "runtime"), os.path.join(folder, "lib")
    java_of_its_own(runtime, home)
    shutil.copytree(os.path.join(runtime, "legal"), os.path.join(folder, "share", "doc", "duvo", "java"), symlinks=True)
    shutil.rmtree(os.path.join(runtime, "legal"))
    native = os.path.join(lib, "native", "org", "jline", "nativ")
    system = f"{platform.system()}/{platform.machine().replace('aarch64', 'arm64')}"
    for place in glob.glob(os.path.join(native, "*", "*")):
        if not place.endswith(system):
            shutil.rmtree(place)
            if not os.listdir(os.path.dirname(place)):
                os.rmdir(os.path.dirname(place))
    strip(folder)
    run(os.path.join(home, "bin", "java"), os.path.join(TOP, "scripts", "packaging", "Slim.java"), lib)
    at(folder, epoch)
    run(os.path.join(runtime, "bin", "java"), *FLAGS, "-XX:AOTCacheOutput=" + os.path.join(lib, "duvo.aot"),
        "-Djava.io.tmpdir=" + WORK, "-Dlibrary.jline.path=" + native, "-Dduvo.train=true",
        "-jar", os.path.join(lib, "duvo.jar"), stderr=subprocess.DEVNULL)
    at(folder, epoch)
