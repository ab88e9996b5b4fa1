package ai.duvo.shell.output;

import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One object as key and value, one to a line. */
final class RecordView {

    private RecordView() {}

    static String render(JsonNode root, Result result, CellText cells) {
        JsonNode inside = result.envelope().isEmpty() ? root : root.path(result.envelope());
        if (!inside.isObject()) {
            return inside.isMissingNode() || inside.isNull() ? "(none)\n" : VisibleText.lines(Json.text(inside)) + "\n";
        }
        StringBuilder text = new StringBuilder(
                result.columns().isEmpty() ? fields(inside, cells) : lines(inside, result.columns(), cells));
        if (!result.envelope().isEmpty()) {
            for (Map.Entry<String, JsonNode> beside : root.properties()) {
                boolean isSection = result.sections().stream()
                        .anyMatch(section -> section.envelope().equals(beside.getKey()));
                if (!beside.getKey().equals(result.envelope()) && !isSection) {
                    beside(text, beside.getKey(), beside.getValue(), cells);
                }
            }
        }
        return text.toString();
    }

    /** {@code title  value}, the titles padded to one width where there is room for it. */
    static String line(String title, int width, String value, int columns) {
        // the screen would break a value that does not fit in the middle of a word
        boolean fits = Math.max(width, DisplayWidth.of(title)) + 2 + DisplayWidth.of(value) <= columns;
        return title + (fits ? " ".repeat(width - DisplayWidth.of(title)) : "") + "  " + value + "\n";
    }

    private static void beside(StringBuilder text, String name, JsonNode value, CellText cells) {
        if (value.isNull()) {
            return;
        }
        String title = title(name);
        if (value.isObject()) {
            text.append('\n').append(within(title, value, cells));
        } else {
            text.append(line(
                    title,
                    DisplayWidth.of(title),
                    cells.text(value, EnvelopeItems.type(name, value)),
                    cells.columns()));
        }
    }

    private static String title(String name) {
        return VisibleText.text(name.replace('_', ' '));
    }

    /** The chosen fields of an object. */
    static String lines(JsonNode object, List<Column> columns, CellText cells) {
        int width =
                columns.stream().mapToInt(c -> DisplayWidth.of(c.title())).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (Column column : columns) {
            String cell = cells.text(EnvelopeItems.value(object, column), column.type());
            text.append(line(column.title(), width, cells.colour(cell, column.type()), cells.columns()));
        }
        return text.toString();
    }

    /** All that it has: what is within a field stands below it. */
    private static String fields(JsonNode object, CellText cells) {
        StringBuilder text = new StringBuilder(lines(object, all(object), cells));
        object.properties().stream()
                .filter(field -> isWithin(field.getValue()))
                .forEach(field -> text.append(within(title(field.getKey()), field.getValue(), cells)));
        return text.toString();
    }

    private static String within(String title, JsonNode object, CellText cells) {
        return title + ":\n"
                + fields(object, cells).lines().map(line -> "  " + line + "\n").collect(Collectors.joining());
    }

    private static boolean isWithin(JsonNode value) {
        return value.isObject() && !value.isEmpty();
    }

    private static List<Column> all(JsonNode object) {
        List<Column> columns = new ArrayList<>();
        object.properties().stream()
                .filter(field -> !isWithin(field.getValue()))
                .forEach(field -> columns.add(EnvelopeItems.column(field.getKey(), field.getValue())));
        return columns;
    }
}
