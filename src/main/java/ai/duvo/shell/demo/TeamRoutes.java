package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.demo.store.Route;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Routes of the account and the server: whose key it is, and whether all is well. */
final class TeamRoutes implements RouteSource {

    private final Workspace workspace;

    TeamRoutes(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public @Nullable Route route(String operation) {
        return switch (operation) {
            case "GET /health" -> call -> DemoResponse.ok(DemoResponse.object().put("status", "ok"));
            case "GET /v2/profile" -> call -> profile();
            default -> null;
        };
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
