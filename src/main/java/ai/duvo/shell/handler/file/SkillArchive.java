package ai.duvo.shell.handler.file;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.output.OutputFile;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.profile.UserPath;
import ai.duvo.shell.trust.TrustPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Archive of a skill from elsewhere. All of it is checked before anything is written: its names stay inside of the
 * folder, and no file there is lost.
 */
final class SkillArchive {

    private static final int MOST_FILES = 2000;
    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final String NOTHING = "nothing was written";
    private static final Pattern UNSAFE = Pattern.compile("^[A-Za-z]:|\\\\|\\p{Cc}|(^|/)(\\.{0,2}|(?i)\\.git)(/|$)");
    private static final int LONGEST_NAME = 255;

    private final Map<String, byte[]> files;

    private SkillArchive(Map<String, byte[]> files) {
        this.files = files;
    }

    /**
     * What is in a zip file.
     *
     * @throws Failure when it is none, is too large, or has a name that leads elsewhere
     */
    static SkillArchive read(byte[] bytes) {
        Map<String, byte[]> files = new TreeMap<>();
        int left = MOST_BYTES;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                requireSafe(entry.isDirectory() ? name.substring(0, name.length() - 1) : name);
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                entries++;
                if (left < 0 || entries > MOST_FILES) {
                    throw Failure.error("the archive holds more than 64 MB or 2,000 files", NOTHING);
                }
                if (!entry.isDirectory() && files.put(name, content) != null) {
                    throw Failure.error("the archive holds " + name + " twice", NOTHING);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Failure.error("the archive is damaged: " + VisibleText.text(String.valueOf(e.getMessage())), NOTHING);
        }
        if (files.isEmpty()) {
            throw Failure.error("what came is no zip file, or an empty one", NOTHING);
        }
        return new SkillArchive(files);
    }

    private static void requireSafe(String name) {
        if (!isSafe(name)) {
            throw Failure.error(
                    "the archive holds " + VisibleText.text(name)
                            + ", a name that leads out of its folder or is none here",
                    NOTHING);
        }
    }

    /** Whether a file of that name can do no harm in a folder, on any system, and can be there at all. */
    static boolean isSafe(String name) {
        return !UNSAFE.matcher(name).find()
                && UserPath.isWritable(name)
                && Arrays.stream(name.split("/"))
                        .allMatch(part -> part.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME);
    }

    int size() {
        return files.size();
    }

    /**
     * Writes the files.
     *
     * @param trust what the line may write
     * @param force whether those that are there are replaced
     * @throws Failure when one is there, or when a symbolic link is in the way
     */
    void unpack(Path folder, TrustPolicy trust, boolean force) {
        for (String name : files.keySet()) {
            trust.requireWritable(folder.resolve(name), force);
            requirePlace(folder, name, force);
        }
        files.forEach((name, content) -> {
            Path file = folder.resolve(name);
            try {
                Files.createDirectories(folderOf(folder, name));
            } catch (IOException e) {
                throw Failure.error("cannot make the folder of " + file, "check the rights, and the free space");
            }
            OutputFile.write(trust, file, force, out -> out.write(content));
        });
    }

    private void requirePlace(Path folder, String name, boolean force) {
        Path file = folder.resolve(name);
        for (Path part = folder.relativize(file).getParent(); part != null; part = part.getParent()) {
            Path above = folder.resolve(part);
            requireNoLink(above);
            boolean isFile = Files.exists(above) && !Files.isDirectory(above);
            if (isFile || files.containsKey(part.toString().replace('\\', '/'))) {
                throw Failure.error("cannot write " + file + ": " + above + " is a file", NOTHING);
            }
        }
        requireNoLink(file);
        if (Files.isDirectory(file)) {
            throw Failure.error("cannot write " + file + ": it is a folder", NOTHING);
        }
        if (Files.exists(file) && !force) {
            throw Failure.error(file + " is there already", "--force replaces what is there; " + NOTHING);
        }
    }

    private static void requireNoLink(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && Files.isSymbolicLink(file)) {
            throw Failure.error(
                    "cannot write through the symbolic link " + file, "remove it, or name another folder; " + NOTHING);
        }
    }

    private static Path folderOf(Path folder, String name) {
        int end = name.lastIndexOf('/');
        return end < 0 ? folder : folder.resolve(name.substring(0, end));
    }
}
