package ai.duvo.shell.jq.run;

import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.Kinds;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** How a value was reached from the input of {@code path}: keys, one behind the other. */
public final class KeyPath {

    /** Nothing was gone into yet. */
    public static final KeyPath START = new KeyPath(null, Kinds.NOTHING, null);

    private final @Nullable KeyPath before;
    private final JsonNode key;

    /** For a value that was made beside the path: what stands at its end. */
    private final @Nullable JsonNode left;

    private KeyPath(@Nullable KeyPath before, JsonNode key, @Nullable JsonNode left) {
        this.before = before;
        this.key = key;
        this.left = left;
    }

    public KeyPath then(JsonNode next) {
        return new KeyPath(this, next, null);
    }

    /** The route of a value that was made of another one. */
    public static @Nullable KeyPath beside(@Nullable KeyPath route, JsonNode in) {
        return route == null || route.left != null ? route : new KeyPath(route, Kinds.NOTHING, in);
    }

    /** The route of a value that is gone into; a failure when it was made beside the path. */
    public static @Nullable KeyPath into(@Nullable KeyPath route, JsonNode value, @Nullable JsonNode key) {
        if (route == null || route.left == null) {
            return route;
        }
        if (isSame(route.left, value)) {
            return route.before;
        }
        String attempt = key == null ? "iterate through " : "access element " + JqError.cut(key) + " of ";
        throw new JqError("Invalid path expression near attempt to " + attempt + JqError.cut(value));
    }

    /** Where a path ends; a failure when the value was made beside it. */
    public static KeyPath end(@Nullable KeyPath route, JsonNode value) {
        KeyPath at = route == null ? START : route;
        if (at.left == null) {
            return at;
        }
        if (at.before != null && isSame(at.left, value)) {
            return at.before;
        }
        throw new JqError("Invalid path expression with result " + JqError.cut(value));
    }

    /** jq cannot tell one null, true or false from another. */
    private static boolean isSame(JsonNode left, JsonNode value) {
        return Kinds.isSame(left, value) || (Kinds.of(left) <= Kinds.TRUE && Kinds.of(left) == Kinds.of(value));
    }

    /** The keys, as jq gives them. */
    public ArrayNode keys() {
        Deque<JsonNode> keys = new ArrayDeque<>();
        for (KeyPath at = this; at.before != null; at = at.before) {
            keys.push(at.key);
        }
        ArrayNode array = Kinds.MAKE.arrayNode(keys.size());
        keys.forEach(array::add);
        return array;
    }
}
