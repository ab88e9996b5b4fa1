package ai.duvo.shell.preflight;

import static ai.duvo.shell.preflight.Replies.ok;
import static ai.duvo.shell.preflight.Replies.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueCheckTest {

    private static final String NO_TRIGGER = "{'case_triggers': []}";
    private static final String WITH = "{'config_id': 's1', 'linked_queue_count': 1}";
    private static final String WITHOUT =
            "{'config_id': 's2', 'integration_type': 'case-queue-consumer', 'linked_queue_count': 0}";
    private static final String ON = "{'id': 'k1', 'enabled': true, 'case_queue_id': 'q1'}";
    private static final String OFF = "{'id': 'k2', 'enabled': false}";

    @ParameterizedTest
    @CsvSource({
        "0, 0, nothing needs one",
        "1, 0, 1 slot has one",
        "2, 0, 2 slots have one",
        "0, 1, 1 case trigger has one",
        "1, 2, 1 slot has one and 2 case triggers have one"
    })
    void allThatIsWellIsOneFinding(int slots, int triggers, String text) {
        assertThat(findings(setup(repeated(WITH, slots)), triggers(repeated(ON, triggers))))
                .containsExactly(Finding.ok("queues", text));
    }

    @Test
    void aSlotThatPointsAtNoQueueIsToldByItsName() {
        Finding finding = only(setup(WITHOUT), NO_TRIGGER);
        assertThat(finding.text()).isEqualTo("slot \"Cases\" points at no queue");
        assertThat(finding.proof())
                .isEqualTo("revision-integrations case-queue-setup --agent a1 --revision r2 --team t1");
        assertThat(finding.mend())
                .isEqualTo("revision-integrations queues set --agent a1 --revision r2 --integration s2 --queue QUEUE"
                        + " --team t1  # one of: queues list");
    }

    @Test
    void aTeamWithoutQueuesIsTold() {
        assertThat(only("{'has_available_queues': false, 'configs': [" + WITHOUT + "]}", NO_TRIGGER)
                        .text())
                .isEqualTo("slot \"Cases\" points at no queue, and the team has none");
    }

    @Test
    void aTriggerThatIsOnNeedsAQueueAndOneThatIsOffDoesNot() {
        Finding finding = only(setup(WITH), triggers("{'id': 'k1', 'enabled': true}", OFF));
        assertThat(finding.text()).isEqualTo("case trigger k1 is on and has no queue");
        assertThat(finding.mend())
                .startsWith("api PATCH /v2/agents/a1/case-triggers/k1 -f case_queue_id=QUEUE --team t1");
    }

    @Test
    void aQueueThatAnotherAgentReadsAsWellIsToldAndNoFailure() {
        String shared = "{'id': 'k1', 'enabled': true, 'case_queue_id': 'q1', 'has_conflict': true}";
        assertThat(only(setup(), triggers(shared)))
                .isEqualTo(Finding.unknown("queues", "another agent takes cases from \"q1\" as well"));
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        SlotTopology topology = new SlotTopology("r2", ok("{}"), refused(500, "no setup"), List.of(), List.of());
        assertThat(new QueueCheck(Replies.AGENT, topology, refused(500, "no triggers")).findings())
                .containsExactly(Finding.unknown("queues", "no setup"), Finding.unknown("queues", "no triggers"));
    }

    private static Finding only(String setup, String triggers) {
        List<Finding> findings = findings(setup, triggers);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<Finding> findings(String setup, String triggers) {
        CheckResponse slots = ok("{'integrations': [{'id': 's2', 'integration_name': 'Cases'}]}");
        SlotTopology topology = new SlotTopology("r2", slots, ok(setup), List.of(), List.of());
        return new QueueCheck(Replies.AGENT, topology, ok(triggers)).findings();
    }

    private static String setup(String... configs) {
        return "{'configs': [" + String.join(",", configs) + "]}";
    }

    private static String triggers(String... triggers) {
        return "{'case_triggers': [" + String.join(",", triggers) + "]}";
    }

    private static String[] repeated(String text, int times) {
        return Collections.nCopies(times, text).toArray(new String[0]);
    }
}
