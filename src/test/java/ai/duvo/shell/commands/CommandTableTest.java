package ai.duvo.shell.commands;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.CatalogChecks;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.handler.Handlers;
import ai.duvo.shell.handler.LocalHandlers;
import ai.duvo.shell.handler.LocalHandlers.Screen;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommandTableTest {

    @Test
    void everyRowIsRight() {
        assertThat(CatalogChecks.check(Commands.all(), handlers())).isEmpty();
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

    /** The names that code answers to. */
    private static Set<String> handlers() {
        Set<String> names = new HashSet<>(Handlers.all("test").keySet());
        names.addAll(LocalHandlers.all("test", Screen::none, () -> {
                    throw new IllegalStateException("nothing completes here");
                })
                .keySet());
        names.add("demo");
        return names;
    }
}
