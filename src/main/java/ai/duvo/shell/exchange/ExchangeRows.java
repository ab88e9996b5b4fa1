package ai.duvo.shell.exchange;

import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.exchange.ExchangeHistory.Entry;
import ai.duvo.shell.secret.SecretMasker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rows of a table of exchanges: one for each, or for a person one for those that repeat each other. */
public final class ExchangeRows {

    private final SecretMasker secrets;

    public ExchangeRows(SecretMasker secrets) {
        this.secrets = secrets;
    }

    /** A row for each. */
    public ArrayNode each(List<Entry> entries) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        entries.forEach(entry -> row(rows.addObject(), entry));
        return rows;
    }

    /**
     * A row for each request of a line, however often it was sent with the same end: the first one's number, and what all
     * of them took together.
     *
     * @param columns the width of a picture of when they ran within their line; 0 for none
     */
    public ArrayNode folded(List<Entry> entries, int columns) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        Map<List<Object>, List<Entry>> same =
                entries.stream().collect(Collectors.groupingBy(this::key, LinkedHashMap::new, Collectors.toList()));
        Map<List<Object>, List<Entry>> lines = entries.stream().collect(Collectors.groupingBy(ExchangeRows::line));
        for (List<Entry> group : same.values()) {
            ObjectNode row = rows.addObject();
            row(row, group.get(0));
            if (group.size() > 1) {
                row.put("path", row.path("path").asString() + " ×" + group.size())
                        .put(
                                "ms",
                                group.stream()
                                        .mapToLong(entry ->
                                                entry.exchange().total().toMillis())
                                        .sum())
                        .put(
                                "bytes",
                                group.stream().mapToLong(ExchangeRows::bytes).sum());
            }
            if (columns > 0) {
                row.put("waterfall", waterfall(group, lines.getOrDefault(line(group.get(0)), group), columns));
            }
        }
        return rows;
    }

    private List<Object> key(Entry entry) {
        return List.of(
                entry.lineNumber(),
                entry.line(),
                entry.exchange().request().method(),
                path(entry),
                entry.exchange().status());
    }

    private static List<Object> line(Entry entry) {
        return List.of(entry.lineNumber(), entry.line());
    }

    private String path(Entry entry) {
        Exchange exchange = entry.exchange();
        String query = exchange.url().getRawQuery();
        return secrets.mask(exchange.url().getRawPath() + (query == null ? "" : "?" + query));
    }

    private static long bytes(Entry entry) {
        ApiResponse response = entry.exchange().response();
        return response == null ? 0 : ExchangeFormatter.size(response);
    }

    private void row(ObjectNode row, Entry entry) {
        Exchange exchange = entry.exchange();
        row.put("number", entry.number())
                .put("method", exchange.request().method())
                .put("path", path(entry))
                .put("status", exchange.status())
                .put("ms", exchange.total().toMillis())
                .put("bytes", bytes(entry))
                .put("attempt", entry.attempt())
                .put("begun", exchange.begun().toString())
                .put(
                        "line",
                        secrets.mask(
                                entry.lineNumber() == 0 ? entry.line() : entry.lineNumber() + "  " + entry.line()));
    }

    /** Where they lie between the first request of their line and the end of its last. */
    private static String waterfall(Collection<Entry> group, Collection<Entry> line, int columns) {
        Instant start =
                line.stream().map(ExchangeRows::begun).min(Instant::compareTo).orElseThrow();
        Instant end =
                line.stream().map(ExchangeRows::end).max(Instant::compareTo).orElseThrow();
        double span = Math.max(1, Duration.between(start, end).toNanos());
        List<String> cells = new ArrayList<>(Collections.nCopies(columns, " "));
        for (Entry entry : group) {
            int from = column(Duration.between(start, begun(entry)), span, columns);
            int to = column(Duration.between(start, end(entry)), span, columns);
            for (int i = from; i <= to; i++) {
                cells.set(i, "█");
            }
        }
        return String.join("", cells).stripTrailing();
    }

    private static int column(Duration after, double span, int columns) {
        return (int) Math.min(columns - 1, Math.max(0, after.toNanos() / span * columns));
    }

    private static Instant begun(Entry entry) {
        return entry.exchange().begun();
    }

    private static Instant end(Entry entry) {
        return begun(entry).plus(entry.exchange().total());
    }
}
