package ai.duvo.shell.repl;

import ai.duvo.shell.profile.PrivateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jline.reader.impl.history.DefaultHistory;

/** History that keeps no secret, in memory or on disk, and no line of which is lost where two shells write it. */
final class RedactedHistory extends DefaultHistory {

    private final Path file;
    private final UnaryOperator<String> redact;

    RedactedHistory(Path file, UnaryOperator<String> redact) {
        this.file = file;
        this.redact = redact;
    }

    /** What is too long is read, shortened and replaced by this: in between nobody may write. */
    @Override
    public void save() throws IOException {
        PrivateFile.locked(file, () -> {
            super.save();
            return file;
        });
    }

    @Override
    public void add(Instant time, String line) {
        super.add(time, redact.apply(line));
    }
}
