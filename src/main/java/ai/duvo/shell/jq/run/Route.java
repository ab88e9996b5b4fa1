package ai.duvo.shell.jq.run;

import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.Kinds;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** How a value was reached from the input of {@code path}: keys, one behind the other. */
public final class Route {

    /** Nothing was gone into yet. */
    public static final Route START = new Route(null, Kinds.NOTHING, null);

    private final @Nullable Route before;
    private final JsonNode key;

    /** For a value that was made beside the path: what stands at its end. */
    private final @Nullable JsonNode left;

    private Route(@Nullable Route before, JsonNode key, @Nullable JsonNode left) {
        this.before = before;
        this.key = key;
        this.left = left;
    }

    public Route then(JsonNode next) {
        return new Route(this, next, null);
    }

    /** The route of a value that was made of another one. */
    public static @Nullable Route beside(@Nullable Route route, JsonNode in) {
        return route == null || route.left != null ? route : new Route(route, Kinds.NOTHING, in);
    }

    /** The route of a value that is gone into; a failure when it was made beside the path. */
    public static @Nullable Route into(@Nullable Route route, JsonNode value, @Nullable JsonNode key) {
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
    public static Route end(@Nullable Route route, JsonNode value) {
        Route at = route == null ? START : route;
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
        for (Route at = this; at.before != null; at = at.before) {
            keys.push(at.key);
        }
        ArrayNode array = Kinds.MAKE.arrayNode(keys.size());
        keys.forEach(array::add);
        return array;
    }
}
