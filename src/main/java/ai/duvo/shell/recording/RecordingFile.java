package ai.duvo.shell.recording;

import ai.duvo.shell.output.OutputFile;
import ai.duvo.shell.trust.TrustPolicy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * File that a recording is written to.
 *
 * @param path where it is
 * @param replaces whether a file that is there already goes
 * @param trust what the line that named it may write
 */
public record RecordingFile(Path path, boolean replaces, TrustPolicy trust) {

    /**
     * Finds out before any work whether it can be written.
     *
     * @throws ai.duvo.shell.failure.Failure when it cannot, or may not
     */
    void require() {
        trust.requireWritable(path, replaces);
        OutputFile.requireFree(path, replaces);
        OutputFile.requirePlace(path);
    }

    /** Writes all of it; only its owner may read it. */
    void write(String script) {
        byte[] text = script.getBytes(StandardCharsets.UTF_8);
        OutputFile.write(trust, path, replaces, OutputFile.ownerOnly(out -> out.write(text)));
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
