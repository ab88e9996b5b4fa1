package ai.duvo.shell.jq.value;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** Kinds of values, in the order that jq sorts them in. */
public final class Kinds {

    public static final int NULL = 0;
    public static final int FALSE = 1;
    public static final int TRUE = 2;
    public static final int NUMBER = 3;
    public static final int STRING = 4;
    public static final int ARRAY = 5;
    public static final int OBJECT = 6;

    public static final JsonNode NOTHING = NullNode.getInstance();
    public static final JsonNode EMPTY = StringNode.valueOf("");
    public static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private Kinds() {}

    public static int of(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> OBJECT;
            case ARRAY -> ARRAY;
            case STRING, BINARY, POJO -> STRING;
            case NUMBER -> NUMBER;
            case BOOLEAN -> value.booleanValue() ? TRUE : FALSE;
            case NULL, MISSING -> NULL;
        };
    }

    /** Its name in jq. */
    public static String name(JsonNode value) {
        return switch (of(value)) {
            case NULL -> "null";
            case FALSE, TRUE -> "boolean";
            case NUMBER -> "number";
            case STRING -> "string";
            case ARRAY -> "array";
            default -> "object";
        };
    }

    /** Everything but {@code false} and {@code null}. */
    public static boolean isTrue(JsonNode value) {
        return !value.isNull() && !(value.isBoolean() && !value.booleanValue()) && !value.isMissingNode();
    }

    /** Whether it is the very same value in memory, not only an equal one. */
    @SuppressWarnings("ReferenceEquality")
    public static boolean isSame(JsonNode one, JsonNode other) {
        return one == other;
    }

    public static JsonNode bool(boolean value) {
        return BooleanNode.valueOf(value);
    }

    public static JsonNode text(String value) {
        return value.isEmpty() ? EMPTY : StringNode.valueOf(value);
    }
}
