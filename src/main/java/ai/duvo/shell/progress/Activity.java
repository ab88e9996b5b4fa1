package ai.duvo.shell.progress;

import java.time.Duration;

/** Activity that somebody waits for. Told of how far it is from any thread; it ends when it is closed. */
public final class Activity implements AutoCloseable {

    private final ProgressLine line;
    private final Duration begun;
    private final Amount.Unit unit;
    private volatile String what;
    private volatile long done = -1;
    private volatile long total = -1;

    Activity(ProgressLine line, String what, Amount.Unit unit, Duration begun) {
        this.line = line;
        this.what = what;
        this.unit = unit;
        this.begun = begun;
    }

    /** Says in other words what is waited for. */
    public void rename(String words) {
        what = words;
    }

    /** So much is done in all, and nobody knows of how much. */
    public void advance(long doneNow) {
        advance(doneNow, -1);
    }

    /** So much is done of so much; the total is negative where it is not known. */
    public void advance(long doneNow, long totalNow) {
        total = totalNow;
        done = doneNow;
    }

    boolean isMeasured() {
        return done >= 0;
    }

    String what() {
        return what;
    }

    /** How far it is, with blanks before it; empty where nobody says. */
    String amount(Duration now) {
        return isMeasured() ? Amount.text(done, total, unit, now.minus(begun)) : "";
    }

    @Override
    public void close() {
        line.end(this);
    }
}
