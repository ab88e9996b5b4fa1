package ai.duvo.shell.output;

import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The things inside an answer's envelope. */
final class EnvelopeItems {

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

    /** Columns for items that nobody described: the scalar fields of the first. */
    static List<Column> columns(List<JsonNode> items) {
        List<Column> columns = new ArrayList<>();
        if (!items.isEmpty()) {
            for (Map.Entry<String, JsonNode> field : items.get(0).properties()) {
                if (field.getValue().isValueNode()) {
                    columns.add(Column.column(field.getKey(), type(field.getKey(), field.getValue())));
                }
            }
        }
        return columns;
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
