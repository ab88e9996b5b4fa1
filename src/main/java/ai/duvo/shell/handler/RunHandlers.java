package ai.duvo.shell.handler;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.follow.MessageStream;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.PagedRequest;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Starting, following and answering runs. */
final class RunHandlers {

    private RunHandlers() {}

    static CommandOutput start(CommandContext work) {
        if (work.invocation().flag("preflight")) {
            PreflightHandlers.require(work);
        }
        byte[] started = work.call(work.plan()).body();
        if (!work.invocation().flag("follow") || work.isDry()) {
            return CommandOutput.of(started, work.command().result());
        }
        String run = Json.read(started).path("run").path("id").asString();
        work.console().err("run " + run + " started; Ctrl-C stops following, not the run");
        return new MessageStream(work, run, work.operation(1), work.operation(2)).toItsEnd();
    }

    static CommandOutput messages(CommandContext work) {
        if (work.invocation().flag("follow") && !work.isDry()) {
            String run = work.invocation().argument("id").orElseThrow();
            return new MessageStream(work, run, work.operation(1), work.operation(0)).toItsEnd();
        }
        if (work.invocation().flag("all")) {
            return PagedRequest.fetch(work);
        }
        return CommandOutput.of(work.call(work.plan()).body(), work.command().result());
    }

    static CommandOutput respond(CommandContext work) {
        String request = work.invocation().argument("request-id").orElseGet(() -> pending(work));
        Map<String, String> path =
                Map.of("run_id", work.invocation().argument("run-id").orElseThrow(), "request_id", request);
        return CommandOutput.of(
                work.call(work.plan(work.operation(0), path)).body(),
                work.command().result());
    }

    private static String pending(CommandContext work) {
        String run = work.invocation().argument("run-id").orElseThrow();
        JsonNode answer = work.json(work.plan(work.operation(1), Map.of("run_id", run)));
        String id = answer.path("pending_human_request").path("id").asString("");
        if (work.isDry()) {
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
