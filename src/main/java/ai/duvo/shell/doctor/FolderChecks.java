package ai.duvo.shell.doctor;

import ai.duvo.shell.line.Quoting;
import ai.duvo.shell.preflight.Finding;
import ai.duvo.shell.preflight.Finding.State;
import ai.duvo.shell.profile.PrivateFile;
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
            return new Finding(what, State.OK, folder + (there.equals(folder) ? "" : ", made when needed"), null, null);
        }
        return MachineChecks.doubtful(
                what,
                folder + " cannot be written: nothing is kept there",
                "make " + (there == null ? folder : there) + " a folder of yours, or name another with DUVO_HOME");
    }

    private Finding startFile() {
        Path file = folders.config().resolve("rc.duvo");
        if (!Files.exists(file)) {
            return new Finding("rc.duvo", State.OK, "none", null, null);
        }
        if (PrivateFile.isWritableByAnybody(file) || PrivateFile.isWritableByAnybody(folders.config())) {
            return MachineChecks.doubtful(
                    "rc.duvo",
                    "it does not run: anybody on this machine can write it",
                    "chmod o-w " + Quoting.quote(file.toString()) + " "
                            + Quoting.quote(folders.config().toString()));
        }
        return Files.isReadable(file)
                ? new Finding("rc.duvo", State.OK, file + " runs when the prompt opens", null, null)
                : MachineChecks.doubtful("rc.duvo", "it cannot be read", "chmod u+r " + Quoting.quote(file.toString()));
    }
}
