package ai.duvo.shell.request;

import ai.duvo.shell.catalog.JsonType;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Words as JSON values. */
final class JsonValues {

    private JsonValues() {}

    /**
     * The value of a word.
     *
     * @param name what the word belongs to, for failures
     * @throws Failure when the word is not of that type
     */
    static JsonNode of(String word, JsonType type, String name) {
        return switch (type) {
            case STRING -> StringNode.valueOf(word);
            case STRING_OR_OFF -> word.equals("off") ? NullNode.getInstance() : StringNode.valueOf(word);
            case INTEGER -> integer(word, name);
            case NUMBER -> number(word, name);
            case BOOLEAN -> bool(word, name);
            case JSON -> Json.parse(word, name);
            case TYPED -> typed(word);
            case LABEL -> label(word);
        };
    }

    /** The part of {@code key=value} before the first equals sign. */
    static String key(String word) {
        return word.substring(0, word.indexOf('='));
    }

    /** The part of {@code key=value} after the first equals sign. */
    static String value(String word) {
        return word.substring(word.indexOf('=') + 1);
    }

    private static JsonNode integer(String word, String name) {
        try {
            return BigIntegerNode.valueOf(new BigInteger(word));
        } catch (NumberFormatException e) {
            throw Failure.error(name + " wants a whole number, not \"" + word + "\"", "nothing was sent");
        }
    }

    private static JsonNode number(String word, String name) {
        try {
            return DecimalNode.valueOf(new BigDecimal(word));
        } catch (NumberFormatException e) {
            throw Failure.error(name + " wants a number, not \"" + word + "\"", "nothing was sent");
        }
    }

    private static JsonNode bool(String word, String name) {
        if (!word.equals("true") && !word.equals("false")) {
            throw Failure.error(name + " wants true or false, not \"" + word + "\"", "nothing was sent");
        }
        return BooleanNode.valueOf(word.equals("true"));
    }

    private static JsonNode typed(String word) {
        try {
            return Json.parse(word, word);
        } catch (Failure notJson) {
            return StringNode.valueOf(word);
        }
    }

    private static JsonNode label(String word) {
        ObjectNode label = JsonNodeFactory.instance.objectNode();
        if (word.indexOf('=') > 0) {
            label.put("key", key(word));
        }
        return label.put("value", word.indexOf('=') > 0 ? value(word) : word);
    }
}
