package ai.duvo.shell.jq.run;

import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.Kinds;
import ai.duvo.shell.jq.value.Numbers;
import ai.duvo.shell.jq.value.Order;
import ai.duvo.shell.jq.value.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what stands at a key of a value. */
public final class Access {

    private static final int MOST_DEPTH = 10_000;

    private Access() {}

    /** From and to of a slice, in the value that is sliced. */
    record Range(int from, int to) {}

    public static JsonNode get(JsonNode from, JsonNode key) {
        if (key.isString() && from.isObject()) {
            return orNull(from.get(key.stringValue()));
        }
        int kind = Kinds.of(from);
        int keyKind = Kinds.of(key);
        if (kind == Kinds.ARRAY && keyKind == Kinds.NUMBER) {
            return item(from, key);
        }
        if (kind == Kinds.NULL && (keyKind == Kinds.STRING || keyKind == Kinds.NUMBER || keyKind == Kinds.OBJECT)) {
            return Kinds.NOTHING;
        }
        if (keyKind == Kinds.OBJECT && (kind == Kinds.ARRAY || kind == Kinds.STRING)) {
            return slice(from, key);
        }
        if (kind == Kinds.ARRAY && keyKind == Kinds.ARRAY) {
            return indices(from, key);
        }
        throw new JqError(
                "Cannot index " + Kinds.name(from) + " with " + Kinds.name(key) + " (" + JqError.cut(key) + ")");
    }

    private static JsonNode orNull(@Nullable JsonNode value) {
        return value == null ? Kinds.NOTHING : value;
    }

    private static JsonNode item(JsonNode array, JsonNode key) {
        if (Numbers.isNan(key)) {
            return Kinds.NOTHING;
        }
        int index = (int) Numbers.toDouble(key);
        return orNull(array.get(index < 0 ? index + array.size() : index));
    }

    private static JsonNode slice(JsonNode from, JsonNode key) {
        if (from.isString()) {
            String text = from.stringValue();
            Range range = range(Texts.length(text), key);
            return Kinds.text(Texts.slice(text, range.from(), range.to()));
        }
        Range range = range(from.size(), key);
        ArrayNode slice = Kinds.MAKE.arrayNode(range.to() - range.from());
        for (int i = range.from(); i < range.to(); i++) {
            slice.add(from.get(i));
        }
        return slice;
    }

    /** The bounds that a key like {@code {"start": 1, "end": null}} means. */
    static Range range(int length, JsonNode key) {
        JsonNode start = bound(key.get("start"));
        JsonNode end = bound(key.get("end"));
        double from = start.isNull() ? 0 : Numbers.toDouble(start);
        double to = end.isNull() ? length : Numbers.toDouble(end);
        from = Double.isNaN(from) ? 0 : from < 0 ? Math.max(0, from + length) : Math.min(from, length);
        to = Double.isNaN(to) ? length : to < 0 ? to + length : to;
        int first = (int) from;
        int last = to < 0 ? first : (int) Math.min(length, Math.ceil(to));
        return new Range(first, Math.max(first, last));
    }

    private static JsonNode bound(@Nullable JsonNode bound) {
        if (bound == null || !(bound.isNull() || bound.isNumber())) {
            throw new JqError("Array/string slice indices must be integers");
        }
        return bound;
    }

    private static JsonNode indices(JsonNode array, JsonNode part) {
        ArrayNode places = Kinds.MAKE.arrayNode();
        for (int i = 0; !part.isEmpty() && i + part.size() <= array.size(); i++) {
            int same = 0;
            while (same < part.size() && Order.equal(array.get(i + same), part.get(same))) {
                same++;
            }
            if (same == part.size()) {
                places.add(Numbers.of(i));
            }
        }
        return places;
    }

    public static JsonNode path(JsonNode from, JsonNode path) {
        checkPath(path);
        JsonNode at = from;
        for (JsonNode key : path) {
            at = get(at, key);
        }
        return at;
    }

    static void checkPath(JsonNode path) {
        if (!path.isArray()) {
            throw new JqError("Path must be specified as an array");
        }
        if (path.size() > MOST_DEPTH) {
            throw new JqError("Path too deep");
        }
    }

    public static boolean has(JsonNode value, JsonNode key) {
        int kind = Kinds.of(value);
        if (kind == Kinds.NULL) {
            return false;
        }
        if (kind == Kinds.OBJECT && key.isString()) {
            return value.get(key.stringValue()) != null;
        }
        if (kind == Kinds.ARRAY && key.isNumber()) {
            double index = Numbers.toDouble(key);
            return !Double.isNaN(index) && (int) index >= 0 && (int) index < value.size();
        }
        throw new JqError("Cannot check whether " + Kinds.name(value) + " has a " + Kinds.name(key) + " key");
    }

    /** The names or the indices of a value, sorted or as they stand. */
    public static JsonNode keys(JsonNode value, boolean isSorted) {
        if (value instanceof ObjectNode object) {
            ArrayNode keys = Kinds.MAKE.arrayNode(object.size());
            if (isSorted) {
                Order.keys(object).forEach(keys::add);
            } else {
                object.propertyNames().forEach(keys::add);
            }
            return keys;
        }
        if (!value.isArray()) {
            throw JqError.type(value, "has no keys");
        }
        ArrayNode keys = Kinds.MAKE.arrayNode(value.size());
        for (int i = 0; i < value.size(); i++) {
            keys.add(Numbers.of(i));
        }
        return keys;
    }
}
