package ai.duvo.shell.output;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.trust.TrustPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Files that a user asked for: written whole or not at all, so that a refusal or Ctrl-C leaves an older one as it was.
 */
public final class OutputFile {

    private OutputFile() {}

    /** Refuses to write over a file that is there, unless that is wanted. */
    public static void requireFree(Path file, boolean force) {
        if (Files.exists(file) && !force) {
            throw Failure.error(file + " is there already", "--force replaces it");
        }
    }

    /** Writes something to a stream. */
    @FunctionalInterface
    public interface Writer {
        /** Writes it. */
        void write(OutputStream out) throws IOException;
    }

    /** What writes a file that only its owner may read. */
    @FunctionalInterface
    public interface PrivateWriter extends Writer {}

    /** Makes the file, such as of exchanges, one that only its owner may read. */
    public static PrivateWriter ownerOnly(PrivateWriter writer) {
        return writer;
    }

    /**
     * Writes a file as the lines of a session may.
     *
     * @param force whether the line says that a file that is there may go
     * @throws Failure when they may not, or when it cannot be written
     */
    public static void write(TrustPolicy trust, Path file, boolean force, Writer writer) {
        TrustPolicy.Target target = trust.requireWritable(file, force);
        if (target.followsLinks()) {
            write(file, writer);
            return;
        }
        requirePlace(target.file());
        try {
            put(target.file(), writer, target.replaces());
        } catch (FileAlreadyExistsException e) {
            // it came while the content did
            trust.requireWritable(file, false);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
        trust.wrote(target);
    }

    /** Replaces the file's content in one step. */
    public static void write(Path file, byte[] content) {
        write(file, out -> out.write(content));
    }

    /**
     * The same for content that is not in memory.
     *
     * @throws Failure when it cannot be written
     */
    public static void write(Path file, Writer writer) {
        requirePlace(file);
        try {
            boolean isSpecial = Files.exists(file) && !Files.isRegularFile(file);
            if (isSpecial) {
                // a device or a pipe is not replaced
                try (OutputStream out = Files.newOutputStream(file)) {
                    writer.write(out);
                }
                return;
            }
            Path target =
                    Files.exists(file, LinkOption.NOFOLLOW_LINKS) && Files.exists(file) ? file.toRealPath() : file;
            put(target, writer, true);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static Failure unwritable(Path file, IOException e) {
        boolean isRefused = e instanceof AccessDeniedException;
        return Failure.error(
                "cannot write " + file + ": " + reason(e),
                isRefused ? "check the rights of its folder" : "check the free space, and what the file is");
    }

    /**
     * Finds out before any work whether a file can stand there.
     *
     * @throws Failure when its folder is missing or when it is a folder itself
     */
    public static void requirePlace(Path file) {
        Path folder = folder(file);
        if (!Files.isDirectory(folder)) {
            throw Failure.error("cannot write " + file + ": there is no folder " + folder, "make it first");
        }
        if (Files.isDirectory(file)) {
            throw Failure.error("cannot write " + file + ": it is a folder", "name a file in it");
        }
    }

    /** In the system's words; those of a refused file are only its name. */
    private static String reason(IOException e) {
        String why = e instanceof FileSystemException refused ? refused.getReason() : e.getMessage();
        return why == null ? "it is refused" : why;
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file stands in a folder");
    }

    private static void put(Path file, Writer writer, boolean replaces) throws IOException {
        Path part = folder(file)
                .resolve(".duvo-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".part");
        try {
            Files.createFile(part, rights(part, writer instanceof PrivateWriter));
            try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.WRITE)) {
                writer.write(out);
            }
            if (replaces) {
                // in one step: REPLACE_EXISTING removes the old file first, and who is killed then has neither
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } else {
                create(part, file);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static FileAttribute<?>[] rights(Path file, boolean isPrivate) {
        boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return isPrivate && isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** A second name for a file is given only where there is none, in one step. */
    private static void create(Path part, Path file) throws IOException {
        try {
            Files.createLink(file, part);
        } catch (UnsupportedOperationException | FileSystemException e) {
            if (e instanceof FileAlreadyExistsException there) {
                throw there;
            }
            Files.move(part, file);
        }
    }
}
