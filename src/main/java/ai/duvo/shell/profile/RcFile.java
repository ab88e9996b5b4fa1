package ai.duvo.shell.profile;

import java.nio.file.Files;
import java.nio.file.Path;

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

    /** Whether its lines may be anybody's: then it does not run. */
    public boolean isOpenToAll() {
        return PrivateFile.isWritableByAnybody(file()) || PrivateFile.isWritableByAnybody(folder);
    }
}
