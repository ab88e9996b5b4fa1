package ai.duvo.shell.session.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.Commands;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    @Test
    void theRowNamesEveryRequestThatIsMade() {
        var row = new Catalog(Commands.all()).find(List.of("preflight")).orElseThrow();
        assertThat(row.operations())
                .containsExactlyInAnyOrder(
                        Questions.AGENT,
                        Questions.REVISIONS,
                        Questions.TRIGGERS,
                        Questions.SLOTS,
                        Questions.PINS,
                        Questions.QUEUE_SETUP,
                        Questions.CONNECTIONS,
                        Questions.FILES);
    }
}
