package ai.duvo.shell.handler;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.follow.MessageStream;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.PagedRequest;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Messages of runs, and answers to what they ask. */
final class RunHandlers {

    private RunHandlers() {}

    static CommandOutput messages(CommandContext context) {
        if (context.invocation().flag("follow") && !context.isDry()) {
            String run = context.invocation().argument("id").orElseThrow();
            return new MessageStream(context, run, context.operation(1), context.operation(0)).toItsEnd();
        }
        if (context.invocation().flag("all")) {
            return PagedRequest.fetch(context);
        }
        return context.send();
    }

    static CommandOutput respond(CommandContext context) {
        String request = context.invocation().argument("request-id").orElseGet(() -> pending(context));
        Map<String, String> path =
                Map.of("run_id", context.invocation().argument("run-id").orElseThrow(), "request_id", request);
        return context.send(context.requests().plan(context.operation(0), path));
    }

    private static String pending(CommandContext context) {
        String run = context.invocation().argument("run-id").orElseThrow();
        JsonNode answer = context.requests().json(context.requests().plan(context.operation(1), Map.of("run_id", run)));
        String id = answer.path("pending_human_request").path("id").asString("");
        if (context.isDry()) {
            return "<the pending request>";
        }
        if (id.isEmpty()) {
            String status = answer.path("run").path("status").asString("unknown");
            throw new Failure(
                    ExitCode.ERROR,
                    "run " + run + " waits for nobody: it is " + status,
                    "runs list --status waiting shows those that do; nothing was sent");
        }
        return id;
    }
}
