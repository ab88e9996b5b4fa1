"""The project that is packaged: its folders, its version, its time, and how it is built."""
import datetime, glob, os, re, shutil, subprocess, sys

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DIST, WORK = os.path.join(TOP, "target", "dist"), os.path.join(TOP, "target", "package")
VERSION = re.search(r"<artifactId>duvo-shell</artifactId>\s*<version>(.*?)</version>", open(os.path.join(TOP, "pom.xml")).read())[1]
SBOM = "org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeBom"


def run(*command, **more):
    done = subprocess.run(command, text=True, stdout=subprocess.PIPE, **more)
    if done.returncode:
        sys.exit(f"{done.stdout}package: {' '.join(command)[:200]} ended with {done.returncode}")
    return done.stdout.strip()


def git(*words):
    return run("git", "-C", TOP, *words)


def time_of_everything():
    return int(os.environ.get("SOURCE_DATE_EPOCH") or git("log", "-1", "--format=%ct"))


def jdk():
    """A JDK of at least 25, which can make an image."""
    for home in filter(None, [os.environ.get("DUVO_JDK"), os.environ.get("JAVA_HOME"), *sorted(glob.glob("/usr/lib/jvm/*"))]):
        release = os.path.join(home, "release")
        if os.path.exists(os.path.join(home, "bin", "jlink")) and os.path.exists(release):
            version = re.search(r'JAVA_VERSION="(\d+)', open(release).read())
            if version and int(version[1]) >= 25:
                return home


def build(epoch):
    """From the sources alone: what an older build left is taken away. The list of what is inside is made by the same Maven."""
    for left in ("app", "classes", "spring-aot", "generated-sources"):
        shutil.rmtree(os.path.join(TOP, "target", left), ignore_errors=True)
    time = datetime.datetime.fromtimestamp(epoch, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    commit = git("rev-parse", "--short=12", "HEAD") + ("-changed" if git("status", "--porcelain") else "")
    run(os.path.join(TOP, "mvnw"), "-q", "-B", "-f", os.path.join(TOP, "pom.xml"), "-Dmaven.test.skip=true", "-Dspotless.check.skip",
        f"-Dproject.build.outputTimestamp={time}", f"-Dduvo.commit={commit}", "package", SBOM, "-DprojectType=application",
        "-DoutputFormat=json", "-DincludeBomSerialNumber=false", "-DincludeTestScope=false", "-DincludeProvidedScope=false",
        "-DoutputDirectory=" + WORK, "-DoutputName=sbom", "-Dcyclonedx.verbose=false")


def write(folder, name, text):
    place = os.path.join(folder, name)
    os.makedirs(os.path.dirname(place), exist_ok=True)
    with open(place, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def copy(name, folder, to, mode=0o644):
    place = os.path.join(folder, to)
    os.makedirs(os.path.dirname(place), exist_ok=True)
    shutil.copy(os.path.join(TOP, name), place)
    os.chmod(place, mode)
