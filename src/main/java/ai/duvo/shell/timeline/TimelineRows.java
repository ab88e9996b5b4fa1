package ai.duvo.shell.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a timeline: one for each span, or one for all of a name where there are too many to look at. */
final class TimelineRows {

    private static final int MOST = 40;

    private TimelineRows() {}

    /**
     * Spans that are drawn on one row.
     *
     * @param kind of all of them
     */
    record Row(SpanKind kind, String name, List<TimeSpan> spans) {

        Instant start() {
            return spans.get(0).start();
        }

        Duration length() {
            return spans.stream().map(TimeSpan::length).reduce(Duration.ZERO, Duration::plus);
        }

        boolean hasFailed() {
            return spans.stream().anyMatch(span -> !span.error().isEmpty());
        }

        boolean isOpen() {
            return spans.stream().anyMatch(TimeSpan::isOpen);
        }
    }

    static List<Row> of(List<TimeSpan> spans, boolean isEach) {
        if (isEach || spans.size() <= MOST) {
            return spans.stream()
                    .map(span -> new Row(span.kind(), span.name(), List.of(span)))
                    .toList();
        }
        Map<List<Object>, List<TimeSpan>> named = new LinkedHashMap<>();
        for (TimeSpan span : spans) {
            List<Object> key = List.of(span.kind(), span.name());
            boolean isKnown = named.containsKey(key) || named.size() < MOST;
            named.computeIfAbsent(isKnown ? key : List.of(span.kind(), ""), name -> new ArrayList<>())
                    .add(span);
        }
        List<Row> rows = new ArrayList<>();
        named.forEach((key, some) -> {
            TimeSpan first = some.get(0);
            String name = key.get(1).equals("") ? "other " + first.kind().title() : first.name();
            rows.add(new Row(first.kind(), name + (some.size() > 1 ? " ×" + some.size() : ""), some));
        });
        return rows;
    }
}
