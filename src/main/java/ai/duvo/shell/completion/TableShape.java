package ai.duvo.shell.completion;

import ai.duvo.shell.catalog.Paging;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.jq.JsonShape;
import ai.duvo.shell.jq.JsonShape.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shape of an answer as far as the table of its command says it: what can be offered before the command has run. */
final class TableShape {

    private TableShape() {}

    /** Unknown where the table says nothing. */
    static JsonShape of(Result result) {
        Map<String, JsonShape> fields = new LinkedHashMap<>();
        List<Result> parts = new ArrayList<>(List.of(result));
        parts.addAll(result.sections());
        for (Result part : parts) {
            JsonShape shape = part(part);
            if (shape.isUnknown()) {
                continue;
            }
            if (part.envelope().isEmpty()) {
                return shape;
            }
            put(fields, part.envelope(), shape);
        }
        Paging paging = result.paging();
        if (!fields.isEmpty() && paging != null && paging.style() == Paging.Style.OFFSET) {
            fields.put("total", JsonShape.of(Type.NUMBER));
        }
        return fields.isEmpty() ? JsonShape.unknown() : JsonShape.object(fields);
    }

    private static JsonShape part(Result part) {
        return switch (part.shape()) {
            case LIST -> JsonShape.listOf(record(part.columns()));
            case OBJECT -> record(part.columns());
            case TEXT -> JsonShape.of(Type.STRING);
            case BYTES, STREAM, NOTHING -> JsonShape.unknown();
        };
    }

    private static JsonShape record(List<Column> columns) {
        Map<String, JsonShape> fields = new LinkedHashMap<>();
        columns.forEach(column -> put(fields, column.path(), value(column.type())));
        return columns.isEmpty() ? JsonShape.unknown() : JsonShape.object(fields);
    }

    private static JsonShape value(Result.Type type) {
        return switch (type) {
            case ID, TIME, STATUS, PATH -> JsonShape.of(Type.STRING);
            case NUMBER, SIZE -> JsonShape.of(Type.NUMBER);
            case TEXT, MESSAGE -> JsonShape.unknown();
        };
    }

    /** Puts it at a dotted path, beside what is there. */
    private static void put(Map<String, JsonShape> fields, String path, JsonShape value) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        Map<String, JsonShape> below = new LinkedHashMap<>();
        if (dot >= 0) {
            below.putAll(fields.getOrDefault(name, JsonShape.unknown()).fields());
            put(below, path.substring(dot + 1), value);
        }
        fields.put(name, dot < 0 ? value : JsonShape.object(below));
    }
}
