package ai.duvo.shell.output;

import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A list as a table; as records below each other when the terminal is too narrow for that. */
final class TableView {

    private static final int GAP = 2;
    private static final int LEAST_TEXT = 8;
    private static final int LEAST_PATH = 24;

    private TableView() {}

    static String render(List<JsonNode> items, List<Column> columns, CellText cells, Renderer.View view) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode item : items) {
            rows.add(columns.stream()
                    .map(c -> cells.text(EnvelopeItems.value(item, c), c.type()))
                    .toList());
        }
        if (view.terminal() && view.shortIds()) {
            rows = ShortIds.cut(rows, columns);
        }
        int[] widths = widths(columns, rows);
        if (view.terminal() && !fit(columns, widths, view.width())) {
            return records(columns, rows, cells);
        }
        StringBuilder text = new StringBuilder();
        line(
                text,
                columns,
                columns.stream().map(c -> c.title().toUpperCase(Locale.ROOT)).toList(),
                widths,
                null);
        for (List<String> row : rows) {
            line(text, columns, row, widths, cells);
        }
        return text.toString();
    }

    private static int[] widths(List<Column> columns, List<List<String>> rows) {
        return IntStream.range(0, columns.size())
                .map(i -> Math.max(
                        DisplayWidth.of(columns.get(i).title()),
                        rows.stream()
                                .mapToInt(r -> DisplayWidth.of(r.get(i)))
                                .max()
                                .orElse(0)))
                .toArray();
    }

    /** Narrows the widest text columns until the table fits; false when it cannot. */
    private static boolean fit(List<Column> columns, int[] widths, int width) {
        int tooMuch = IntStream.of(widths).sum() + GAP * (widths.length - 1) - width;
        while (tooMuch > 0) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                boolean canShrink = isText(columns.get(i).type()) && widths[i] > LEAST_TEXT;
                if (canShrink && (widest < 0 || spare(columns, widths, i) > spare(columns, widths, widest))) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return false;
            }
            widths[widest]--;
            tooMuch--;
        }
        return true;
    }

    /** A path is of use as long as its end is there. */
    private static int spare(List<Column> columns, int[] widths, int column) {
        return widths[column] - (columns.get(column).type() == Type.PATH ? LEAST_PATH - LEAST_TEXT : 0);
    }

    private static boolean isText(Type type) {
        return type == Type.TEXT || type == Type.PATH;
    }

    private static void line(
            StringBuilder text, List<Column> columns, List<String> row, int[] widths, @Nullable CellText cells) {
        int start = text.length();
        for (int i = 0; i < widths.length; i++) {
            Type type = columns.get(i).type();
            String cell =
                    type == Type.PATH ? ShortIds.path(row.get(i), widths[i]) : DisplayWidth.cut(row.get(i), widths[i]);
            String pad = " ".repeat(widths[i] - DisplayWidth.of(cell));
            boolean right = type == Type.NUMBER || type == Type.SIZE;
            String shown = cells == null ? cell : cells.colour(cell, type);
            text.append(right ? pad + shown : shown + pad).append(i + 1 < widths.length ? "  " : "");
        }
        while (text.length() > start && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        text.append('\n');
    }

    private static String records(List<Column> columns, List<List<String>> rows, CellText cells) {
        int width =
                columns.stream().mapToInt(c -> DisplayWidth.of(c.title())).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(text.isEmpty() ? "" : "\n");
            for (int i = 0; i < row.size(); i++) {
                Column column = columns.get(i);
                text.append(RecordView.line(
                        column.title(), width, cells.colour(row.get(i), column.type()), cells.columns()));
            }
        }
        return text.toString();
    }
}
