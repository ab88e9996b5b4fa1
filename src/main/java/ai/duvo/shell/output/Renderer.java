package ai.duvo.shell.output;

import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.json.PrettyJson;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Renders an answer as text in one of the formats. */
public final class Renderer {

    private Renderer() {}

    /**
     * How it is shown.
     *
     * @param format the form
     * @param width columns of the terminal; ignored elsewhere
     * @param colour whether to colour states
     * @param terminal whether a person reads it: then times are local and short, sizes are rounded, and a table is made
     *     to fit, and what would move the cursor is made visible; elsewhere every value is whole
     * @param columns which columns of a table or of CSV
     * @param shortIds whether the ids of a table on a terminal are cut
     */
    public record View(
            OutputFormat format, int width, boolean colour, boolean terminal, ColumnChoice columns, boolean shortIds) {

        /** With the usual columns. */
        View(OutputFormat format, int width, boolean colour, boolean terminal) {
            this(format, width, colour, terminal, ColumnChoice.usual(), true);
        }

        /** A text of several lines as it may be shown. */
        private String shown(String text) {
            return terminal ? VisibleText.lines(text) : text;
        }

        private String cell(String text, boolean isNumber) {
            return shown(columns.isSafe() ? DocumentFormats.withoutFormula(text, isNumber) : text);
        }
    }

    /**
     * Renders it, with a line end.
     *
     * @throws Failure when the answer is not JSON
     */
    public static String render(byte[] json, Result result, View view) {
        if (json.length == 0) {
            return "";
        }
        JsonNode root = read(json);
        return switch (view.format()) {
            case JSON -> view.terminal() ? pretty(root, view.colour()) + "\n" : Json.text(root) + "\n";
            case YAML -> view.shown(DocumentFormats.yaml(root));
            case CSV -> csv(EnvelopeItems.of(root, result), result, view);
            case NDJSON ->
                view.shown(lines(
                        EnvelopeItems.of(root, result).stream().map(Json::text).toList()));
            case ID ->
                lines(EnvelopeItems.of(root, result).stream()
                        .map(item -> EnvelopeItems.id(item, result))
                        .filter(id -> !id.isEmpty())
                        .map(VisibleText::text)
                        .toList());
            case TABLE, VALUES -> result.picture().isEmpty() ? table(root, result, view) : result.picture();
        };
    }

    /** JSON unchanged; for a person on a terminal indented and coloured. */
    public static byte[] json(byte[] json, View view) {
        if (view.terminal()) {
            return (pretty(Json.read(json), view.colour()) + "\n").getBytes(StandardCharsets.UTF_8);
        }
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    /** JSON for a person: what would move the cursor is made visible, by escapes that mean the same in JSON. */
    public static String pretty(JsonNode value, boolean colour) {
        String text = VisibleText.lines(PrettyJson.of(value));
        return colour ? JsonColours.of(text) : text;
    }

    /** Renders what jq gave; a single list stands for its items where the format is one of items. */
    public static String render(List<JsonNode> outputs, View view) {
        if (view.format() == OutputFormat.VALUES || view.format() == OutputFormat.JSON) {
            return lines(outputs.stream().map(value -> value(value, view)).toList());
        }
        if (view.format() == OutputFormat.YAML) {
            return view.shown(outputs.stream().map(DocumentFormats::yaml).collect(Collectors.joining("---\n")));
        }
        JsonNode list = outputs.size() == 1
                ? outputs.get(0)
                : JsonNodeFactory.instance.arrayNode().addAll(outputs);
        boolean isTable = view.format() == OutputFormat.TABLE && list.isArray() && hasObject(list);
        boolean isRows = view.format() == OutputFormat.CSV && (!list.isArray() || hasObject(list));
        boolean isIds = view.format() == OutputFormat.ID || view.format() == OutputFormat.NDJSON;
        if (isTable || isRows || isIds) {
            return render(Json.write(list), Result.list(""), view);
        }
        return lines(outputs.stream().map(value -> value(value, view)).toList());
    }

    private static boolean hasObject(JsonNode list) {
        return list.valueStream().anyMatch(JsonNode::isObject);
    }

    private static String value(JsonNode value, View view) {
        if (value.isString() && view.format() != OutputFormat.JSON) {
            return view.shown(value.asString());
        }
        return view.terminal() ? pretty(value, view.colour()) : Json.text(value);
    }

    private static String table(JsonNode root, Result result, View view) {
        if (result.shape() == Result.Shape.TEXT) {
            return text(Json.at(root, result.envelope()), view);
        }
        String first = part(root, result, view);
        if (!view.columns().paths().isEmpty()) {
            return first;
        }
        boolean isOneOfSeveral = result.shape() == Result.Shape.LIST
                && result.sections().stream().anyMatch(section -> section.shape() == Result.Shape.LIST);
        StringBuilder text = new StringBuilder();
        if (isOneOfSeveral && !first.isEmpty()) {
            text.append(heading(result));
        }
        text.append(first);
        for (Result section : result.sections()) {
            String below = part(alone(root, section), section, view);
            if (!below.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n").append(heading(section)).append(below);
            }
        }
        return text.toString();
    }

    /** The answer without what stands beside an object: that is told with the first part. */
    private static JsonNode alone(JsonNode root, Result section) {
        return section.shape() == Result.Shape.OBJECT && root instanceof ObjectNode whole
                ? whole.deepCopy().retain(section.envelope())
                : root;
    }

    private static String heading(Result part) {
        return part.envelope().replace('_', ' ') + ":\n";
    }

    /** A field as it is; other values than texts as JSON. */
    private static String text(JsonNode value, View view) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        String text = value.isString() ? value.asString() : PrettyJson.of(value);
        String shown = view.shown(text);
        return shown.endsWith("\n") ? shown : shown + "\n";
    }

    private static String part(JsonNode root, Result result, View view) {
        CellText cells = new CellText(view, ZoneId.systemDefault());
        List<JsonNode> items = EnvelopeItems.of(root, result);
        if (result.shape() == Result.Shape.OBJECT && view.columns().paths().isEmpty()) {
            return RecordView.render(root, result, cells);
        } else if (result.shape() == Result.Shape.OBJECT && !items.isEmpty()) {
            return RecordView.lines(items.get(0), view.columns().of(items, result.columns()), cells);
        }
        if (items.isEmpty()) {
            return view.terminal() ? none(root, result) : "";
        }
        List<Column> usual = result.columns().isEmpty() ? EnvelopeItems.scalars(items) : result.columns();
        String table = TableView.render(items, view.columns().of(items, usual), cells, view);
        return table + (view.terminal() ? footer(root, items.size(), result) : "");
    }

    /** Nothing, and why where the answer says so; else what can be done about it. */
    private static String none(JsonNode root, Result result) {
        String why = root.path("error").asString("");
        if (!why.isEmpty()) {
            return "(none): " + VisibleText.text(why) + "\n";
        }
        long total = root.path("total").asLong(0);
        if (total > 0) {
            return "(none): " + total + " in all\n";
        }
        return result.whenEmpty().isEmpty() ? "(none)\n" : VisibleText.text(result.whenEmpty()) + "\n";
    }

    private static String footer(JsonNode root, int shown, Result result) {
        long total = root.path("total").asLong(-1);
        long offset = root.path("offset").asLong(0);
        boolean more = result.paging() != null && total > offset + shown;
        return more ? shown + " of " + total + "; more with --offset " + (offset + shown) + " or --all\n" : "";
    }

    private static String csv(List<JsonNode> items, Result result, View view) {
        List<Column> usual = result.columns().isEmpty() ? EnvelopeItems.all(items) : result.columns();
        return DocumentFormats.csv(items, view.columns().of(items, usual), view::cell);
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static JsonNode read(byte[] json) {
        return Json.read(json);
    }
}
