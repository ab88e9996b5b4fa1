"""What brings duvo to npm, Docker, JBang, Homebrew, winget and scoop: made from templates, the version and the checksums."""
import glob, hashlib, json, os, platform, string
from project import DIST, TOP, VERSION, WORK, write

TEMPLATES = os.path.join(TOP, "scripts", "packaging", "templates")
# nobody hosts a release yet
DOWNLOAD = os.environ.get("DUVO_DOWNLOAD", "https://downloads.example/duvo/" + VERSION)
HOMEPAGE = os.environ.get("DUVO_HOMEPAGE", "https://duvo.example")
NEED_AN_IMAGE = ("Dockerfile", "duvo.rb", "npm/")


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def coordinates():
    """The libraries as group:artifact:version, from the list of what is inside."""
    with open(os.path.join(WORK, "sbom.json")) as file:
        parts = json.load(file)["components"]
    return sorted(f"{part['group']}:{part['name']}:{part['version']}" for part in parts)


def java_options():
    with open(os.path.join(TOP, "scripts", "java.options")) as file:
        return [line.strip() for line in file if not line.startswith("#")]


def values(zipped, jar, image):
    found = {"version": VERSION, "download": DOWNLOAD, "homepage": HOMEPAGE, "dependencies": ", ".join(map(json.dumps, coordinates())),
             "java_options": ", ".join(map(json.dumps, java_options())),
             "brew_cpu": "arm" if platform.machine() in ("aarch64", "arm64") else "intel",
             "node_cpu": "arm64" if platform.machine() in ("aarch64", "arm64") else "x64"}
    for name, path in {"zip": zipped, "jar": jar, "image": image}.items():
        if path:
            found |= {name: os.path.basename(path), name + "_sha256": sha256(path), name + "_SHA256": sha256(path).upper()}
    return found


def channels(zipped, jar, image):
    filled = values(zipped, jar, image)
    for path in sorted(glob.glob(os.path.join(TEMPLATES, "**", "*"), recursive=True)):
        name = os.path.relpath(path, TEMPLATES)
        if os.path.isfile(path) and (image or not name.startswith(NEED_AN_IMAGE)):
            with open(path, encoding="utf-8") as file:
                write(DIST, name, string.Template(file.read()).substitute(filled))
    if image:
        os.chmod(os.path.join(DIST, "npm", "bin", "duvo.js"), 0o755)
        os.link(image, os.path.join(DIST, "npm", os.path.basename(image)))
