package ai.duvo.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.SetClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Versions of a process: of each kind one is live. */
class SnapshotRoutesTest {

    private static final String SNAPSHOTS = "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}";
    private static final String SNAPSHOT = SNAPSHOTS + "/{snapshot_id}";

    private final Workspace workspace = new Workspace(new SetClock(), DemoOptions.USUAL_SEED);
    private final DemoCaller caller = new DemoCaller(new DemoRoutes(workspace, ContractRows.catalog()));

    @Test
    void whatIsPromotedTakesThePlaceOfTheLiveOne() {
        List<String> before = ids("transformation_proposal");
        JsonNode promoted =
                caller.call("POST " + SNAPSHOT + "/promote", at("transformation_proposal", before.get(1)), "");
        assertThat(promoted.path("snapshot").path("status").asString()).isEqualTo("live");
        assertThat(statuses("transformation_proposal")).containsExactly("historic", "live");
        assertThat(statuses("current_process")).as("of the other kind").containsExactly("live", "historic");
    }

    @Test
    void whatIsSavedIsLiveAtOnce() {
        Map<String, String> path = at("current_process", "");
        JsonNode steps =
                workspace.store.collection("snapshots").seed(0).path("data").path("steps");
        ObjectNode body = workspace.store.collection("snapshots").seed(0).objectNode();
        body.put("baselineSnapshotId", ids("current_process").get(0)).set("steps", steps);
        caller.call("POST " + SNAPSHOTS + "/save", path, Map.of(), body);
        assertThat(statuses("current_process")).containsExactly("live", "historic", "historic");
    }

    @Test
    void whenTheLiveOneIsArchivedTheLatestBeforeItIsLive() {
        caller.call(
                "DELETE " + SNAPSHOT,
                at("current_process", ids("current_process").get(0)),
                "");
        assertThat(statuses("current_process")).containsExactly("live");
    }

    private List<String> ids(String kind) {
        return list(kind).findValuesAsString("id");
    }

    private List<String> statuses(String kind) {
        return list(kind).findValuesAsString("status");
    }

    private JsonNode list(String kind) {
        return caller.call("GET " + SNAPSHOTS, at(kind, ""), "").path("snapshots");
    }

    private Map<String, String> at(String kind, String snapshot) {
        String process =
                workspace.store.collection("processes").seed(0).path("id").asString();
        return new HashMap<>(Map.of("process_id", process, "kind", kind, "snapshot_id", snapshot));
    }
}
