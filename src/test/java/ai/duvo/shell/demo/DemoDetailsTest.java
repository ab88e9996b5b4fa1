package ai.duvo.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.demo.store.ApiFault;
import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.testing.SetClock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Details of the demo workspace that only a comparison with the API's document showed. */
class DemoDetailsTest {

    private final Workspace workspace = new Workspace(new SetClock(), DemoOptions.USUAL_SEED);
    private final DemoCaller caller = new DemoCaller(new DemoRoutes(workspace, new Catalog(Commands.all())));

    @Test
    void aSuggestionComesFromARunOfItsAgent() {
        String agent = workspace.agents.get(1).path("id").asString();
        JsonNode one = caller.call("GET /v2/agents/{agent_id}/suggestions", Map.of("agent_id", agent), "")
                .path("data")
                .path(0);
        JsonNode source = one.path("sources").path(0);
        JsonNode runs = caller.call(
                        "GET /v2/teams/{teamId}/runs",
                        Map.of("teamId", workspace.teamId),
                        Map.of("limit", "100"),
                        DemoResponse.object())
                .path("data");
        assertThat(runs)
                .filteredOn(run -> run.path("id").equals(source.path("agent_run_id")))
                .singleElement()
                .satisfies(run -> {
                    assertThat(run.path("agent_id").asString()).isEqualTo(agent);
                    assertThat(run.path("run_number")).isEqualTo(source.path("run_number"));
                    assertThat(run.path("created_at")).isEqualTo(source.path("created_at"));
                });
    }

    @Test
    void aStepIsSavedWithAllOfItsFields() {
        String process = workspace
                .store
                .collection("processes")
                .items()
                .get(0)
                .path("id")
                .asString();
        JsonNode live = workspace.store.collection("snapshots").items().get(0);
        String steps = live.path("data").path("steps").toString();
        Map<String, String> path = Map.of("process_id", process, "kind", "current_process");
        String operation = "POST /v2/clarity-v2/processes/{process_id}/snapshots/{kind}/save";
        String rest = ", 'baselineSnapshotId': '" + live.path("id").asString() + "'}";
        caller.call(operation, path, "{'steps': " + steps + rest);
        assertThatThrownBy(() -> caller.call(operation, path, "{'steps': [{'id': 'pay', 'title': 'Pay'}]" + rest))
                .isInstanceOf(ApiFault.class)
                .hasMessageContaining("steps[].targetSteps is required");
    }
}
