package ai.duvo.shell.jq.run;

import ai.duvo.shell.jq.value.Budget;
import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.Kinds;
import ai.duvo.shell.jq.value.Numbers;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes of one value. What it is made of is copied before the first change and changed in place from then on, as long
 * as nobody else can have seen the copy.
 */
public final class Edits {

    private static final int MOST_INDEX = 536_870_911;

    private final Budget budget;
    private final Set<JsonNode> own = Collections.newSetFromMap(new IdentityHashMap<>());

    public Edits(Budget budget) {
        this.budget = budget;
    }

    /** The value with that at a path. */
    public JsonNode set(JsonNode root, JsonNode path, JsonNode value) {
        Access.checkPath(path);
        return set(root, path, 0, value);
    }

    private JsonNode set(JsonNode at, JsonNode path, int depth, JsonNode value) {
        if (depth == path.size()) {
            return value;
        }
        JsonNode key = path.get(depth);
        boolean isLast = depth == path.size() - 1;
        JsonNode inner = isLast && !key.isObject() ? value : set(Access.get(at, key), path, depth + 1, value);
        return put(at, key, inner);
    }

    /** The value with that at one key. */
    JsonNode put(JsonNode at, JsonNode key, JsonNode value) {
        budget.step();
        int kind = Kinds.of(at);
        if (key.isString() && (kind == Kinds.OBJECT || kind == Kinds.NULL)) {
            ObjectNode object = object(at);
            object.set(key.stringValue(), value);
            return object;
        }
        if (key.isNumber() && (kind == Kinds.ARRAY || kind == Kinds.NULL)) {
            return item(at, key, value);
        }
        if (key.isObject() && (kind == Kinds.ARRAY || kind == Kinds.NULL)) {
            return slice(at, key, value);
        }
        if (key.isObject() && kind == Kinds.STRING) {
            throw new JqError("Cannot update string slices");
        }
        Access.get(at, key);
        throw new JqError("Cannot update field at " + Kinds.name(key) + " index of " + Kinds.name(at));
    }

    private JsonNode item(JsonNode at, JsonNode key, JsonNode value) {
        if (Numbers.isNan(key)) {
            throw new JqError("Cannot set array element at NaN index");
        }
        ArrayNode array = array(at);
        double wanted = Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, Numbers.toDouble(key)));
        int index = (int) wanted < 0 ? (int) wanted + array.size() : (int) wanted;
        if (index < 0) {
            throw new JqError("Out of bounds negative array index");
        }
        if (index > MOST_INDEX) {
            throw new JqError("Array index too large");
        }
        budget.make(8L * Math.max(0, index - array.size()));
        while (array.size() < index) {
            array.add(Kinds.NOTHING);
        }
        if (index == array.size()) {
            array.add(value);
        } else {
            array.set(index, value);
        }
        return array;
    }

    private JsonNode slice(JsonNode at, JsonNode key, JsonNode value) {
        Access.Range range = Access.range(at.size(), key);
        if (!value.isArray()) {
            throw new JqError("A slice of an array can only be assigned another array");
        }
        ArrayNode changed = Kinds.MAKE.arrayNode();
        for (int i = 0; i < range.from(); i++) {
            changed.add(at.get(i));
        }
        value.forEach(changed::add);
        for (int i = range.to(); i < at.size(); i++) {
            changed.add(at.get(i));
        }
        share(at);
        budget.container(changed);
        own.add(changed);
        return changed;
    }

    private ObjectNode object(JsonNode at) {
        if (at instanceof ObjectNode object && own.contains(object)) {
            budget.make(56);
            return object;
        }
        ObjectNode copy = Kinds.MAKE.objectNode();
        for (Map.Entry<String, JsonNode> field : at.properties()) {
            copy.set(field.getKey(), field.getValue());
        }
        return copied(at, copy);
    }

    private ArrayNode array(JsonNode at) {
        if (at instanceof ArrayNode array && own.contains(array)) {
            budget.make(8);
            return array;
        }
        ArrayNode copy = Kinds.MAKE.arrayNode(at.size() + 1);
        at.forEach(copy::add);
        return copied(at, copy);
    }

    private <T extends JsonNode> T copied(JsonNode at, T copy) {
        share(at);
        budget.container(copy);
        own.add(copy);
        return copy;
    }

    /** What is in a value that is copied is in two from now on. */
    private void share(JsonNode at) {
        if (!own.isEmpty()) {
            at.forEach(own::remove);
        }
    }

    /** Somebody else has seen that value and all that is in it. */
    JsonNode seen(JsonNode value) {
        if (!own.isEmpty() && (value.isObject() || value.isArray())) {
            own.remove(value);
        }
        return value;
    }

    /** Somebody else has a value that parts of the changed one can be in, at any depth. */
    JsonNode seenInside(JsonNode value) {
        if (!own.isEmpty() && (value.isObject() || value.isArray())) {
            budget.step();
            own.remove(value);
            value.forEach(this::seenInside);
        }
        return value;
    }

    /** The sum of two, the left one changed in place where it is our own. */
    public JsonNode add(JsonNode left, JsonNode right) {
        if (left instanceof ArrayNode && right.isArray() && !right.isEmpty()) {
            ArrayNode sum = array(left);
            right.forEach(sum::add);
            budget.make(8L * right.size());
            return sum;
        }
        if (left instanceof ObjectNode && right.isObject() && !right.isEmpty()) {
            ObjectNode sum = object(left);
            right.properties().forEach(field -> sum.set(field.getKey(), field.getValue()));
            return sum;
        }
        return Arithmetic.add(left, right, budget);
    }
}
