package ai.duvo.shell.repl;

import ai.duvo.shell.profile.PrivateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jline.reader.impl.history.DefaultHistory;

/** History that keeps no secret, in memory or on disk, and no line of which is lost where two shells write it. */
final class RedactedHistory extends DefaultHistory {

    private final Path file;
    private final UnaryOperator<String> redact;
    private final Consumer<IOException> failed;
    private boolean isTold;

    /**
     * Reads nothing yet.
     *
     * @param failed told once that the file cannot be written
     */
    RedactedHistory(Path file, UnaryOperator<String> redact, Consumer<IOException> failed) {
        this.file = file;
        this.redact = redact;
        this.failed = failed;
    }

    /** What is too long is read, shortened and replaced by this: in between nobody may write. */
    @Override
    public void save() {
        try {
            PrivateFile.locked(file, () -> {
                // else JLine warns in the middle of the line
                PrivateFile.tighten(file);
                super.save();
                return file;
            });
        } catch (IOException e) {
            // JLine would only log it
            if (!isTold) {
                isTold = true;
                failed.accept(e);
            }
        }
    }

    @Override
    public void add(Instant time, String line) {
        super.add(time, redact.apply(line));
    }
}
