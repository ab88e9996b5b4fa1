package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.demo.DemoOptions;
import ai.duvo.shell.demo.DemoServer;
import ai.duvo.shell.testing.QuickTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The recipes as bash run on the demo workspace and on one where every id is another. What they start ({@code duvo}, {@code
 * jq}, {@code sleep}) is answered by this process, so that nothing need be installed and nobody waits.
 */
class BashRecipesTest {

    private static final Path FOLDER = Path.of("scripts/examples/recipes").toAbsolutePath();
    private static final Map<String, List<String>> GIVEN = Map.of(
            "queue", List.of(FOLDER + "/cases.json"),
            "files-for-a-run", List.of(FOLDER + "/cases.json"),
            "mcp-connection", List.of("abc"),
            "revision", List.of("Price watcher", "HOME/config.json"),
            "clarity", List.of("HOME/flow.svg"));

    @TempDir
    Path home;

    @ParameterizedTest(name = "{0}")
    @MethodSource("recipes")
    void runsOnBothWorkspaces(String name) throws Exception {
        for (long seed : List.of(DemoOptions.USUAL_SEED, 7L)) {
            QuickTime time = new QuickTime();
            DemoOptions options = new DemoOptions(0, Duration.ZERO, 0, 503, 10_000, seed);
            try (DemoServer demo = DemoServer.start(options, new Catalog(Commands.all()), time.clock());
                    CommandServer commands = CommandServer.start(home, demo, time)) {
                Ran ran = run(commands, FOLDER.resolve(name + ".sh"), GIVEN.getOrDefault(name, List.of()));
                assertThat(ran.code()).as(ran.said()).isZero();
            }
        }
    }

    @Test
    void aFailedExpectationEndsIt() throws Exception {
        QuickTime time = new QuickTime();
        try (DemoServer demo = DemoServer.start(DemoOptions.standard(), new Catalog(Commands.all()), time.clock());
                CommandServer commands = CommandServer.start(home, demo, time)) {
            Path script = Files.writeString(
                    home.resolve("bad.sh"),
                    "set -euo pipefail\nduvo queues list --json | jq -e '.queues | length == 99'\necho on\n");
            Ran ran = run(commands, script, List.of());
            assertThat(ran.code()).as(ran.said()).isOne();
            assertThat(ran.said()).contains("false").doesNotContain("on\n");
            assertThat(run(commands, FOLDER.resolve("ci.sh"), List.of("Nobody")).code())
                    .isNotZero();
        }
    }

    /** Each is beside the same recipe in our own language. */
    static List<String> recipes() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".duvo"))
                    .forEach(file -> names.add(file.replace(".duvo", "")));
        }
        return names.stream().sorted().toList();
    }

    private record Ran(int code, String said) {}

    private Ran run(CommandServer commands, Path script, List<String> given) throws Exception {
        Files.writeString(home.resolve("flow.svg"), "<svg/>");
        List<String> words = new ArrayList<>(List.of("bash", script.toString()));
        given.forEach(word -> words.add(word.replace("HOME", home.toString())));
        Path said = home.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().putAll(new TreeMap<>(commands.environment()));
        Process process = builder.start();
        process.getOutputStream().close();
        boolean isDone = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        return new Ran(isDone ? process.exitValue() : -1, Files.readString(said));
    }
}
