package ai.duvo.shell.output;

import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** The things inside an answer's envelope. */
final class EnvelopeItems {

    /** The column of items that are no objects. */
    private static final String VALUE = "value";

    private EnvelopeItems() {}

    /** The items of a list, or the one object. */
    static List<JsonNode> of(JsonNode root, Result result) {
        JsonNode inside = Json.at(root, result.envelope());
        if (inside.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            inside.forEach(items::add);
            return items;
        }
        return inside.isMissingNode() || inside.isNull() ? List.of() : List.of(inside);
    }

    /** What identifies an item: its {@code id}, else the first id column, else nothing. */
    static String id(JsonNode item, Result result) {
        String own = item.path("id").asString("");
        if (!own.isEmpty()) {
            return own;
        }
        return result.columns().stream()
                .filter(c -> c.type() == Type.ID)
                .map(c -> Json.at(item, c.path()).asString(""))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Columns for items that nobody described: their scalar fields, in the order in which they appear. */
    static List<Column> scalars(List<JsonNode> items) {
        return columns(items, JsonNode::isValueNode);
    }

    /** The same with what holds more; what is no object is the column {@code value}. */
    static List<Column> all(List<JsonNode> items) {
        return columns(items, value -> true);
    }

    private static List<Column> columns(List<JsonNode> items, Predicate<JsonNode> wanted) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (JsonNode item : items) {
            for (Map.Entry<String, JsonNode> field : item.properties()) {
                if (wanted.test(field.getValue())) {
                    columns.computeIfAbsent(field.getKey(), name -> column(name, field.getValue()));
                }
            }
            if (!item.isObject()) {
                columns.computeIfAbsent(VALUE, name -> column(name, item));
            }
        }
        return List.copyOf(columns.values());
    }

    /** The column of a field that nobody described. */
    static Column column(String path, JsonNode value) {
        Column column = Column.column(path, type(path, value));
        return column.titled(VisibleText.text(column.title()));
    }

    /** What stands in a column: for a message without a text, what it called or got. */
    static JsonNode value(JsonNode item, Column column) {
        JsonNode value = value(item, column.path());
        boolean isSilent = column.type() == Type.MESSAGE && value.asString("").isEmpty();
        String tool = isSilent ? ToolText.of(item) : "";
        return tool.isEmpty() ? value : StringNode.valueOf(tool);
    }

    /** A field of an item by its own name or its dotted path. */
    static JsonNode value(JsonNode item, String path) {
        if (!item.isObject()) {
            return path.equals(VALUE) ? item : MissingNode.getInstance();
        }
        return item.has(path) ? item.path(path) : Json.at(item, path);
    }

    /** What a field holds, by its name. */
    static Type type(String name, JsonNode value) {
        if (name.equals("id") || name.endsWith("_id")) {
            return Type.ID;
        }
        if (name.endsWith("_at")) {
            return Type.TIME;
        }
        if (name.equals("status")) {
            return Type.STATUS;
        }
        return value.isNumber() ? Type.NUMBER : Type.TEXT;
    }
}
