"""What every package holds: the application, the launchers, completion, man pages, the texts."""
import glob, gzip, os, re, shutil, sys, xml.etree.ElementTree as xml, zipfile
from archives import stored
from project import TOP, WORK, copy, run, write

COMPLETIONS = {"bash": "bash-completion/completions/duvo", "zsh": "zsh/site-functions/_duvo", "fish": "fish/vendor_completions.d/duvo.fish"}


def licences(lib):
    """What the dependencies say of themselves: the licence from their description or their parents', the texts from their jars."""
    repository = os.path.expanduser("~/.m2/repository")
    space = {"m": "http://maven.apache.org/POM/4.0.0"}

    def names(pom):
        root = xml.parse(pom).getroot()
        found = [name.text.strip() for name in root.findall("m:licenses/m:license/m:name", space)]
        parent = root.find("m:parent", space)
        if found or parent is None:
            return found
        group, artifact, version = (parent.find("m:" + word, space).text for word in ("groupId", "artifactId", "version"))
        return names(os.path.join(repository, *group.split("."), artifact, version, f"{artifact}-{version}.pom"))

    text = ["# Third-party software\n", "Made by scripts/package from the metadata of what is delivered with duvo.",
            "In the image, debug information and packages that duvo does not use are taken out of the jars.\n"]
    for jar in sorted(glob.glob(os.path.join(lib, "*.jar"))):
        name = os.path.basename(jar)[:-4]
        poms = glob.glob(os.path.join(repository, "**", name + ".pom"), recursive=True)
        licence = names(poms[0]) if poms else []
        if not licence:
            sys.exit(f"package: {name} does not say its licence")
        text.append(f"- {name}: {', '.join(licence)}")
    texts = {}
    for jar in sorted(glob.glob(os.path.join(lib, "*.jar"))):
        with zipfile.ZipFile(jar) as content:
            for entry in sorted(content.namelist()):
                if re.fullmatch(r"META-INF/[^/]*(license|notice)[^/]*", entry, re.I):
                    said = content.read(entry).decode("utf-8", "replace").strip()
                    texts.setdefault(said, []).append(f"{os.path.basename(jar)[:-4]}, {entry[9:]}")
    for said, places in texts.items():
        text.append(f"\n## {'; '.join(places)}\n\n{said}")
    return "\n".join(text) + "\n"


def application(folder, epoch):
    app, lib = os.path.join(TOP, "target", "app"), os.path.join(folder, "lib")
    shutil.copytree(app, lib, ignore=shutil.ignore_patterns("*.marker", "*.jar"))
    for jar in glob.glob(os.path.join(app, "**", "*.jar"), recursive=True):
        place = os.path.join(lib, os.path.relpath(jar, app))
        os.makedirs(os.path.dirname(place), exist_ok=True)
        stored(jar, place, epoch)


def common(folder, java, epoch):
    application(folder, epoch)
    jar = os.path.join(folder, "lib", "duvo.jar")
    copy("scripts/duvo", folder, "bin/duvo", 0o755)
    copy("scripts/java.options", folder, "bin/java.options")
    for name, place in COMPLETIONS.items():
        write(folder, "share/" + place, zipfile.ZipFile(jar).read(f"ai/duvo/shell/handler/installation/completion.{name}").decode())
    manual = os.path.join(folder, "share", "man", "man1")
    run(java, "-cp", jar, "ai.duvo.shell.ManualWriter", manual)
    for page in glob.glob(os.path.join(manual, "*.1")):
        with open(page, "rb") as text, open(page + ".gz", "wb") as packed:
            packed.write(gzip.compress(text.read(), 9, mtime=0))
        os.remove(page)
    for name in ("LICENSE", "CHANGELOG.md"):
        copy("src/docs/" + name, folder, "share/doc/duvo/" + name)
    copy(os.path.join(WORK, "sbom.json"), folder, "share/doc/duvo/sbom.cdx.json")
    write(folder, "share/doc/duvo/THIRD-PARTY.md", licences(os.path.join(folder, "lib", "lib")))
