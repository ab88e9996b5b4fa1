package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.demo.DemoOptions;
import ai.duvo.shell.demo.DemoServer;
import ai.duvo.shell.demo.DemoState;
import ai.duvo.shell.testing.QuickTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code record start --clean}: a replay leaves another workspace as it was. */
class CleanRecordingTest {

    private static final Catalog CATALOG = new Catalog(Commands.all());
    private static final long OTHER_SEED = 7;

    @TempDir
    private Path home;

    @ParameterizedTest(name = "{0}")
    @MethodSource("ai.duvo.shell.UndoTest#undoable")
    void aReplayLeavesAWorkspaceAsItWas(String name) throws IOException {
        Command row = CATALOG.find(List.of(name.split(" "))).orElseThrow();
        Path script = home.resolve("clean.duvo");
        QuickTime time = new QuickTime();
        try (DemoServer demo = demo(DemoOptions.USUAL_SEED, time);
                Prompted prompt = prompt(demo, time)) {
            prompt.types("record start --clean " + script);
            ExampleSetup.IN_USE.forEach(prompt::types);
            ExampleSetup.LINES.getOrDefault(name, List.of()).forEach(prompt::types);
            prompt.types(ExampleLine.of(prompt, row, home), "record stop");
        }
        String text = Files.readString(script);
        if (text.contains("# stays: " + name) || ExampleSetup.ASKED_FOR.contains(name)) {
            return;
        }
        assertThat(text).contains("\nfinally\n");
        QuickTime later = new QuickTime();
        try (DemoServer demo = demo(OTHER_SEED, later);
                Prompted prompt = prompt(demo, later)) {
            Set<String> before = DemoState.of(demo);
            assertThat(prompt.code("replay " + script + secrets(text)))
                    .as(() -> text + prompt.screen())
                    .isZero();
            assertThat(UndoTest.differences(before, DemoState.of(demo)))
                    .as(text)
                    .allMatch(line -> line.startsWith(UndoTest.STAYS.getOrDefault(name, "nothing")));
        }
    }

    @Test
    void whatIsThereBeforeIsReadAndPutBackAndWhatWasMadeGoesLast() throws IOException {
        assertThat(recorded(
                        "use queue Returns",
                        "queues update $id --name Back",
                        "queues create --name New",
                        "queue-labels create --queue $_.queue.id --value north"))
                .endsWith("""
                        before = queues get $queue
                        queues update $queue --name Back                                # ae81037a…, Back
                        queue2 = queues create --name New | .queue.id                   # de8840f2…, New
                        queue_label = queue-labels create --queue $queue2 --value north | .label.id  # a2aab270…, color hue 215

                        finally
                          queue-labels delete $queue_label --queue $queue2 --yes
                          queues delete $queue2 --yes
                          queues update $queue --name $before.queue.name
                        end
                        """);
    }

    @Test
    void whatALaterLineDeletesIsLeftAloneAndWhatStaysIsSaid() throws IOException {
        String text = recorded(
                "new = queues create --name New",
                "queue-labels create --queue $new.queue.id --value north",
                "queues delete $new.queue.id --yes",
                "sandboxes create",
                "for name in agents list | [\"A\"]\nqueues create --name $name\nend");
        assertThat(text.substring(text.indexOf("finally"))).isEqualTo("""
                finally
                  # stays: queues create
                  # stays: sandboxes create
                end
                """);
    }

    private String recorded(String... lines) throws IOException {
        Path script = home.resolve("s.duvo");
        QuickTime time = new QuickTime();
        try (DemoServer demo = demo(DemoOptions.USUAL_SEED, time);
                Prompted prompt = prompt(demo, time)) {
            prompt.types("id = queues list | .queues[] | select(.name == \"Returns\") | .id");
            prompt.types("record start --clean " + script).types(lines).types("record stop");
        }
        return Files.readString(script);
    }

    private static String secrets(String script) {
        return script.lines()
                .filter(line -> line.matches("param \\w+ *(#.*)?"))
                .map(line -> " " + line.split(" ")[1] + "=abc")
                .collect(Collectors.joining());
    }

    private Prompted prompt(DemoServer demo, QuickTime time) {
        return Prompted.on(
                home.resolve(demo.baseUrl().getPort() + ""), demo.baseUrl().toString(), demo.key(), List.of(), time);
    }

    private static DemoServer demo(long seed, QuickTime time) {
        return DemoServer.start(new DemoOptions(0, Duration.ZERO, 0, 503, 10_000, seed), CATALOG, time.clock());
    }
}
