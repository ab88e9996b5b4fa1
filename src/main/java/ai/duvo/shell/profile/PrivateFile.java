package ai.duvo.shell.profile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** Files that only their owner may read: folders 0700, files 0600, written whole or not at all. */
public final class PrivateFile {

    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    private static final Object IN_PROCESS = new Object();

    private PrivateFile() {}

    /** Something that reads and rewrites a file while no other shell does. */
    public interface Action<T> {
        /** Does it. */
        T run() throws IOException;
    }

    /** Makes the folder and those above it, closed to others. */
    public static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, attribute(folder, OWNER_FOLDER));
    }

    /** Replaces the file's content in one step. */
    public static void write(Path file, byte[] content) throws IOException {
        Path folder = folderOf(file);
        createFolder(folder);
        Path temporary = Files.createTempFile(folder, "." + file.getFileName(), ".tmp", attribute(folder, OWNER_FILE));
        try {
            Files.write(temporary, content);
            move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Whether anybody may write a file; a group may, for many systems give each user one of their own. */
    public static boolean isWritableByAnybody(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_WRITE);
        } catch (IOException | UnsupportedOperationException e) {
            // no such file, or no such rights on this system
            return false;
        }
    }

    /** Closes a file to others; says whether it was open to them. */
    public static boolean tighten(Path file) {
        try {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
            if (OWNER_FILE.containsAll(rights)) {
                return false;
            }
            Files.setPosixFilePermissions(file, OWNER_FILE);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            // no such file, or no such rights on this system
            return false;
        }
    }

    /** Runs the work while holding a lock beside the file, so that two shells do not overwrite each other. */
    public static <T> T locked(Path file, Action<T> action) throws IOException {
        createFolder(folderOf(file));
        Path lock = file.resolveSibling("." + file.getFileName() + ".lock");
        // the system's lock is the process's: a second thread of it would be refused
        synchronized (IN_PROCESS) {
            try (FileChannel channel = FileChannel.open(
                            lock,
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            attribute(folderOf(file), OWNER_FILE));
                    FileLock held = channel.lock()) {
                assert held.isValid();
                return action.run();
            }
        }
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file stands in a folder");
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static FileAttribute<?>[] attribute(Path where, Set<PosixFilePermission> permissions) {
        boolean posix = where.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
