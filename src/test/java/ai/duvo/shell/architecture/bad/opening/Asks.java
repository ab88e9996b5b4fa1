package ai.duvo.shell.architecture.bad.opening;

import ai.duvo.shell.trust.TrustPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asks before it reads. */
@SuppressWarnings("all")
final class Asks {

    byte[] read(TrustPolicy trust, Path file) throws IOException {
        trust.requireReadable(file);
        return Files.readAllBytes(file);
    }
}
