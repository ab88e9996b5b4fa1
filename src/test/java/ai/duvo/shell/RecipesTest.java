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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recipes among the examples run on the demo workspace, and on one where every id is another. */
class RecipesTest {

    private static final Path FOLDER = Path.of("scripts/examples/recipes");
    private static final Catalog CATALOG = new Catalog(Commands.all());
    private static final long OTHER_SEED = 7;
    private static final int RATE = 10_000;

    /** What the recipes ask for. */
    private static final Map<String, String> GIVEN = Map.of(
            "queue", "cases=" + FOLDER + "/cases.json",
            "files-for-a-run", "file=README.md",
            "mcp-connection", "key=abc",
            "clarity", "diagram=flow.svg");

    @TempDir
    private Path home;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "first-agent",
        "human-request",
        "queue",
        "files-for-a-run",
        "mcp-connection",
        "revision",
        "team-files",
        "clarity",
        "ci"
    })
    void runsOnBothWorkspaces(String name) throws IOException {
        for (long seed : List.of(DemoOptions.USUAL_SEED, OTHER_SEED)) {
            runs(name, seed);
        }
    }

    private void runs(String name, long seed) throws IOException {
        QuickTime time = new QuickTime();
        Path diagram = Files.writeString(home.resolve("flow.svg"), "<svg/>");
        String given = GIVEN.getOrDefault(name, "").replace("flow.svg", diagram.toString());
        String text = Files.readString(FOLDER.resolve(name + ".duvo"))
                .replace("revision-config.json", home + "/config-" + seed + ".json");
        Path script = Files.writeString(home.resolve(name + seed + ".duvo"), text);
        try (DemoServer demo =
                        DemoServer.start(new DemoOptions(0, Duration.ZERO, 0, 503, RATE, seed), CATALOG, time.clock());
                Prompted prompt = Prompted.on(home, demo.baseUrl().toString(), demo.key(), List.of(), time)) {
            assertThat(prompt.code("replay " + script + " " + given + " --yes --allow-files"))
                    .as(prompt::screen)
                    .isZero();
        }
    }

    @Test
    void everyRecipeIsHere() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> there = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".duvo"))
                    .map(file -> file.replace(".duvo", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(new ArrayList<>(there))
                    .containsExactly(
                            "ci",
                            "clarity",
                            "files-for-a-run",
                            "first-agent",
                            "human-request",
                            "mcp-connection",
                            "queue",
                            "revision",
                            "team-files");
        }
    }
}
