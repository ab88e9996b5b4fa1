package ai.duvo.shell.doctor;

import ai.duvo.shell.line.Quoting;
import ai.duvo.shell.preflight.Finding;
import ai.duvo.shell.profile.RcFile;
import ai.duvo.shell.profile.UserFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Checks of the folders that duvo writes to, of the start file and of completion in the user's shell. Writes nothing. */
final class FolderChecks {

    private final UserFolders folders;
    private final Map<String, String> environment;

    FolderChecks(UserFolders folders, Map<String, String> environment) {
        this.folders = folders;
        this.environment = environment;
    }

    void run(Consumer<Finding> sink) {
        sink.accept(folder("profiles", folders.config()));
        sink.accept(folder("history", folders.state()));
        sink.accept(folder("cache", folders.cache()));
        sink.accept(folder("recordings", Path.of("").toAbsolutePath()));
        sink.accept(startFile());
        sink.accept(MachineChecks.completion(environment));
    }

    private static Finding folder(String what, Path folder) {
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there != null && Files.isDirectory(there) && Files.isWritable(there) && Files.isExecutable(there)) {
            return Finding.ok(what, folder + (there.equals(folder) ? "" : ", made when needed"));
        }
        return Finding.doubtful(
                what,
                folder + " cannot be written: nothing is kept there",
                "make " + (there == null ? folder : there) + " a folder of yours, or name another with DUVO_HOME");
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
