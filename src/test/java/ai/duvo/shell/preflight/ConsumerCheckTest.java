package ai.duvo.shell.preflight;

import static ai.duvo.shell.preflight.Replies.json;
import static ai.duvo.shell.preflight.Replies.ok;
import static ai.duvo.shell.preflight.Replies.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsumerCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final String ON =
            "{'id': 't1', 'enabled': true, 'case_queue_id': 'q1', 'case_queue_name': 'Returns'}";
    private static final String OFF = ON.replace("true", "false");
    private static final String RETURNS = "{'queues': [{'id': 'q1', 'name': 'Returns'}]}";

    @Test
    void allThatIsWellIsOneFinding() {
        assertThat(findings(ON, slot("consumer", RETURNS)))
                .containsExactly(Finding.ok("cases", "taken from \"Returns\""));
        assertThat(findings("")).containsExactly(Finding.ok("cases", "the agent takes none"));
        assertThat(findings("", slot("producer", RETURNS)))
                .containsExactly(Finding.ok("cases", "the agent takes none"));
    }

    @Test
    void aConsumerThatNothingStarts() {
        assertThat(only("", slot("consumer", RETURNS)))
                .isEqualTo(Finding.doubtful(
                        "cases",
                        "the agent takes cases from \"Returns\", and no case trigger starts it",
                        "agents case-triggers list a1 --team t1",
                        "agents case-triggers create a1 --queue q1 --enabled --team t1"));
    }

    @Test
    void aConsumerWhoseTriggerIsOff() {
        Finding finding = only(OFF, slot("consumer", RETURNS));
        assertThat(finding.text()).isEqualTo("the case trigger for \"Returns\" is off, so nothing starts the agent");
        assertThat(finding.mend()).isEqualTo("agents case-triggers update a1 t1 --enable --team t1");
        assertThat(finding.isFailed()).isFalse();
        assertThat(finding.isCause()).isTrue();
    }

    @Test
    void aTriggerWithoutItsIntegration() {
        Finding finding = only(ON);
        assertThat(finding.text())
                .isEqualTo("a case trigger starts the agent for \"Returns\", and the revision has no consumer"
                        + " integration for that queue");
        assertThat(finding.mend()).isEqualTo("queues link-agent q1 --agent a1 --revision r2 --role consumer --team t1");
        assertThat(finding.isFailed()).isTrue();
        assertThat(findings(OFF)).containsExactly(Finding.ok("cases", "the agent takes none"));
    }

    @Test
    void aRevisionThatFillsTheQueueItEmpties() {
        Finding finding = only(ON, slot("producer", RETURNS), slot("consumer", RETURNS));
        assertThat(finding.text())
                .isEqualTo("the revision puts cases into \"Returns\" and takes them from there as well");
        assertThat(finding.proof()).isEqualTo("queues agents q1 --team t1");
        assertThat(finding.mend())
                .isEqualTo("queues unlink-agent q1 --agent a1 --revision r2 --role producer --team t1");
    }

    @Test
    void aCaseThatIsStuck() {
        Finding finding = claimed(
                "{'id': 'c1', 'title': 'Late', 'claimed_at': '2026-11-24T10:00:00Z', 'agent_run_status': 'failed'},"
                        + "{'id': 'c2', 'title': 'Later', 'claimed_at': '2026-11-27T08:59:00Z', 'agent_run_status': null}");
        assertThat(finding.text())
                .isEqualTo("case \"Late\" of \"Returns\" was claimed 3 days ago by a run that is over (failed);"
                        + " so are 1 more");
        assertThat(finding.proof()).isEqualTo("cases runs c1 --team t1");
        assertThat(finding.mend()).isEqualTo("cases bulk-reprocess --queue q1 --agent a1 --ids c1,c2 --team t1");
        assertThat(claimed("{'id': 'c2', 'title': 'X', 'claimed_at': '2026-11-27T08:30:00Z'}")
                        .text())
                .isEqualTo("case \"X\" of \"Returns\" was claimed an hour ago by a run that is gone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'claimed_at': '2026-11-24T10:00:00Z', 'agent_run_status': 'running'",
                "'claimed_at': '2026-11-24T10:00:00Z', 'agent_run_status': 'waiting'",
                "'claimed_at': '2026-11-27T09:30:00Z', 'agent_run_status': 'failed'",
                "'claimed_at': null, 'agent_run_status': null",
                "'claimed_at': 'yesterday'"
            })
    void aCaseThatMovesIsNotStuck(String fields) {
        assertThat(claimed("{'id': 'c1', 'title': 'Late', " + fields + "}").isOk())
                .isTrue();
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        SlotTopology topology = topology(new SlotTopology.Queues(json("{}"), refused(500, "no queues")));
        ConsumerCheck.QueueCases cases = new ConsumerCheck.QueueCases("q1", "Returns", refused(500, "no cases"));
        assertThat(new ConsumerCheck(Replies.AGENT, topology, refused(500, "no triggers"), List.of(cases), NOW)
                        .findings())
                .containsExactly(Finding.unknown("cases", "no queues"), Finding.unknown("cases", "no cases"));
    }

    private static Finding claimed(String cases) {
        ConsumerCheck.QueueCases of = new ConsumerCheck.QueueCases("q1", "Returns", ok("{'cases': [" + cases + "]}"));
        List<Finding> findings = new ConsumerCheck(
                        Replies.AGENT,
                        topology(slot("consumer", RETURNS)),
                        ok("{'case_triggers': [" + ON + "]}"),
                        List.of(of),
                        NOW)
                .findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static Finding only(String triggers, SlotTopology.Queues... slots) {
        List<Finding> findings = findings(triggers, slots);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<Finding> findings(String triggers, SlotTopology.Queues... slots) {
        CheckResponse all = ok("{'case_triggers': [" + triggers + "]}");
        return new ConsumerCheck(Replies.AGENT, topology(slots), all, List.of(), NOW).findings();
    }

    private static SlotTopology topology(SlotTopology.Queues... slots) {
        return new SlotTopology("r2", ok("{'integrations': []}"), ok("{}"), List.of(), List.of(slots));
    }

    private static SlotTopology.Queues slot(String role, String queues) {
        return new SlotTopology.Queues(json("{'integration_type': 'case-queue-" + role + "'}"), ok(queues));
    }
}
