package ai.duvo.shell.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Timeline of a run: what its time went to.
 *
 * @param run its id
 * @param status its state
 * @param start when it was created
 * @param end when it ended, or now
 * @param isOpen whether it goes on
 * @param messages how many there were
 * @param spans in the order in which they begin; calls of tools may overlap
 * @param notes what the times do not tell
 */
record RunTimeline(
        String run,
        String status,
        Instant start,
        Instant end,
        boolean isOpen,
        int messages,
        List<TimeSpan> spans,
        List<String> notes) {

    Duration length() {
        return Duration.between(start, end);
    }

    /** How long something of each kind went on, whether one or several at once; kinds without any are left out. */
    Map<SpanKind, Duration> totals() {
        Map<SpanKind, Duration> totals = new TreeMap<>();
        for (SpanKind kind : SpanKind.values()) {
            Duration total = covered(span -> span.kind() == kind);
            if (spans.stream().anyMatch(span -> span.kind() == kind)) {
                totals.put(kind, total);
            }
        }
        return totals;
    }

    private Duration covered(Predicate<TimeSpan> wanted) {
        Duration total = Duration.ZERO;
        Instant until = Instant.MIN;
        for (TimeSpan span : spans.stream()
                .filter(wanted)
                .sorted(Comparator.comparing(TimeSpan::start))
                .toList()) {
            Instant from = span.start().isBefore(until) ? until : span.start();
            if (span.end().isAfter(from)) {
                total = total.plus(Duration.between(from, span.end()));
                until = span.end();
            }
        }
        return total;
    }
}
