package ai.duvo.shell.repl;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jline.reader.impl.history.DefaultHistory;

/** History that keeps no secret, in memory or on disk. */
final class RedactedHistory extends DefaultHistory {

    private final UnaryOperator<String> redact;

    RedactedHistory(UnaryOperator<String> redact) {
        this.redact = redact;
    }

    @Override
    public void add(Instant time, String line) {
        super.add(time, redact.apply(line));
    }
}
