package ai.duvo.shell.output;

import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.json.PrettyJson;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Renders an answer as text in one of the formats. */
public final class Renderer {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Renderer() {}

    /**
     * How it is shown.
     *
     * @param format the form
     * @param width columns of the terminal; ignored elsewhere
     * @param colour whether to colour states
     * @param terminal whether a person reads it: then times are local and short, sizes are rounded, and a table is made
     *     to fit; elsewhere every value is whole
     */
    public record View(OutputFormat format, int width, boolean colour, boolean terminal) {}

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
            case JSON -> root + "\n";
            case YAML -> DocumentFormats.yaml(root);
            case CSV -> DocumentFormats.csv(EnvelopeItems.of(root, result), columns(root, result));
            case NDJSON ->
                lines(EnvelopeItems.of(root, result).stream()
                        .map(JsonNode::toString)
                        .toList());
            case ID ->
                lines(EnvelopeItems.of(root, result).stream()
                        .map(item -> EnvelopeItems.id(item, result))
                        .filter(id -> !id.isEmpty())
                        .map(VisibleText::text)
                        .toList());
            case TABLE, VALUES -> table(root, result, view);
        };
    }

    /** Renders what jq gave; a single list stands for its items where the format is one of items. */
    public static String render(List<JsonNode> outputs, View view) {
        if (view.format() == OutputFormat.VALUES || view.format() == OutputFormat.JSON) {
            return lines(outputs.stream().map(value -> value(value, view)).toList());
        }
        if (view.format() == OutputFormat.YAML) {
            return outputs.stream().map(DocumentFormats::yaml).collect(Collectors.joining("---\n"));
        }
        JsonNode list =
                outputs.size() == 1 ? outputs.get(0) : MAPPER.createArrayNode().addAll(outputs);
        boolean isTable = view.format() == OutputFormat.TABLE
                && list.isArray()
                && list.path(0).isObject();
        boolean isRows = view.format() == OutputFormat.CSV
                && (!list.isArray() || list.path(0).isObject());
        boolean isIds = view.format() == OutputFormat.ID || view.format() == OutputFormat.NDJSON;
        if (isTable || isRows || isIds) {
            return render(MAPPER.writeValueAsBytes(list), Result.list(""), view);
        }
        return lines(outputs.stream().map(value -> value(value, view)).toList());
    }

    private static String value(JsonNode value, View view) {
        if (value.isString() && view.format() != OutputFormat.JSON) {
            return view.terminal() ? VisibleText.lines(value.asString()) : value.asString();
        }
        boolean isPretty = view.terminal() && view.format() != OutputFormat.JSON;
        return isPretty ? VisibleText.lines(PrettyJson.of(value)) : value.toString();
    }

    private static String table(JsonNode root, Result result, View view) {
        if (result.shape() == Result.Shape.TEXT) {
            return text(Json.at(root, result.envelope()), view);
        }
        String first = part(root, result, view);
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
        String shown = view.terminal() ? VisibleText.lines(text) : text;
        return shown.endsWith("\n") ? shown : shown + "\n";
    }

    private static String part(JsonNode root, Result result, View view) {
        CellText cells = new CellText(view, ZoneId.systemDefault());
        if (result.shape() == Result.Shape.OBJECT) {
            return RecordView.render(root, result, cells);
        }
        List<JsonNode> items = EnvelopeItems.of(root, result);
        if (items.isEmpty()) {
            return view.terminal() ? none(root, result) : "";
        }
        String table = TableView.render(items, columns(root, result), cells, view);
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

    private static List<Result.Column> columns(JsonNode root, Result result) {
        return result.columns().isEmpty() ? EnvelopeItems.columns(EnvelopeItems.of(root, result)) : result.columns();
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static JsonNode read(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw Failure.error("the API's answer is not JSON: " + e.getOriginalMessage(), null);
        }
    }
}
