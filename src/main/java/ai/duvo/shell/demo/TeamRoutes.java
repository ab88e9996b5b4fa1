package ai.duvo.shell.demo;

import ai.duvo.shell.catalog.Operation;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Profile, teams, integrations, connections, queues, health. */
final class TeamRoutes {

    private final Workspace workspace;

    TeamRoutes(Workspace workspace) {
        this.workspace = workspace;
    }

    void addTo(Map<Operation, Route> routes) {
        routes.put(
                new Operation("GET", "/health"),
                call -> DemoResponse.ok(DemoResponse.object().put("status", "ok")));
        routes.put(new Operation("GET", "/v2/profile"), call -> profile());
        routes.put(
                new Operation("GET", "/v2/teams"),
                call -> DemoResponse.ok(DemoRequest.list("teams", List.of(shortTeam()))));
        routes.put(new Operation("GET", "/v2/teams/{teamId}"), this::team);
        routes.put(new Operation("GET", "/v2/teams/{teamId}/members"), this::members);
        routes.put(new Operation("GET", "/v2/teams/{teamId}/integrations"), this::integrations);
        routes.put(new Operation("GET", "/v2/teams/{teamId}/connections"), this::connections);
        routes.put(new Operation("GET", "/v2/connections/{connection_id}"), this::connection);
        routes.put(new Operation("GET", "/v2/teams/{teamId}/queues"), this::queues);
    }

    private DemoResponse profile() {
        ObjectNode answer = DemoResponse.object();
        answer.putObject("profile")
                .put("id", workspace.userId)
                .put("name", "Dana Demo")
                .put("email", "dana@acme.example")
                .put("teamId", workspace.teamId);
        return DemoResponse.ok(answer);
    }

    private ObjectNode shortTeam() {
        return DemoResponse.object()
                .put("id", workspace.teamId)
                .put("name", "Acme Operations")
                .put("organization_id", workspace.organizationId);
    }

    private DemoResponse team(DemoRequest call) {
        ObjectNode answer = DemoResponse.object();
        answer.putObject("team")
                .put("id", workspace.teamId)
                .put("name", "Acme Operations")
                .put("created_at", "2025-03-01T09:00:00Z")
                .put("organization_id", workspace.organizationId)
                .putNull("slack_team_id")
                .put("discovery_mode", "open");
        return DemoResponse.ok(answer);
    }

    private DemoResponse members(DemoRequest call) {
        List<ObjectNode> members = List.of(
                member(workspace.userId, "Dana Demo", "dana@acme.example", "team:owner"),
                member(workspace.colleagueId, "Joël Okafor", "joel@acme.example", "team:member"));
        return call.page("members", members, 100, 50);
    }

    private static ObjectNode member(String id, String name, String email, String role) {
        return DemoResponse.object()
                .put("id", id)
                .put("name", name)
                .put("email", email)
                .put("role", role)
                .put("inheritedFromOrg", false);
    }

    private DemoResponse integrations(DemoRequest call) {
        return call.page("integrations", typed(call, workspace.integrations), 100, 100);
    }

    private DemoResponse connections(DemoRequest call) {
        return call.page("integrations", typed(call, workspace.connections), 100, 100);
    }

    private static List<ObjectNode> typed(DemoRequest call, List<ObjectNode> items) {
        return items.stream().filter(call.matches("type", "type")).toList();
    }

    private DemoResponse connection(DemoRequest call) {
        return DemoResponse.ok(Workspace.find(workspace.connections, call.id("connection_id"), "Connection"));
    }

    private DemoResponse queues(DemoRequest call) {
        return call.page("queues", workspace.queues, 250, 250);
    }
}
