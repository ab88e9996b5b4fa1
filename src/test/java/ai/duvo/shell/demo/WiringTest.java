package ai.duvo.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.testing.SetClock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class WiringTest {

    private final SetClock clock = new SetClock();
    private final Workspace workspace = new Workspace(clock, DemoOptions.USUAL_SEED);

    @Test
    void aFewAgentsOnlyHaveATrap() {
        assertThat(workspace.agents)
                .filteredOn(workspace.wiring::stops)
                .extracting(agent -> agent.path("name").asString())
                .containsExactly("Purchase orders", "Vendor master data", "Freight audit", "Complaint replies");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Purchase orders", "Vendor master data", "Freight audit", "Complaint replies"})
    void aRunInATrapFailsWithoutAWord(String name) {
        DemoRun run = run(agent(name));
        assertThat(run.status()).isEqualTo("pending");
        clock.advance(Duration.ofMinutes(1));
        assertThat(run.status()).isEqualTo("failed");
        ObjectNode last = run.messages().get(run.messages().size() - 1);
        assertThat(last.path("type").asString()).isEqualTo("tool_call");
    }

    @Test
    void aRunCompletesWhenTheTrapIsMended() {
        ObjectNode agent = agent("Freight audit");
        String slot = slots(agent).get(1).path("id").asString();
        String slack = workspace.connections.get(2).path("id").asString();
        workspace.pins.computeIfAbsent(slot, s -> new LinkedHashMap<>()).put(slack, workspace.now());
        DemoRun run = run(agent);
        clock.advance(Duration.ofMinutes(1));
        assertThat(run.status()).isEqualTo("completed");
        ObjectNode last = run.messages().get(run.messages().size() - 1);
        assertThat(last.path("text_content").asString()).isEqualTo("Done: all is in order.");
    }

    @Test
    void aDraftThatIsPromotedIsWhatRunsUse() {
        DemoRequest promote =
                new DemoRequest(Map.of("build_id", newest(agent("Vendor master data"))), Map.of(), "", new byte[0]);
        Objects.requireNonNull(new AgentRoutes(workspace).route("POST /v2/revisions/{build_id}/promote"))
                .answer(promote);
        assertThat(workspace.wiring.stops(agent("Vendor master data"))).isFalse();
    }

    private DemoRun run(ObjectNode agent) {
        DemoRun run = DemoRun.start(workspace, agent, "Do it", null);
        if (workspace.wiring.stops(agent)) {
            run.failsSilently();
        }
        return run;
    }

    private ObjectNode agent(String name) {
        return workspace.agents.stream()
                .filter(agent -> agent.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String newest(ObjectNode agent) {
        return workspace
                .revisionsOf(agent.path("id").asString())
                .get(0)
                .path("id")
                .asString();
    }

    private List<ObjectNode> slots(ObjectNode agent) {
        return Objects.requireNonNull(
                workspace.slots.get(workspace.wiring.ofRun(agent).path("id").asString()));
    }
}
