package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.ApiFault;
import ai.duvo.shell.demo.store.DemoCollection;
import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.demo.store.Fields;
import ai.duvo.shell.demo.store.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Routes of cases that a collection does not serve: several at once, and their runs. */
final class CaseRoutes implements RouteSource {

    private static final String CASES = "/v2/queues/{queue_id}/cases";

    private final Workspace workspace;
    private final CaseHook life;
    private final CaseLabels labels;

    CaseRoutes(Workspace workspace, CaseHook life) {
        this.workspace = workspace;
        this.life = life;
        this.labels = new CaseLabels(workspace);
    }

    @Override
    public @Nullable Route route(String operation) {
        return switch (operation) {
            case "POST " + CASES -> this::create;
            case "DELETE " + CASES -> this::clear;
            case "POST " + CASES + "/bulk-delete" -> this::deleteMany;
            case "POST " + CASES + "/bulk-reprocess" -> this::reprocess;
            case "POST " + CASES + "/bulk-update-status" -> this::setStatus;
            case "POST " + CASES + "/bulk-update-priority" -> this::setPriority;
            case "GET /v2/cases/{case_id}/runs" -> this::runs;
            case "GET /v2/cases/{case_id}/runs/{run_id}/recent-messages" -> this::messages;
            case "GET /v2/queues/{queue_id}/agents" -> this::agents;
            default -> labels.route(operation);
        };
    }

    private DemoCollection cases() {
        return workspace.store.collection("cases");
    }

    private DemoResponse create(DemoRequest call) {
        JsonNode body = Fields.of(call);
        List<JsonNode> wanted = new ArrayList<>();
        body.path("cases").forEach(wanted::add);
        if (body.path("case").isObject()) {
            wanted.add(body.path("case"));
        }
        if (wanted.isEmpty()) {
            throw ApiFault.bad("case or cases is required");
        }
        for (JsonNode one : wanted) {
            Fields.require(Fields.object(one), Set.of("title"));
            one.path("labels").forEach(label -> Fields.require(Fields.object(label), Set.of("value")));
        }
        ArrayNode added = DemoResponse.array();
        for (JsonNode one : wanted) {
            JsonNode named = one.path("labels");
            ObjectNode fields = ((ObjectNode) one).deepCopy();
            fields.remove("labels");
            ObjectNode item = cases().writer().create(fields, call, Set.of());
            named.forEach(label -> labels.assign(item, label, call));
            added.add(shown(item));
        }
        ObjectNode answer = DemoResponse.object();
        answer.set("added_cases", added);
        return DemoResponse.created(answer);
    }

    private static ObjectNode shown(ObjectNode item) {
        ObjectNode shown = item.deepCopy();
        shown.remove("_event");
        return shown;
    }

    private DemoResponse clear(DemoRequest call) {
        List<ObjectNode> all = cases().in(call);
        all.forEach(cases()::remove);
        ObjectNode answer = DemoResponse.object().put("success", true).put("deletedCount", all.size());
        answer.putArray("interruptedRunIds");
        return DemoResponse.ok(answer);
    }

    private DemoResponse deleteMany(DemoRequest call) {
        ObjectNode answer = DemoResponse.object().put("deletedCount", each(call, cases()::remove));
        answer.putArray("interruptedRunIds");
        return DemoResponse.ok(answer);
    }

    private DemoResponse reprocess(DemoRequest call) {
        return DemoResponse.ok(counted(call, "reprocessedCount", each(call, life::reopen)));
    }

    private DemoResponse setStatus(DemoRequest call) {
        String status = call.text("status");
        Fields.oneOf("status", status, List.of("pending", "completed", "failed"));
        ObjectNode answer = counted(call, "updatedCount", each(call, one -> life.end(one, status)));
        answer.putArray("interruptedRunIds");
        return DemoResponse.ok(answer);
    }

    private DemoResponse setPriority(DemoRequest call) {
        String priority = call.text("priority");
        Fields.oneOf("priority", priority, List.of("none", "medium", "high"));
        return DemoResponse.ok(counted(call, "updatedCount", each(call, one -> one.put("priority", priority))));
    }

    private static ObjectNode counted(DemoRequest call, String name, int count) {
        int skipped = Math.max(0, call.json().path("case_ids").size() - count);
        return DemoResponse.object().put(name, count).put("skippedCount", skipped);
    }

    /** Does it to the cases that the body names, or to all; says to how many. */
    private int each(DemoRequest call, Consumer<ObjectNode> change) {
        JsonNode body = Fields.of(call);
        boolean isAll = body.path("all_matching").asBoolean(false);
        if (!isAll && body.path("case_ids").isEmpty()) {
            throw ApiFault.bad("case_ids must have at least 1 item");
        }
        List<String> ids = new ArrayList<>();
        body.path("case_ids").forEach(id -> ids.add(DemoRequest.uuid("case_ids", id.asString(""))));
        List<ObjectNode> meant = cases().in(call).stream()
                .filter(one -> isAll || ids.contains(one.path("id").asString()))
                .toList();
        meant.forEach(change);
        return meant.size();
    }

    private DemoResponse runs(DemoRequest call) {
        ObjectNode one = one(call);
        ObjectNode answer = DemoResponse.object();
        ArrayNode shown = answer.putArray("runs");
        life.run(one).ifPresent(run -> {
            ObjectNode of = run.toListItem(1);
            ObjectNode item =
                    shown.addObject().put("case_queue_item_id", one.path("id").asString());
            List.of("id", "agent_id", "agent_name", "status", "source", "created_at", "started_at", "completed_at")
                    .forEach(field -> item.set(field, of.path(field)));
            item.set("claimed_at", one.path("claimed_at"));
            item.put("has_pending_human_request", run.pending() != null).putNull("pending_human_request_title");
            item.putObject("evaluation").put("passed", 0).put("total", 0).put("status", "unavailable");
            item.put("user_id", workspace.userId).put("user_name", "Dana Demo").put("user_email", "dana@acme.example");
        });
        return DemoResponse.ok(answer);
    }

    /** Who puts cases into a queue, by a slot, and who takes them, by a trigger. */
    private DemoResponse agents(DemoRequest call) {
        ObjectNode queue = Workspace.find(workspace.queues, call.id("queue_id"), "Queue");
        String id = queue.path("id").asString();
        ObjectNode answer = DemoResponse.object();
        answer.set("queue_name", queue.path("name"));
        ArrayNode producers = answer.putArray("producers");
        workspace.agents.stream()
                .filter(agent -> workspace.wiring.feeds(agent, id))
                .forEach(agent -> agent(producers.addObject(), agent, false).putNull("case_trigger_queue_name"));
        ArrayNode consumers = answer.putArray("consumers");
        workspace.store.collection("case_triggers").items().stream()
                .filter(trigger -> trigger.path("case_queue_id").asString().equals(id))
                .forEach(trigger -> workspace.agentOf(trigger).ifPresent(agent -> agent(
                                consumers.addObject(),
                                agent,
                                trigger.path("enabled").asBoolean())
                        .put("is_handover_target", false)));
        return DemoResponse.ok(answer);
    }

    private static ObjectNode agent(ObjectNode shown, ObjectNode agent, boolean isEnabled) {
        shown.set("agent_id", agent.path("id"));
        shown.set("agent_name", agent.path("name"));
        shown.put("case_trigger_enabled", isEnabled).putArray("problems");
        return shown;
    }

    private DemoResponse messages(DemoRequest call) {
        DemoRun run = life.run(one(call))
                .filter(r -> r.id().equals(call.id("run_id")))
                .orElseThrow(() -> ApiFault.notFound("Run"));
        List<ObjectNode> all = run.messages();
        int limit = call.number("limit", 10, 1, 10);
        List<ObjectNode> recent = all.subList(Math.max(0, all.size() - limit), all.size()).stream()
                .map(CaseRoutes::ofACase)
                .toList();
        return DemoResponse.ok(DemoRequest.list("messages", recent));
    }

    /** A message as it is shown with a case: there, tools have the role of Duvo. */
    private static ObjectNode ofACase(ObjectNode message) {
        ObjectNode shown = message.deepCopy().put("runtime", "responses");
        String id = message.path("id").asString();
        shown.putObject("raw_message")
                .put("session_id", id.substring(0, id.lastIndexOf('-')))
                .put("uuid", id);
        return shown.path("role").asString().equals("tool") ? shown.put("role", "duvo") : shown;
    }

    private ObjectNode one(DemoRequest call) {
        life.refresh();
        return cases().require(call.id("case_id"), "case_id", call);
    }
}
