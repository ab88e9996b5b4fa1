package ai.duvo.shell.handler.clarity;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.request.AnswerCheck;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandRequests;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One node of the landscape, and search in it: the API only gives the whole. */
public final class LandscapeHandlers {

    private LandscapeHandlers() {}

    /** {@code clarity landscape node}. */
    public static CommandOutput node(CommandContext context) {
        CommandRequests requests = context.requests();
        String id = context.invocation().argument("node-id").orElseThrow();
        ApiRequest request = requests.plan().withQuery(List.of(new ApiRequest.Param("rootId", id)));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        for (JsonNode node : nodes(context, request)) {
            if (node.path("id").asString("").equals(id)) {
                answer.set("node", node);
            }
        }
        if (answer.isEmpty() && !context.isDry()) {
            throw new Failure(
                    ExitCode.NOT_FOUND, "the landscape has no node " + id, "clarity landscape tree shows them");
        }
        return context.output(answer);
    }

    /** {@code clarity landscape search}. */
    public static CommandOutput search(CommandContext context) {
        String words = context.invocation().argument("query").orElseThrow().toLowerCase(Locale.ROOT);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode found = answer.putArray("nodes");
        for (JsonNode node : nodes(context, context.requests().plan())) {
            boolean isFound = Stream.of(
                            node.path("name"),
                            node.path("ownerLabel"),
                            node.path("process").path("name"),
                            node.path("id"))
                    .anyMatch(text -> text.asString("").toLowerCase(Locale.ROOT).contains(words));
            if (isFound) {
                found.add(node);
            }
        }
        return context.output(answer);
    }

    private static JsonNode nodes(CommandContext context, ApiRequest request) {
        JsonNode landscape = context.requests().json(request);
        return (context.isDry() ? landscape : AnswerCheck.withList(landscape, "nodes")).path("nodes");
    }
}
