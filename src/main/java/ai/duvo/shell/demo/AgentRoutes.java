package ai.duvo.shell.demo;

import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.demo.store.ApiFault;
import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.demo.store.Route;
import ai.duvo.shell.demo.store.TableRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Routes of agents and their revisions that a collection does not serve. */
final class AgentRoutes implements RouteSource {

    private static final Operation LIST = new Operation("GET", "/v2/teams/{teamId}/agents");

    private final Workspace workspace;

    AgentRoutes(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public @Nullable Route route(String operation) {
        return switch (operation) {
            case "GET /v1/agents" -> this::deprecatedList;
            case "POST /v2/revisions/{build_id}/promote" -> this::promote;
            default -> null;
        };
    }

    private DemoResponse deprecatedList(DemoRequest call) {
        TableRow row = TableRow.list(LIST, "agents", 100, 20);
        DemoResponse reply = workspace.store.route(row).orElseThrow().answer(call);
        return new DemoResponse(
                reply.status(),
                reply.body(),
                Map.of(
                        "Deprecation", "@1767225600",
                        "Sunset", "Sat, 01 Aug 2026 00:00:00 GMT",
                        "Link", "<https://docs.duvo.ai/api-reference/migration-guide>; rel=\"deprecation\""));
    }

    private DemoResponse promote(DemoRequest call) {
        ObjectNode promoted = Workspace.find(workspace.revisions, call.id("build_id"), "Revision");
        if (promoted.path("status").asString().equals("live")) {
            throw ApiFault.conflict("The revision is live already");
        }
        List<ObjectNode> siblings =
                workspace.revisionsOf(promoted.path("agent_id").asString());
        siblings.stream()
                .filter(r -> r.path("status").asString().equals("live"))
                .forEach(r -> r.put("status", "archived"));
        promoted.put("status", "live");
        return DemoResponse.success(200);
    }
}
