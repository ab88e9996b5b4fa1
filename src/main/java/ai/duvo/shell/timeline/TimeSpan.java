package ai.duvo.shell.timeline;

import java.time.Duration;
import java.time.Instant;

/**
 * Span of a run's time.
 *
 * @param name of the tool, or what a human was asked; text of the API
 * @param isOpen whether it still goes on; it ends now then
 * @param error why the tool failed; empty when it did not
 * @param text what was said or given back in it
 */
record TimeSpan(SpanKind kind, String name, Instant start, Instant end, boolean isOpen, String error, String text) {

    /** The same, not ended yet. */
    TimeSpan opened() {
        return new TimeSpan(kind, name, start, end, true, error, text);
    }

    Duration length() {
        return Duration.between(start, end);
    }
}
