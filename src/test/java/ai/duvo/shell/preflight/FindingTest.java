package ai.duvo.shell.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class FindingTest {

    @Test
    void aLineHasItsSignAndCannotMoveTheCursor() {
        assertThat(Finding.ok("team", "fine").line()).isEqualTo("✓ team: fine");
        assertThat(Finding.unknown("team", "who knows").line()).isEqualTo("⚠ team: who knows");
        assertThat(Finding.failed("team", "a\u001b[2Jb", null, null).line())
                .startsWith("✗ team: a")
                .doesNotContain("\u001b");
    }

    @Test
    void theHintIsTheCommandThatMendsIt() {
        assertThat(Finding.failed("x", "y", "look", "mend it").hint(200)).isEqualTo("  hint: mend it");
        assertThat(Finding.failed("x", "y", "look", null).hint(200)).isEmpty();
        assertThat(Finding.failed("x", "y", "look", "mend it").hint(14)).isEqualTo("  hint: mend \\\n    it");
    }

    @Test
    void programsReadAllOfIt() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        Finding.failed("queues", "none", "look", null).into(object);
        assertThat(object)
                .isEqualTo(Replies.json(
                        "{'check': 'queues', 'state': 'failed', 'text': 'none', 'proof': 'look', 'hint': null}"));
    }
}
