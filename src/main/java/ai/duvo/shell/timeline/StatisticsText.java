package ai.duvo.shell.timeline;

import ai.duvo.shell.output.BarStyle;
import ai.duvo.shell.output.DisplayWidth;
import ai.duvo.shell.output.ElapsedText;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.timeline.RunStatistics.OfAgent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Statistics as text: the states with bars, and a row for each agent with its days. */
final class StatisticsText {

    private static final int MOST_DAYS = 60;
    private static final int LEAST_DAYS = 16;
    private static final int LEAST_NAME = 8;
    private static final int TITLE = 6;

    /** Columns of how many, of the success, and the blank before the days. */
    private static final int COUNTS = 16;

    private final int columns;
    private final BarStyle style;

    StatisticsText(int columns, BarStyle style) {
        this.columns = columns;
        this.style = style;
    }

    String of(RunStatistics statistics) {
        RunCounts all = statistics.all();
        StringBuilder text = new StringBuilder(all.runs() + (all.runs() == 1 ? " run" : " runs") + " from "
                + statistics.first() + " to " + statistics.last() + "\n");
        if (all.runs() == 0) {
            return text.toString();
        }
        text.append('\n');
        statuses(all, text);
        text.append('\n').append(summary(all)).append("\n\n");
        agents(statistics, text);
        return text.toString();
    }

    private void statuses(RunCounts all, StringBuilder text) {
        int name = all.statuses().stream()
                .mapToInt(status -> DisplayWidth.of(VisibleText.text(status.getKey())))
                .max()
                .orElse(0);
        int room = Math.max(10, Math.min(40, columns - name - 16));
        for (Map.Entry<String, Long> status : all.statuses()) {
            int bar = (int) ceiling(status.getValue() * room, all.runs());
            String percent = Math.round(100.0 * status.getValue() / all.runs()) + " %";
            text.append(padded(VisibleText.text(status.getKey()), name))
                    .append(right(Long.toString(status.getValue()), 7))
                    .append(right(percent, 7))
                    .append(' ')
                    .append(String.valueOf(SpanKind.MODEL.bar(style)).repeat(bar))
                    .append('\n');
        }
    }

    private String summary(RunCounts all) {
        if (all.ended() == 0) {
            return "none has ended";
        }
        String success = "success " + rate(all) + " of " + all.ended() + " that ended";
        String times = "median " + time(all.within(0.5)) + ", 90 % within " + time(all.within(0.9));
        String line = success + ", " + times;
        return line.length() <= columns ? line : success + "\n" + times;
    }

    private void agents(RunStatistics statistics, StringBuilder text) {
        List<OfAgent> agents = statistics.agents();
        long days = ChronoUnit.DAYS.between(statistics.first(), statistics.last()) + 1;
        int times = 2
                + agents.stream()
                        .flatMap(agent -> Stream.of(0.5, 0.9).map(agent.counts()::within))
                        .mapToInt(time -> time(time).length())
                        .reduce(TITLE, Math::max);
        int numbers = COUNTS + 2 * times;
        int longest = agents.stream()
                .mapToInt(agent -> DisplayWidth.of(name(agent)))
                .max()
                .orElse(0);
        int name = Math.max(LEAST_NAME, Math.min(longest, columns - numbers - (int) Math.min(days, LEAST_DAYS)));
        long each = ceiling(days, Math.max(1, Math.min(MOST_DAYS, columns - name - numbers)));
        row(
                text,
                name,
                times,
                "agent",
                List.of("runs", "success", "median", "90 %"),
                each == 1 ? "a day" : each + " days");
        List<List<Long>> lines = agents.stream()
                .map(agent -> perColumn(agent.counts(), statistics.first(), days, each))
                .toList();
        // one height for all of them, so that they can be compared
        long most = lines.stream().flatMap(List::stream).max(Long::compare).orElse(1L);
        for (int i = 0; i < agents.size(); i++) {
            RunCounts counts = agents.get(i).counts();
            List<String> cells = List.of(
                    Long.toString(counts.runs()), rate(counts), time(counts.within(0.5)), time(counts.within(0.9)));
            String line = Sparkline.of(lines.get(i), Math.max(1, most), style);
            row(text, name, times, DisplayWidth.cut(name(agents.get(i)), name), cells, line);
        }
    }

    private static void row(StringBuilder text, int name, int times, String agent, List<String> cells, String line) {
        text.append((padded(agent, name) + right(cells.get(0), 6) + right(cells.get(1), 9) + right(cells.get(2), times)
                                + right(cells.get(3), times) + " " + line)
                        .stripTrailing())
                .append('\n');
    }

    /** Runs of each column, which stands for so many days; the last one ends with the last day. */
    private static List<Long> perColumn(RunCounts counts, LocalDate first, long days, long each) {
        int cells = (int) ceiling(days, each);
        List<Long> values = new ArrayList<>(Collections.nCopies(cells, 0L));
        counts.days().forEach((day, runs) -> {
            long before = days - 1 - ChronoUnit.DAYS.between(first, day);
            int at = cells - 1 - (int) Math.min(cells - 1, Math.max(0, before / each));
            values.set(at, values.get(at) + runs);
        });
        return values;
    }

    private static long ceiling(long number, long by) {
        return (number + by - 1) / by;
    }

    private static String name(OfAgent agent) {
        return VisibleText.text(agent.name().isEmpty() ? "(none)" : agent.name());
    }

    private static String rate(RunCounts counts) {
        OptionalDouble rate = counts.successRate();
        return rate.isPresent() ? Math.round(100 * rate.getAsDouble()) + " %" : "-";
    }

    private static String time(Optional<Duration> time) {
        return time.map(ElapsedText::of).orElse("-");
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }
}
