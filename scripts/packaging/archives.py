"""Archives whose bytes depend on nothing but what is in them: owner root, one time, names in order."""
import datetime, gzip, io, lzma, os, tarfile, zipfile


def at(folder, epoch):
    """Gives everything in a folder one time: the AOT cache knows its jars by it."""
    for place, folders, files in os.walk(folder):
        for name in folders + files:
            os.utime(os.path.join(place, name), (epoch, epoch), follow_symlinks=False)


def entries(folder):
    for place, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(folders + files):
            path = os.path.join(place, name)
            yield path, os.path.relpath(path, folder)


def tar(folder, epoch, prefix):
    def plain(entry):
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        if not entry.issym():
            entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        entry.mtime = epoch
        return entry

    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for path, name in entries(folder):
            archive.add(path, prefix + name, recursive=False, filter=plain)
    return packed.getvalue()


def tar_gz(folder, target, epoch):
    with open(target, "wb") as file:
        file.write(gzip.compress(tar(folder, epoch, os.path.basename(folder) + "/"), 9, mtime=0))


def xz(content):
    return lzma.compress(content, preset=6)


def ar(target, members, epoch):
    """The format of a .deb: a line of 60 characters before each member, which begins at an even place."""
    with open(target, "wb") as file:
        file.write(b"!<arch>\n")
        for name, content in members:
            file.write(f"{name:<16}{epoch:<12}{0:<6}{0:<6}{'100644':<8}{len(content):<10}`\n".encode())
            file.write(content + b"\n" * (len(content) % 2))


def zipped(folder, target, epoch):
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, name in entries(folder):
            if os.path.isfile(path):
                entry = dated(os.path.basename(folder) + "/" + name, epoch)
                entry.external_attr = (0o100755 if os.access(path, os.X_OK) else 0o100644) << 16
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, open(path, "rb").read())


def stored(jar, target, epoch):
    """The same jar without compression: the archive around it then compresses a third better, and a start unpacks nothing."""
    with zipfile.ZipFile(jar) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as new:
        for name in old.namelist():
            if not name.endswith("/"):
                new.writestr(dated(name, epoch), old.read(name))


def dated(name, epoch):
    entry = zipfile.ZipInfo(name, datetime.datetime.fromtimestamp(epoch, datetime.timezone.utc).timetuple()[:6])
    entry.create_system = 3
    return entry
