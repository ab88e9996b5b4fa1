package ai.duvo.shell.jq.run;

import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.Kinds;
import ai.duvo.shell.jq.value.Numbers;
import ai.duvo.shell.jq.value.Order;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes what stands at some paths out of a value. */
public final class Deletes {

    private final Edits edits;

    private Deletes(Edits edits) {
        this.edits = edits;
    }

    /** The value without what stands at the paths. */
    public static JsonNode paths(JsonNode value, JsonNode paths, Edits edits) {
        if (!paths.isArray()) {
            throw new JqError("Paths must be specified as an array");
        }
        List<JsonNode> sorted = new ArrayList<>();
        paths.forEach(sorted::add);
        sorted.sort(Order.SORTED);
        for (JsonNode path : sorted) {
            if (!path.isArray()) {
                throw new JqError("Path must be specified as array, not " + Kinds.name(path));
            }
            Access.checkPath(path);
        }
        if (sorted.isEmpty()) {
            return value;
        }
        return sorted.get(0).isEmpty() ? Kinds.NOTHING : new Deletes(edits).delete(value, sorted, 0);
    }

    private JsonNode delete(JsonNode from, List<JsonNode> paths, int depth) {
        JsonNode at = from;
        List<JsonNode> keys = new ArrayList<>();
        for (int i = 0; i < paths.size(); ) {
            JsonNode key = paths.get(i).get(depth);
            int end = i + 1;
            while (end < paths.size() && Order.equal(key, paths.get(end).get(depth))) {
                end++;
            }
            if (paths.get(i).size() == depth + 1) {
                keys.add(key);
            } else {
                JsonNode inner = Access.get(at, key);
                if (!inner.isNull()) {
                    at = edits.put(at, key, delete(inner, paths.subList(i, end), depth + 1));
                }
            }
            i = end;
        }
        return without(at, keys);
    }

    private static JsonNode without(JsonNode from, List<JsonNode> keys) {
        if (from.isNull() || keys.isEmpty()) {
            return from;
        }
        if (from.isArray()) {
            return items(from, keys);
        }
        if (!from.isObject()) {
            throw new JqError("Cannot delete fields from " + Kinds.name(from));
        }
        ObjectNode rest = Kinds.MAKE.objectNode();
        for (Map.Entry<String, JsonNode> field : from.properties()) {
            rest.set(field.getKey(), field.getValue());
        }
        for (JsonNode key : keys) {
            if (!key.isString()) {
                throw new JqError("Cannot delete " + Kinds.name(key) + " field of object");
            }
            rest.remove(key.stringValue());
        }
        return rest;
    }

    private static JsonNode items(JsonNode from, List<JsonNode> keys) {
        BitSet gone = new BitSet();
        for (JsonNode key : keys) {
            if (key.isNumber()) {
                double index = Numbers.toDouble(key);
                double place = index < 0 ? (int) index + from.size() : index;
                if (place >= 0 && place < from.size()) {
                    gone.set((int) place);
                }
            } else if (key.isObject()) {
                Access.Range range = Access.range(from.size(), key);
                gone.set(range.from(), range.to());
            } else {
                throw new JqError("Cannot delete " + Kinds.name(key) + " element of array");
            }
        }
        ArrayNode rest = Kinds.MAKE.arrayNode();
        for (int i = 0; i < from.size(); i++) {
            if (!gone.get(i)) {
                rest.add(from.get(i));
            }
        }
        return rest;
    }
}
