package ai.duvo.shell.profile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file whose lines run when the prompt opens: {@code rc.duvo}.
 *
 * @param folder of the settings
 */
public record RcFile(Path folder) {

    /** Where it is, or would be. */
    public Path file() {
        return folder.resolve("rc.duvo");
    }

    /** Whether there is one. */
    public boolean exists() {
        return Files.exists(file());
    }

    /** One that lies beside the folder instead of in it, where nothing reads it. */
    public Optional<Path> misplaced() {
        Path beside = folder.resolveSibling("rc.duvo");
        return Files.isRegularFile(beside) ? Optional.of(beside) : Optional.empty();
    }

    /** Whether its lines may be anybody's: then it does not run. */
    public boolean isOpenToAll() {
        return PrivateFile.isWritableByAnybody(file()) || PrivateFile.isWritableByAnybody(folder);
    }
}
