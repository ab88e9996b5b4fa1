package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.DemoCollection;
import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.demo.store.Route;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Versions of a process, of which one of each kind is live. */
final class SnapshotRoutes implements RouteSource {

    private static final String SNAPSHOT = "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/{snapshot_id}";

    private final Workspace workspace;

    SnapshotRoutes(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public @Nullable Route route(String operation) {
        return switch (operation) {
            case "POST " + SNAPSHOT + "/promote" -> call -> DemoResponse.ok(live(snapshot(call), call));
            case "DELETE " + SNAPSHOT -> this::archive;
            default -> null;
        };
    }

    /** Makes it the live one; gives the answer. */
    ObjectNode live(ObjectNode snapshot, DemoRequest call) {
        snapshots().in(call).stream()
                .filter(one -> hasStatus(one, "live"))
                .forEach(one -> one.put("status", "historic"));
        snapshot.put("status", "live").put("updated_at", workspace.now().toString());
        ObjectNode answer = DemoResponse.object();
        answer.set("snapshot", snapshot);
        return answer;
    }

    /** What was live before it becomes live again. */
    private DemoResponse archive(DemoRequest call) {
        ObjectNode archived = snapshot(call);
        snapshots().remove(archived);
        snapshots().in(call).stream()
                .filter(one -> hasStatus(archived, "live") && hasStatus(one, "historic"))
                .max(Comparator.comparing(one -> one.path("created_at").asString()))
                .ifPresent(latest -> live(latest, call));
        return DemoResponse.success(200);
    }

    private DemoCollection snapshots() {
        return workspace.store.collection("snapshots");
    }

    private ObjectNode snapshot(DemoRequest call) {
        return snapshots().require(call.id("snapshot_id"), "snapshot_id", call);
    }

    private static boolean hasStatus(ObjectNode snapshot, String status) {
        return snapshot.path("status").asString("").equals(status);
    }
}
