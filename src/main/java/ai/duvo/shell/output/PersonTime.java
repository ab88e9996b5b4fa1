package ai.duvo.shell.output;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that persons take to answer and to read, which no line is blamed for. Thread safe. */
public final class PersonTime {

    private InstantSource clock = InstantSource.system();
    private Duration total = Duration.ZERO;
    private Instant since = Instant.EPOCH;

    /** Counts by another clock. */
    public synchronized void by(InstantSource other) {
        clock = other;
    }

    /** A person has the word from now on, or the program has it again. */
    public synchronized void hold(boolean isPerson) {
        Instant now = clock.instant();
        total = isPerson ? total : total.plus(Duration.between(since, now));
        since = now;
    }

    /** All of it so far. */
    public synchronized Duration total() {
        return total;
    }
}
