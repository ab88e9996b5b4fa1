package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.ApiFault;
import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.demo.store.Route;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Routes of runs, their messages and what they ask of humans. */
final class RunRoutes implements RouteSource {

    private final Workspace workspace;

    RunRoutes(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public @Nullable Route route(String operation) {
        return switch (operation) {
            case "POST /v2/teams/{teamId}/runs" -> this::start;
            case "GET /v2/teams/{teamId}/runs" -> this::list;
            case "GET /v2/runs/{run_id}" -> this::get;
            case "GET /v2/runs/{run_id}/messages" -> this::messages;
            case "POST /v2/runs/{run_id}/messages" -> this::send;
            case "POST /v2/runs/{run_id}/human-requests/{request_id}/respond" -> this::respond;
            case "POST /v2/runs/{run_id}/stop" -> this::stop;
            case "GET /v2/agent/{agentId}/runs/{runId}/evaluation" -> this::evaluation;
            default -> null;
        };
    }

    private DemoResponse start(DemoRequest call) {
        JsonNode body = call.json();
        ObjectNode agent = workspace.agent(DemoRequest.uuid("agent_id", call.text("agent_id")));
        @Nullable String sandbox = body.path("sandbox_id").asString(null);
        if (sandbox != null) {
            workspace.sandbox(sandbox);
        }
        String message = body.path("message").asString(body.path("input").asString("Do your work"));
        DemoRun run = DemoRun.start(workspace, agent, message, sandbox);
        if (workspace.wiring.stops(agent)) {
            run.failsSilently();
        }
        workspace.runs.add(run);
        return DemoResponse.created(wrapped("run", run.toRun()));
    }

    private DemoResponse list(DemoRequest call) {
        List<ObjectNode> items = new ArrayList<>();
        for (int i = 0; i < workspace.runs.size(); i++) {
            items.add(workspace.runs.get(i).toListItem(i + 1));
        }
        if (!"asc".equals(call.query().get("sort_order"))) {
            Collections.reverse(items);
        }
        String search = call.query().getOrDefault("search", "").toLowerCase(Locale.ROOT);
        List<ObjectNode> matching = items.stream()
                .filter(call.matches("status", "status"))
                .filter(call.matches("agent_id", "agent_id"))
                .filter(call.matches("user_id", "user_id"))
                .filter(call.matches("case_queue_id", "case_queue_id"))
                .filter(call.matches("source", "source"))
                .filter(i -> i.path("title").asString().toLowerCase(Locale.ROOT).contains(search))
                .toList();
        ObjectNode page = (ObjectNode) call.page("data", matching, 100, 20).body();
        page.remove(List.of("limit", "offset"));
        return DemoResponse.ok(page);
    }

    private DemoResponse get(DemoRequest call) {
        DemoRun run = workspace.run(call.id("run_id"));
        ObjectNode answer = wrapped("run", run.toRun());
        answer.set("pending_human_request", run.pending());
        return DemoResponse.ok(answer);
    }

    private DemoResponse messages(DemoRequest call) {
        return call.page("messages", workspace.run(call.id("run_id")).messages(), 50, 20);
    }

    private DemoResponse send(DemoRequest call) {
        DemoRun run = workspace.run(call.id("run_id"));
        return DemoResponse.created(wrapped("message", run.send(call.text("message"))));
    }

    private DemoResponse respond(DemoRequest call) {
        DemoRun run = workspace.run(call.id("run_id"));
        if (!run.humanRequestId().equals(call.id("request_id"))) {
            throw ApiFault.notFound("Human request");
        }
        if (run.pending() == null) {
            throw ApiFault.bad("The run does not wait for a human");
        }
        JsonNode body = call.json();
        if (run.isQuestion()
                ? !body.path("answers").isObject()
                : !body.path("approved").isBoolean()) {
            throw ApiFault.bad(run.isQuestion() ? "answers is required" : "approved is required");
        }
        ObjectNode pending = Objects.requireNonNull(run.pending());
        run.answered();
        return DemoResponse.ok(wrapped(
                "human_request",
                DemoResponse.object()
                        .put("id", run.humanRequestId())
                        .put("run_id", run.id())
                        .put("title", pending.path("title").asString())
                        .put("description", pending.path("description").asString())
                        .put("response", body.toString())
                        .put("responded_at", workspace.now().toString())
                        .put("created_at", pending.path("created_at").asString())));
    }

    private DemoResponse stop(DemoRequest call) {
        DemoRun run = workspace.run(call.id("run_id"));
        if (List.of("completed", "failed", "interrupted").contains(run.status())) {
            throw ApiFault.bad("The run has ended already");
        }
        run.stop();
        return DemoResponse.success(200);
    }

    private DemoResponse evaluation(DemoRequest call) {
        DemoRun run = workspace.run(call.id("runId"));
        if (!run.toRun().path("agent_id").asString().equals(call.id("agentId"))) {
            throw ApiFault.notFound("Run");
        }
        ObjectNode answer = DemoResponse.object();
        if (!run.status().equals("completed")) {
            answer.putNull("data");
            return DemoResponse.ok(answer);
        }
        ObjectNode data = answer.putObject("data")
                .put("id", run.humanRequestId())
                .put("created_at", run.toRun().path("completed_at").asString())
                .put("run_id", run.id())
                .put("source", "eval");
        data.putObject("output").put("schemaId", "standard").putObject("data").put("goal", "reached");
        return DemoResponse.ok(answer);
    }

    private static ObjectNode wrapped(String name, ObjectNode inside) {
        ObjectNode answer = DemoResponse.object();
        answer.set(name, inside);
        return answer;
    }
}
