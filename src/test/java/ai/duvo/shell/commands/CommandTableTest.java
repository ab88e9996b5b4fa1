package ai.duvo.shell.commands;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.CatalogChecks;
import ai.duvo.shell.catalog.Command;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommandTableTest {

    @Test
    void everyRowIsRight() {
        assertThat(CatalogChecks.check(Commands.all())).isEmpty();
    }

    @Test
    void theTableHasTheCommandsOfTheFirstRelease() {
        assertThat(Commands.all().stream().map(Command::name))
                .containsAll(Stream.of(
                                "sandboxes create",
                                "sandboxes files",
                                "sandboxes upload",
                                "sandboxes prepare-upload-url",
                                "revision-integrations attach",
                                "revision-integrations connections unpin",
                                "revision-integrations queues set",
                                "revision-integrations case-queue-setup",
                                "api",
                                "runs respond",
                                "whoami",
                                "login",
                                "profiles rename")
                        .toList());
    }
}
