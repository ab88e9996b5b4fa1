package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.CollectionHook;
import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.demo.store.Verb;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The catalog of integrations has those of the team's own as well. */
final class CustomIntegrations implements CollectionHook {

    private final Workspace workspace;

    CustomIntegrations(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void changed(Verb verb, ObjectNode item, DemoRequest call) {
        item.set("custom_integration_id", item.path("id"));
    }

    @Override
    public void refresh() {
        List<ObjectNode> own = workspace.store.collection("custom_integrations").items();
        List<ObjectNode> all = workspace.store.collection("integrations").items();
        own.forEach(one -> one.set("custom_integration_id", one.path("id")));
        all.removeIf(one -> one.hasNonNull("custom_integration_id"));
        all.addAll(own);
    }
}
