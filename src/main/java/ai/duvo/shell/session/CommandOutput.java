package ai.duvo.shell.session;

import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Output of a command, or what jq made of it.
 *
 * @param body JSON as the API sent it; empty when there is nothing
 * @param result how it is shown
 * @param printed whether the command has printed it itself
 * @param outputs what jq gave, in order, in place of the body; null when there was no jq
 */
public record CommandOutput(
        byte[] body,
        Result result,
        boolean printed,
        @Nullable List<JsonNode> outputs) {

    /** Nothing to show and nothing to keep. */
    public static CommandOutput none() {
        return new CommandOutput(new byte[0], Result.nothing(), true, null);
    }

    /** JSON still to be shown. */
    public static CommandOutput of(byte[] body, Result result) {
        return new CommandOutput(body, result, false, null);
    }

    /** JSON that was shown already: kept as {@code $_} and for assignment. */
    public static CommandOutput shown(byte[] body, Result result) {
        return new CommandOutput(body, result, true, null);
    }

    /** Values still to be shown. */
    public static CommandOutput of(List<JsonNode> outputs) {
        return new CommandOutput(new byte[0], Result.nothing(), false, outputs);
    }

    /** The same, with what a person is told when it is an empty list. */
    CommandOutput whenEmpty(Supplier<String> text) {
        return printed || result.shape() != Result.Shape.LIST
                ? this
                : new CommandOutput(body, result.whenEmpty(text.get()), false, outputs);
    }

    /** Whether there is a value to keep. */
    public boolean hasValue() {
        return body.length > 0 || outputs != null;
    }

    /** The value: the body, the one output, or a list of all outputs. */
    public JsonNode value() {
        if (outputs == null) {
            return Json.read(body);
        }
        if (outputs.size() == 1) {
            return outputs.get(0);
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        outputs.forEach(all::add);
        return all;
    }

    /** The list that the row names, else the only one there is. */
    private JsonNode list(JsonNode object) {
        if (!result.envelope().isEmpty()) {
            return object.path(result.envelope());
        }
        List<JsonNode> lists =
                object.values().stream().filter(JsonNode::isArray).toList();
        return lists.size() == 1 ? lists.get(0) : object;
    }

    /** What a loop goes through: the list inside the answer, or every output; null when it is no list. */
    public @Nullable List<JsonNode> items() {
        if (outputs != null && outputs.size() != 1) {
            return outputs;
        }
        JsonNode value = value();
        JsonNode list = value.isObject() ? list(value) : value;
        if (!list.isArray()) {
            return null;
        }
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items;
    }
}
