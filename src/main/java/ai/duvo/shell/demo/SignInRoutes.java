package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.CollectionHook;
import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.demo.store.Fields;
import ai.duvo.shell.demo.store.Route;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Routes of signing in to services: somebody agrees in a browser that nobody sees, and a moment later the connection is there. */
final class SignInRoutes implements CollectionHook, RouteSource {

    private final Workspace workspace;
    private final Map<DemoRequest, Instant> due = new LinkedHashMap<>();

    SignInRoutes(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public @Nullable Route route(String operation) {
        return operation.startsWith("POST /v2/teams/{teamId}/connections/oauth/") ? this::start : null;
    }

    private DemoResponse start(DemoRequest call) {
        boolean isServer = !call.path().containsKey("provider");
        Fields.require(Fields.of(call), isServer ? Set.of("mcp_server_url", "name") : Set.of());
        due.put(call, workspace.now().plusSeconds(5));
        return DemoResponse.ok(
                DemoResponse.object().put("authorization_url", "https://login.acme.example/authorize?state=demo"));
    }

    @Override
    public void refresh() {
        List<DemoRequest> agreed = due.keySet().stream()
                .filter(call -> !workspace.now().isBefore(due.get(call)))
                .toList();
        due.keySet().removeAll(agreed);
        agreed.forEach(this::agreed);
    }

    private void agreed(DemoRequest call) {
        String again = call.json().path("reconnect_instance_id").asString("");
        if (again.isEmpty()) {
            ObjectNode fields =
                    DemoResponse.object().put("auth_method", "oauth").put("provider", "user");
            fields.put("name", call.json().path("name").asString("dana@acme.example"));
            fields.put("type", call.path().getOrDefault("provider", "custom_mcp"));
            workspace.store.collection("connections").writer().create(fields, call, Set.of());
        } else {
            ObjectNode known = Workspace.find(workspace.connections, again, "Connection");
            known.putNull("broken_at").put("updated_at", workspace.now().toString());
        }
    }
}
