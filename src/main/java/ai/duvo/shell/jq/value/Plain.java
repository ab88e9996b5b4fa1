package ai.duvo.shell.jq.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Values that leave a program: numbers that JSON does not know become those that it does. */
public final class Plain {

    private Plain() {}

    /** The value itself where nothing has to change. */
    public static JsonNode of(JsonNode value) {
        return of(value, new Budget());
    }

    // a value that holds one part many times is small, what is written of it is not
    private static JsonNode of(JsonNode value, Budget budget) {
        budget.item();
        if (value.isNumber()) {
            return Numbers.plain(value);
        }
        if (value.isArray()) {
            return items(value, budget);
        }
        return value.isObject() ? fields(value, budget) : value;
    }

    private static JsonNode items(JsonNode array, Budget budget) {
        @Nullable ArrayNode changed = null;
        for (int i = 0; i < array.size(); i++) {
            JsonNode item = array.get(i);
            JsonNode plain = of(item, budget);
            if (!Kinds.isSame(plain, item)) {
                if (changed == null) {
                    changed = Kinds.MAKE.arrayNode(array.size());
                    array.forEach(changed::add);
                }
                changed.set(i, plain);
            }
        }
        return changed == null ? array : changed;
    }

    private static JsonNode fields(JsonNode object, Budget budget) {
        @Nullable ObjectNode changed = null;
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode plain = of(field.getValue(), budget);
            if (!Kinds.isSame(plain, field.getValue())) {
                if (changed == null) {
                    changed = Kinds.MAKE.objectNode();
                    for (Map.Entry<String, JsonNode> other : object.properties()) {
                        changed.set(other.getKey(), other.getValue());
                    }
                }
                changed.set(field.getKey(), plain);
            }
        }
        return changed == null ? object : changed;
    }
}
