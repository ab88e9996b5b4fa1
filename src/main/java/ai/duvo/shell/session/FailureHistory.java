package ai.duvo.shell.session;

import ai.duvo.shell.exchange.MetRun;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.failure.LineOutcomes;
import ai.duvo.shell.failure.ReportedFailure;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * History of failures: what went wrong last in a session and in all that it started, and the run it dealt with last.
 * Thread safe.
 */
public final class FailureHistory {

    /** They look at them and are none themselves. */
    private static final Set<String> LOOKS = Set.of("explain", "mend");

    private final LineOutcomes lines = new LineOutcomes();
    private boolean isLooking;

    private @Nullable Incident last;
    private @Nullable SeenRun run;
    private boolean isRunNewer;

    /**
     * Something that went wrong.
     *
     * @param failure what
     * @param result the command that failed, or null when it did not come to one
     */
    public record Incident(Failure failure, @Nullable CommandResult result) {}

    /**
     * A run that a command brought.
     *
     * @param id its id
     * @param result the command
     */
    public record SeenRun(String id, CommandResult result) {}

    /** The last one, or null when nothing went wrong. */
    public synchronized @Nullable Incident last() {
        return last;
    }

    /** The run that was started or looked at last, or null. */
    public synchronized @Nullable SeenRun run() {
        return run;
    }

    /** Whether the run was met by a command that came after what went wrong last. */
    public synchronized boolean isRunNewer() {
        return isRunNewer;
    }

    /** A line that is typed begins; {@code line} may be shown. */
    public synchronized void begins(String line) {
        isLooking = LOOKS.contains(line.strip().split("\\s", 2)[0]);
        if (!isLooking) {
            lines.begins(line);
        }
    }

    /** How the lines went that were typed. */
    public LineOutcomes lines() {
        return lines;
    }

    /** A line failed, in whatever part of it. */
    public synchronized void failed(Failure failure) {
        if (isLooking) {
            return;
        }
        lines.fails(failure);
        boolean isKnown = last != null && last.failure() == failure;
        if (!isKnown && !(failure instanceof ReportedFailure) && !(failure instanceof InterruptedFailure)) {
            last = new Incident(failure, null);
            lines.tells();
            isRunNewer = false;
        }
    }

    synchronized void ended(CommandResult result) {
        String handler = result.invocation().command().handler();
        if (handler != null && LOOKS.contains(handler)) {
            return;
        }
        Failure failure = result.failure();
        // a replay is told by its lines
        boolean isTold =
                failure instanceof ReportedFailure && result.exchanges().isEmpty();
        if (failure != null && !isTold && !(failure instanceof InterruptedFailure)) {
            last = new Incident(failure, result);
            lines.tells();
            isRunNewer = false;
        }
        MetRun.id(result.exchanges()).ifPresent(met -> {
            run = new SeenRun(met, result);
            lines.meets();
            isRunNewer = failure == null;
        });
    }
}
