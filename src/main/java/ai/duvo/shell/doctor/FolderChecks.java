package ai.duvo.shell.doctor;

import ai.duvo.shell.line.Quoting;
import ai.duvo.shell.preflight.Finding;
import ai.duvo.shell.profile.RcFile;
import ai.duvo.shell.profile.UserFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** Checks of the folders that duvo writes to, of the start file and of completion in the user's shell. Writes nothing. */
final class FolderChecks {

    private static final long LITTLE_ROOM = 1 << 20;

    private final UserFolders folders;
    private final Map<String, String> environment;
    private final ToLongFunction<Path> room;

    /** With how many bytes the disk of a folder has room for. */
    FolderChecks(UserFolders folders, Map<String, String> environment, ToLongFunction<Path> room) {
        this.folders = folders;
        this.environment = environment;
        this.room = room;
    }

    static long room(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            // nobody can tell
            return Long.MAX_VALUE;
        }
    }

    void run(Consumer<Finding> sink) {
        String another = ", or name another with DUVO_HOME";
        sink.accept(folder("profiles", folders.config(), another));
        sink.accept(folder("history", folders.state(), another));
        sink.accept(folder("cache", folders.cache(), another));
        sink.accept(folder("recordings", Path.of("").toAbsolutePath(), ", or go to another"));
        sink.accept(startFile());
        sink.accept(MachineChecks.completion(environment));
    }

    private Finding folder(String what, Path folder, String orAnother) {
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there != null && Files.isDirectory(there) && Files.isWritable(there) && Files.isExecutable(there)) {
            return room.applyAsLong(there) < LITTLE_ROOM
                    ? Finding.doubtful(what, folder + " is on a disk that is full", "make room there" + orAnother)
                    : Finding.ok(what, folder + (there.equals(folder) ? "" : ", made when needed"));
        }
        return Finding.doubtful(
                what,
                folder + " cannot be written: nothing is kept there",
                "make " + (there == null ? folder : there) + " a folder of yours" + orAnother);
    }

    private Finding startFile() {
        RcFile rc = new RcFile(folders.config());
        Path file = rc.file();
        if (!rc.exists()) {
            return Finding.ok("rc.duvo", "none");
        }
        if (rc.isOpenToAll()) {
            return Finding.doubtful(
                    "rc.duvo",
                    "it does not run: anybody on this machine can write it",
                    "chmod o-w " + Quoting.quote(file.toString()) + " "
                            + Quoting.quote(rc.folder().toString()));
        }
        return Files.isReadable(file)
                ? Finding.ok("rc.duvo", file + " runs when the prompt opens")
                : Finding.doubtful("rc.duvo", "it cannot be read", "chmod u+r " + Quoting.quote(file.toString()));
    }
}
