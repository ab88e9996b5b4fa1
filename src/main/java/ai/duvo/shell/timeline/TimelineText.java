package ai.duvo.shell.timeline;

import ai.duvo.shell.output.BarStyle;
import ai.duvo.shell.output.DisplayWidth;
import ai.duvo.shell.output.ElapsedText;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.output.WordWrap;
import ai.duvo.shell.timeline.TimelineRows.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Timeline as text: a bar for each span, as wide as the terminal. */
final class TimelineText {

    private static final DateTimeFormatter BEGAN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int NARROW = 70;
    private static final int LEAST_BAR = 10;
    private static final int TWO_LABELS = 36;

    private final View view;

    TimelineText(View view) {
        this.view = view;
    }

    /**
     * What it is drawn for.
     *
     * @param columns of the terminal
     * @param isEach whether every span has a row, however many they are
     */
    record View(int columns, BarStyle style, boolean colour, ZoneId zone, boolean isEach) {}

    /** Columns of each part of a row. */
    private record Widths(int name, int at, int took, int bar) {

        static Widths of(int columns, int longest, List<Row> rows, Instant start) {
            int took = Math.max(
                    4, rows.stream().mapToInt(row -> length(row).length()).max().orElse(0));
            int at = columns < NARROW
                    ? 0
                    : rows.stream().mapToInt(row -> offset(row, start).length()).reduce(2, Math::max);
            int most = columns < NARROW ? columns / 4 : columns / 3;
            int name = Math.min(longest, Math.max(8, most));
            int bar = columns - name - took - at - (at == 0 ? 2 : 3);
            return new Widths(name, at, took, Math.max(LEAST_BAR, bar));
        }
    }

    String of(RunTimeline timeline) {
        String text = drawn(timeline);
        return view.style() == BarStyle.ASCII
                ? text.replace('✗', 'x').replace('×', 'x').replace('…', '.')
                : text;
    }

    private String drawn(RunTimeline timeline) {
        List<Row> rows = TimelineRows.of(timeline.spans(), view.isEach());
        int longest =
                rows.stream().mapToInt(row -> DisplayWidth.of(name(row))).max().orElse(0);
        Widths widths = Widths.of(view.columns(), Math.max(4, longest), rows, timeline.start());
        StringBuilder text = new StringBuilder(head(timeline));
        if (rows.isEmpty()) {
            return text.append("nothing has happened in it yet\n").toString();
        }
        text.append(axis(widths, timeline.length()));
        rows.forEach(row -> text.append(row(row, timeline, widths)));
        return text.append('\n')
                .append(totals(timeline))
                .append(notes(timeline))
                .toString();
    }

    private String head(RunTimeline timeline) {
        String messages = timeline.messages() + (timeline.messages() == 1 ? " message" : " messages");
        String length = (timeline.isOpen() ? " for " : " in ") + ElapsedText.of(timeline.length());
        return cut("run " + VisibleText.text(timeline.run())) + "\n"
                + cut(VisibleText.text(timeline.status()) + length + ", " + messages + ", since "
                        + BEGAN.format(timeline.start().atZone(view.zone())))
                + "\n\n";
    }

    private String axis(Widths widths, Duration whole) {
        String left = padded("what", widths.name()) + (widths.at() == 0 ? "" : " " + right("at", widths.at())) + " "
                + right("took", widths.took()) + " ";
        String end = ElapsedText.of(whole);
        StringBuilder scale = new StringBuilder("0");
        if (widths.bar() >= TWO_LABELS) {
            place(scale, widths.bar() / 2, ElapsedText.of(whole.dividedBy(2)));
        }
        place(scale, widths.bar() - end.length(), end);
        return dim((left + scale).stripTrailing()) + "\n";
    }

    private static void place(StringBuilder scale, int at, String label) {
        if (at > scale.length()) {
            scale.append(" ".repeat(at - scale.length())).append(label);
        }
    }

    private String row(Row row, RunTimeline timeline, Widths widths) {
        String left = padded(DisplayWidth.cut(name(row), widths.name()), widths.name())
                + (widths.at() == 0 ? "" : " " + right(offset(row, timeline.start()), widths.at()))
                + " " + right(length(row), widths.took()) + " ";
        return left + coloured(row, bar(row, timeline, widths.bar())) + "\n";
    }

    private String bar(Row row, RunTimeline timeline, int columns) {
        char[] cells = new char[columns];
        Arrays.fill(cells, ' ');
        for (TimeSpan span : row.spans()) {
            int from = column(timeline, span.start(), columns);
            // one that ends where the next begins does not cover its first cell
            int to = Math.max(from + 1, column(timeline, span.end(), columns));
            Arrays.fill(cells, from, Math.min(columns, to), row.kind().bar(view.style()));
            if (span.end().equals(timeline.end())) {
                Arrays.fill(cells, from, columns, row.kind().bar(view.style()));
            }
        }
        return new String(cells).stripTrailing();
    }

    private static int column(RunTimeline timeline, Instant time, int columns) {
        double whole = Math.max(1, timeline.length().toMillis());
        double part = Duration.between(timeline.start(), time).toMillis() / whole;
        return (int) Math.max(0, Math.min(columns - 1, Math.round(part * columns)));
    }

    private String totals(RunTimeline timeline) {
        double whole = Math.max(1, timeline.length().toMillis());
        List<String> totals = timeline.totals().entrySet().stream()
                .map(total -> total.getKey().bar(view.style()) + " "
                        + total.getKey().title() + " " + ElapsedText.of(total.getValue()) + ", "
                        + Math.round(100 * total.getValue().toMillis() / whole) + " %")
                .toList();
        String line = String.join("   ", totals);
        return (line.length() <= view.columns() ? line : String.join("\n", totals)) + "\n";
    }

    private String notes(RunTimeline timeline) {
        return timeline.notes().stream()
                .map(note -> dim(WordWrap.lines("note: " + note, view.columns())) + "\n")
                .collect(Collectors.joining());
    }

    private static String name(Row row) {
        String sign = row.hasFailed() ? "✗ " : "";
        return sign + VisibleText.text(row.name());
    }

    private static String offset(Row row, Instant start) {
        return "+" + ElapsedText.of(Duration.between(start, row.start()));
    }

    private static String length(Row row) {
        return ElapsedText.of(row.length()) + (row.isOpen() ? "…" : "");
    }

    private static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - DisplayWidth.of(text)));
    }

    private static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - text.length())) + text;
    }

    private String cut(String line) {
        return DisplayWidth.cut(line, view.columns());
    }

    private String coloured(Row row, String bar) {
        int code = row.hasFailed() ? 31 : row.kind().colour();
        return view.colour() && !bar.isBlank() ? "\u001b[" + code + "m" + bar + "\u001b[0m" : bar;
    }

    private String dim(String text) {
        return view.colour() ? "\u001b[2m" + text + "\u001b[0m" : text;
    }
}
