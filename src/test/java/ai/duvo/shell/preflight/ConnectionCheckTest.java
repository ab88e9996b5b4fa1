package ai.duvo.shell.preflight;

import static ai.duvo.shell.preflight.Replies.json;
import static ai.duvo.shell.preflight.Replies.ok;
import static ai.duvo.shell.preflight.Replies.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.preflight.Finding.State;
import ai.duvo.shell.preflight.SlotTopology.Pins;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionCheckTest {

    private static final String SLOT = "{'id': 's1', 'integration_type': 'slack', 'integration_name': 'Slack'}";
    private static final String WORKS = "{'id': 'c1', 'type': 'slack', 'name': 'Acme'}";
    private static final String BROKEN = "{'id': 'c2', 'type': 'slack', 'name': 'Old', 'broken_at': 'yesterday',"
            + " 'broken_reason': 'token expired'}";
    private static final String MAIL = "{'id': 'c3', 'type': 'gmail', 'name': 'Mail'}";
    private static final String PIN = "revision-integrations connections pin ";
    private static final String OF_SLOT = " --agent a1 --revision r2 --integration s1 --team t1";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    c1     | OK      | the slot has one pinned
                    ''     | FAILED  | slot "Slack" is attached without a pinned connection
                    c2     | FAILED  | slot "Slack" has only a broken connection: "Old", token expired
                    c2, c1 | UNKNOWN | slot "Slack" has a broken connection beside another: "Old", token expired
                    c9     | UNKNOWN | slot "Slack" has connection c9, which the team does not list
                    """)
    void aSlotNeedsAConnectionThatWorks(String pinned, State state, String text) {
        Finding finding = only(List.of(pins(pinned)), WORKS, BROKEN);
        assertThat(finding.state()).isEqualTo(state);
        assertThat(finding.text()).isEqualTo(text);
    }

    @Test
    void theOnlyOneThatFitsIsNamed() {
        Finding finding = only(List.of(pins("")), WORKS, BROKEN, MAIL);
        assertThat(finding.proof()).isEqualTo("revision-integrations connections list" + OF_SLOT);
        assertThat(finding.mend()).isEqualTo(PIN + "c1" + OF_SLOT);
    }

    @Test
    void whereSeveralFitOrNoneItSaysHowToChoose() {
        assertThat(only(List.of(pins("")), WORKS, WORKS.replace("c1", "c4")).mend())
                .isEqualTo(PIN + "CONNECTION" + OF_SLOT + "  # one of: connections list --type slack");
        assertThat(only(List.of(pins("")), BROKEN, MAIL).mend())
                .endsWith("  # the team has none that works: make one with oauth native start, or connections create");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void allOfThemAreOneFinding(int slots) {
        List<Pins> all = List.of(pins("c1"), pins("c1")).subList(0, slots);
        assertThat(only(all, WORKS))
                .isEqualTo(Finding.ok(
                        "connections", slots == 0 ? "no slot needs one" : "each of the 2 slots has one pinned"));
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        assertThat(new ConnectionCheck(Replies.AGENT, topology(refused(403, "not yours"), List.of()), List.of())
                        .findings())
                .containsExactly(Finding.unknown("connections", "not yours"));
        assertThat(only(List.of(new Pins(json(SLOT), refused(500, "broken"))), WORKS))
                .isEqualTo(Finding.unknown("connections", "broken"));
    }

    private static Finding only(List<Pins> pins, String... connections) {
        CheckResponse ofTeam = ok("{'integrations': [" + String.join(",", connections) + "]}");
        List<Finding> findings =
                new ConnectionCheck(Replies.AGENT, topology(ok("{}"), pins), List.of(ofTeam)).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static SlotTopology topology(CheckResponse slots, List<Pins> pins) {
        return new SlotTopology("r2", slots, ok("{}"), pins, List.of());
    }

    private static Pins pins(String ids) {
        String list = ids.isEmpty() ? "" : "{'connection_id': '" + ids.replace(", ", "'}, {'connection_id': '") + "'}";
        return new Pins(json(SLOT), ok("{'connections': [" + list + "]}"));
    }
}
