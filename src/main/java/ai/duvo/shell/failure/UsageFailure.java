package ai.duvo.shell.failure;

import org.jspecify.annotations.Nullable;

/** Failure of a line that cannot be run as written: nothing was sent. It always has a place in the line. */
public final class UsageFailure extends Failure {

    private static final long serialVersionUID = 1L;

    private final boolean incomplete;

    private UsageFailure(String message, @Nullable String hint, Span span, boolean incomplete) {
        super(ExitCode.ERROR, message, hint);
        this.incomplete = incomplete;
        at(span);
    }

    /** A wrong word, option or value at this place. */
    public static UsageFailure wrong(String message, @Nullable String hint, Span span) {
        return new UsageFailure(message, hint, span, false);
    }

    /** The text ends too early: an open quote or a trailing backslash. A prompt asks for the next line. */
    public static UsageFailure incomplete(String message, @Nullable String hint, Span span) {
        return new UsageFailure(message, hint, span, true);
    }

    /** Whether more text could make the line right. */
    public boolean isIncomplete() {
        return incomplete;
    }
}
