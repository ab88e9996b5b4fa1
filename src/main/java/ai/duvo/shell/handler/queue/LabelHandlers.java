package ai.duvo.shell.handler.queue;

import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandRequests;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changing a label of a queue, and taking labels from a case by what they say. */
public final class LabelHandlers {

    private LabelHandlers() {}

    /** {@code queue-labels update}: the API wants the value even where it stays. */
    public static CommandOutput update(CommandContext context) {
        CommandRequests requests = context.requests();
        return context.send(requests.plan(body -> {
            if (!body.has("value")) {
                String id = context.invocation().argument("label-id").orElseThrow();
                String value = requests.names()
                        .find(context.invocation(), Kind.QUEUE_LABEL, List.of(), id)
                        .map(label -> label.path("value").asString(""))
                        .orElse("<its value>");
                body.put("value", value);
            }
        }));
    }

    /** {@code cases labels unlink}: the API wants ids. */
    public static CommandOutput unlink(CommandContext context) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode ids = body.putArray("label_ids");
        context.invocation().optionAll("label-id").forEach(ids::add);
        List<String> words = context.invocation().optionAll("label");
        if (!words.isEmpty()) {
            List<JsonNode> labels = context.requests().names().all(context.invocation(), Kind.CASE_LABEL);
            words.forEach(word -> ids.add(context.isDry() ? "<id of " + word + ">" : id(labels, word)));
        }
        return context.send(context.requests().plan().withBody(CommandRequests.body(body)));
    }

    private static String id(List<JsonNode> labels, String word) {
        return labels.stream()
                .filter(label -> text(label).equals(word))
                .map(label -> label.path("id").asString(""))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        ExitCode.NOT_FOUND,
                        "the case has no label " + word,
                        labels.isEmpty()
                                ? "it has none at all; nothing was sent"
                                : "it has "
                                        + String.join(
                                                ", ",
                                                labels.stream()
                                                        .map(LabelHandlers::text)
                                                        .toList()) + "; nothing was sent"));
    }

    private static String text(JsonNode label) {
        String key = label.path("key").asString("");
        String value = label.path("value").asString("");
        return key.isEmpty() ? value : key + "=" + value;
    }
}
