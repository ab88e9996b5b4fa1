package ai.duvo.shell.script;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.session.CommandOutput;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a loop goes through. */
final class LoopItems {

    private LoopItems() {}

    /**
     * The items of an answer.
     *
     * @throws Failure when it has none
     */
    static List<JsonNode> of(Statement.For loop, CommandOutput answer) {
        List<JsonNode> items = answer.hasValue() ? answer.items() : null;
        if (items == null && loop.items().jq() != null && isThing(answer.value())) {
            // what jq gives one by one may be one only
            items = answer.outputs();
        }
        if (items == null) {
            throw Failure.error("there is no list here to go through", "take one out: for NAME in COMMAND | .field")
                    .at(loop.items().words().get(0).span());
        }
        return items;
    }

    private static boolean isThing(JsonNode value) {
        return value.isObject() || value.isString();
    }
}
