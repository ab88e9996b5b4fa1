package ai.duvo.shell.handler.file;

import ai.duvo.shell.failure.Failure;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Folder with the files of a skill, as an archive: without hidden files, and with nothing from outside of it. */
final class SkillFolder {

    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final String MAIN = "SKILL.md";

    private final Path folder;
    private final String archiveName;
    private final Map<String, Path> files;
    private final List<String> leftOut;

    private SkillFolder(Path folder, String archiveName, Map<String, Path> files, List<String> leftOut) {
        this.folder = folder;
        this.archiveName = archiveName;
        this.files = files;
        this.leftOut = leftOut;
    }

    /**
     * The files that belong to it.
     *
     * @throws Failure when it has no SKILL.md or cannot be read
     */
    static SkillFolder of(Path folder) {
        requireMain(folder, Files.isRegularFile(folder.resolve(MAIN)));
        try {
            Path root = folder.toRealPath();
            Search search = new Search(root);
            Files.walkFileTree(root, search);
            requireMain(folder, search.files.containsKey(MAIN));
            Path name = folder.toAbsolutePath().normalize().getFileName();
            return new SkillFolder(
                    folder, (name == null ? "skill" : name) + ".zip", search.files, List.copyOf(search.leftOut));
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static void requireMain(Path folder, boolean isThere) {
        if (!isThere) {
            throw Failure.error(
                    "the folder " + folder + " has no " + MAIN + ", so it is no skill",
                    "name the folder that " + MAIN + " lies in; nothing was sent");
        }
    }

    String archiveName() {
        return archiveName;
    }

    /** What is no file, or leads to none of the skill, or has a name that {@link SkillArchive} takes from nobody. */
    List<String> leftOut() {
        return leftOut;
    }

    /**
     * The archive.
     *
     * @throws Failure when it is larger than the API takes
     */
    byte[] zipped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(Files.getLastModifiedTime(file.getValue()).toMillis());
                zip.putNextEntry(entry);
                copy(file.getValue(), zip, bytes);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        requireSmall(bytes);
        return bytes.toByteArray();
    }

    private void copy(Path file, ZipOutputStream zip, ByteArrayOutputStream bytes) throws IOException {
        byte[] some = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int length = in.read(some); length >= 0; length = in.read(some)) {
                zip.write(some, 0, length);
                requireSmall(bytes);
            }
        }
    }

    private void requireSmall(ByteArrayOutputStream bytes) {
        if (bytes.size() > MOST_BYTES) {
            throw Failure.error(
                    "the folder " + folder + " is larger than 10 MB as an archive",
                    "take out of it what the skill does not need; nothing was sent");
        }
    }

    private static Failure unreadable(Path folder, IOException e) {
        return Failure.error("cannot read the folder " + folder + ": " + e.getMessage(), "nothing was sent");
    }

    private static boolean isHidden(Path root, Path file) {
        for (Path part : root.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** Search of a folder that follows no link to another folder. */
    private static final class Search extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Map<String, Path> files = new TreeMap<>();
        private final TreeSet<String> leftOut = new TreeSet<>();

        Search(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(root, folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (isHidden(root, file)) {
                return FileVisitResult.CONTINUE;
            }
            String name = root.relativize(file).toString().replace(File.separatorChar, '/');
            if (!SkillArchive.isSafe(name)) {
                leftOut.add(name);
            } else if (attributes.isSymbolicLink()) {
                link(name, file);
            } else if (attributes.isRegularFile()) {
                files.put(name, file);
            } else {
                leftOut.add(name);
            }
            return FileVisitResult.CONTINUE;
        }

        private void link(String name, Path link) throws IOException {
            Path file = Files.exists(link) ? link.toRealPath() : link;
            boolean isOurs = file.startsWith(root) && Files.isRegularFile(file) && !isHidden(root, file);
            if (isOurs) {
                files.put(name, file);
            } else {
                leftOut.add(name);
            }
        }
    }
}
