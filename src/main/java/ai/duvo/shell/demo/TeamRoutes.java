package ai.duvo.shell.demo;

import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.demo.store.Route;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Whose key it is, and whether the server is well. */
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
}
