package ai.duvo.shell.demo;

import ai.duvo.shell.catalog.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Agents and their revisions. */
final class AgentRoutes {

    private static final Set<String> ONLY_IN_LIST = Set.of("pinned_at", "last_run_at");

    private final Workspace workspace;

    AgentRoutes(Workspace workspace) {
        this.workspace = workspace;
    }

    void addTo(Map<Operation, Route> routes) {
        routes.put(new Operation("GET", "/v2/teams/{teamId}/agents"), this::list);
        routes.put(new Operation("GET", "/v1/agents"), this::deprecatedList);
        routes.put(new Operation("GET", "/v2/agents/{agent_id}"), this::get);
        routes.put(new Operation("GET", "/v2/agents/{agent_id}/revisions"), this::revisions);
        routes.put(new Operation("GET", "/v2/agents/{agent_id}/revisions/{build_id}"), this::revision);
        routes.put(new Operation("POST", "/v2/revisions/{build_id}/promote"), this::promote);
        routes.put(new Operation("GET", "/v2/agents/{agent_id}/case-triggers"), this::triggers);
    }

    private DemoResponse list(DemoRequest call) {
        return call.page("agents", workspace.agents.stream().map(this::listed).toList(), 100, 20);
    }

    private DemoResponse deprecatedList(DemoRequest call) {
        DemoResponse reply = list(call);
        return new DemoResponse(
                reply.status(),
                reply.body(),
                Map.of(
                        "Deprecation", "@1767225600",
                        "Sunset", "Sat, 01 Aug 2026 00:00:00 GMT",
                        "Link", "<https://docs.duvo.ai/api-reference/migration-guide>; rel=\"deprecation\""));
    }

    private ObjectNode listed(ObjectNode agent) {
        ObjectNode item = agent.deepCopy();
        String id = agent.path("id").asString();
        List<ObjectNode> revisions = workspace.revisions.getOrDefault(id, List.of());
        if (revisions.isEmpty()) {
            item.putNull("latest_build");
        } else {
            item.set("latest_build", revisions.get(0));
        }
        ArrayNode configs = item.putArray("integration_configs");
        if (!revisions.isEmpty()) {
            workspace
                    .slots
                    .getOrDefault(revisions.get(0).path("id").asString(), List.of())
                    .forEach(slot -> configs.addObject()
                            .put("id", slot.path("id").asString())
                            .put("integration_id", slot.path("integration_id").asString())
                            .put(
                                    "integration_type",
                                    slot.path("integration_type").asString())
                            .put(
                                    "integration_name",
                                    slot.path("integration_name").asString())
                            .put("created_at", slot.path("created_at").asString()));
        }
        item.putObject("user_triggers")
                .put("slack_mention", false)
                .put("slack_channel", false)
                .put("teams_mention", false);
        item.put("case_trigger_enabled", false).put("case_trigger_has_conflict", false);
        item.putArray("case_trigger_conflicting_agents");
        return item.putNull("case_queue_name");
    }

    private DemoResponse get(DemoRequest call) {
        ObjectNode agent = workspace.agent(call.id("agent_id"));
        ObjectNode answer = DemoResponse.object();
        ObjectNode shown = answer.putObject("agent");
        for (Map.Entry<String, JsonNode> field : agent.properties()) {
            if (!ONLY_IN_LIST.contains(field.getKey())) {
                shown.set(field.getKey(), field.getValue());
            }
        }
        answer.putObject("user_context").putNull("pinned_at");
        return DemoResponse.ok(answer);
    }

    private DemoResponse revisions(DemoRequest call) {
        String agent = workspace.agent(call.id("agent_id")).path("id").asString();
        return call.page("builds", workspace.revisions.getOrDefault(agent, List.of()), 100, 20);
    }

    private DemoResponse revision(DemoRequest call) {
        ObjectNode answer = DemoResponse.object();
        answer.set("build", workspace.revision(call.id("agent_id"), call.id("build_id")));
        return DemoResponse.ok(answer);
    }

    private DemoResponse promote(DemoRequest call) {
        String id = call.id("build_id");
        List<ObjectNode> siblings = workspace.revisions.values().stream()
                .filter(all ->
                        all.stream().anyMatch(r -> r.path("id").asString().equals(id)))
                .findFirst()
                .orElseThrow(() -> ApiFault.notFound("Revision"));
        ObjectNode promoted = Workspace.find(siblings, id, "Revision");
        if (promoted.path("status").asString().equals("live")) {
            throw ApiFault.conflict("The revision is live already");
        }
        siblings.stream()
                .filter(r -> r.path("status").asString().equals("live"))
                .forEach(r -> r.put("status", "archived"));
        promoted.put("status", "live");
        return DemoResponse.ok(DemoResponse.object().put("success", true));
    }

    private DemoResponse triggers(DemoRequest call) {
        workspace.agent(call.id("agent_id"));
        return DemoResponse.ok(DemoRequest.list("case_triggers", List.of()));
    }
}
