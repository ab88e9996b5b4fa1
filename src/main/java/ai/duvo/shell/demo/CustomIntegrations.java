package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.demo.store.Route;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Route of the catalog of integrations: it has those of the team as well. */
final class CustomIntegrations implements RouteSource {

    private final Workspace workspace;

    CustomIntegrations(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public @Nullable Route route(String operation) {
        return operation.equals("GET /v2/teams/{teamId}/integrations") ? this::list : null;
    }

    private DemoResponse list(DemoRequest call) {
        List<ObjectNode> all = Stream.of("integrations", "custom_integrations")
                .flatMap(key -> workspace.store.collection(key).items().stream())
                .filter(call.matches("type", "type"))
                .toList();
        return call.page("integrations", all, 100, 100);
    }
}
