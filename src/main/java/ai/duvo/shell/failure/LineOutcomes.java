package ai.duvo.shell.failure;

import org.jspecify.annotations.Nullable;

/** How the lines that were typed went: the last of them, and the last that failed. Thread safe. */
public final class LineOutcomes {

    private static final int MOST_SHOWN = 60;

    private String last = "";
    private @Nullable Failure failure;
    private String failed = "";
    private int since;
    private boolean isTold;
    private boolean isMet;

    /** A line begins; it may be shown. */
    public synchronized void begins(String line) {
        last = line;
        failure = null;
        since++;
        isTold = false;
        isMet = false;
    }

    /** What went wrong in the line is known. */
    public synchronized void tells() {
        isTold = true;
    }

    /** The line starts a run, or looks at one. */
    public synchronized void meets() {
        isMet = true;
    }

    /** Whether it is known what went wrong in the last line. */
    public synchronized boolean isTold() {
        return isTold;
    }

    /** Whether the last line met a run. */
    public synchronized boolean isMet() {
        return isMet;
    }

    /** The line fails. */
    public synchronized void fails(Failure how) {
        failure = how;
        failed = last;
        since = 0;
    }

    /** Whether there was one. */
    public synchronized boolean isEmpty() {
        return last.isEmpty();
    }

    /** The last line, as a sentence begins with it. */
    public synchronized String last() {
        return quoted(last);
    }

    /** How the last line failed, or null when it went well. */
    public synchronized @Nullable Failure failure() {
        return failure;
    }

    /** The last line that failed and how many lines ago that was; empty when none did. */
    public synchronized String failed() {
        return failed.isEmpty() ? "" : quoted(failed) + " (" + since + (since == 1 ? " line ago)" : " lines ago)");
    }

    private static String quoted(String line) {
        String first = line.strip().lines().findFirst().orElse("");
        boolean isCut =
                first.length() > MOST_SHOWN || first.length() < line.strip().length();
        return "\"" + first.substring(0, Math.min(MOST_SHOWN, first.length())) + (isCut ? "…" : "") + "\"";
    }
}
