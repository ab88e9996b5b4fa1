package ai.duvo.shell.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.Commands;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckRequestsTest {

    @Test
    void theRowNamesEveryRequestThatIsMade() {
        var row = new Catalog(Commands.all()).find(List.of("preflight")).orElseThrow();
        assertThat(row.operations())
                .containsExactlyInAnyOrder(
                        CheckRequests.AGENT,
                        CheckRequests.REVISIONS,
                        CheckRequests.TRIGGERS,
                        CheckRequests.SLOTS,
                        CheckRequests.PINS,
                        CheckRequests.SLOT_QUEUES,
                        CheckRequests.CASES,
                        CheckRequests.SECRETS,
                        CheckRequests.LOGINS,
                        CheckRequests.SCHEDULES,
                        CheckRequests.QUEUE_SETUP,
                        CheckRequests.CONNECTIONS,
                        CheckRequests.FILES);
    }
}
