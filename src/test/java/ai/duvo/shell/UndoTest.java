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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Taking back what lines did: every command that can be undone leaves the demo workspace as it was. */
class UndoTest {

    private static final Catalog CATALOG = new Catalog(Commands.all());

    /** What stays behind: a label belongs to the queue, and a queue that is unlinked leaves its slot. */
    static final Map<String, String> STAYS = Map.of(
            "cases create",
            "new: queue_labels",
            "cases labels assign",
            "new: queue_labels",
            "queues link-agent",
            "new: slot");

    /** Examples that make nothing new, or change what nobody can read. */
    private static final Set<String> FINAL = Set.of("skills install", "secrets update");

    @TempDir
    private Path home;

    private final QuickTime time = new QuickTime();

    @ParameterizedTest(name = "{0}")
    @MethodSource("undoable")
    void theWorkspaceIsAsItWas(String name) throws IOException {
        Command row = CATALOG.find(List.of(name.split(" "))).orElseThrow();
        try (DemoServer demo = demo();
                Prompted prompt = prompt(demo)) {
            ExampleSetup.IN_USE.forEach(line -> succeeds(prompt, line));
            ExampleSetup.LINES.getOrDefault(name, List.of()).forEach(line -> succeeds(prompt, line));
            Set<String> before = DemoState.of(demo);
            succeeds(prompt, ExampleLine.of(prompt, row, home));
            Set<String> changed = DemoState.of(demo);
            succeeds(prompt, "undo");
            assertThat(differences(before, changed)).isNotEmpty();
            assertThat(differences(before, DemoState.of(demo)))
                    .allMatch(line -> line.startsWith(STAYS.getOrDefault(name, "nothing")));
        }
    }

    @Test
    void eachUndoGoesOneChangeFurtherBack() {
        try (DemoServer demo = demo();
                Prompted prompt = prompt(demo)) {
            Set<String> before = DemoState.of(demo);
            prompt.types(
                    "queue = queues create --name Inbound",
                    "queues update $queue.queue.id --name Incoming --description Post",
                    "queues list",
                    "undo");
            assertThat(prompt.screen())
                    .contains("2  queues update $queue.queue.id --name Incoming --description Post\n")
                    .contains(" --name Inbound --clear-description  # Inbound\n");
            prompt.types("undo");
            assertThat(differences(before, DemoState.of(demo))).isEmpty();
            assertThat(prompt.code("undo")).isOne();
            assertThat(prompt.screen()).endsWith("duvo: nothing was changed at this prompt that is not undone\n");
        }
    }

    @Test
    void theExampleOfTheGuideWorks() throws IOException {
        try (DemoServer demo = demo();
                Prompted prompt = prompt(demo)) {
            Set<String> before = DemoState.of(demo);
            DocumentsTest.block("src/docs/guide.md", "queues create --name Inbound")
                    .forEach(line -> succeeds(prompt, line));
            assertThat(differences(before, DemoState.of(demo))).isEmpty();
        }
    }

    @Test
    void aLineIsChosenByItsNumber() {
        try (DemoServer demo = demo();
                Prompted prompt = prompt(demo)) {
            prompt.types("queues create --name One", "queues create --name Two", "undo 1");
            prompt.types("queues list | [.queues[].name] | contains([\"Two\"]) and (index(\"One\") == null)");
            assertThat(prompt.last().asBoolean()).isTrue();
            assertThat(prompt.code("undo 1")).isOne();
            assertThat(prompt.screen())
                    .endsWith("duvo: line 1 changed nothing, or is undone\nhint: history shows the numbers\n");
        }
    }

    @Test
    void whatNothingTakesBackSaysSoAndNamesTheLineBefore() {
        try (DemoServer demo = demo();
                Prompted prompt = prompt(demo)) {
            prompt.types("queues create --name One", "sandboxes create");
            assertThat(prompt.code("undo")).isOne();
            assertThat(prompt.screen())
                    .contains("   stays: nothing takes back sandboxes create\n")
                    .endsWith("duvo: line 2 cannot be undone\n"
                            + "hint: undo 1 takes back the line before it: queues create --name One\n");
        }
    }

    @Test
    void aBlockIsTakenBackFromItsEnd() {
        try (DemoServer demo = demo();
                Prompted prompt = prompt(demo)) {
            Set<String> before = DemoState.of(demo);
            prompt.types("for name in agents list | [\"A\", \"B\"]\nqueues create --name $name\nend", "undo");
            assertThat(prompt.screen()).containsSubsequence("# B\n", "# A\n");
            assertThat(differences(before, DemoState.of(demo))).isEmpty();
        }
    }

    @Test
    void nothingIsDoneWithoutAYesNorWhenRequestsAreOnlyShown() {
        try (DemoServer demo = demo();
                Prompted prompt = prompt(demo)) {
            prompt.types("queues create --name One");
            Set<String> after = DemoState.of(demo);
            prompt.types("undo --no-send");
            assertThat(prompt.screen()).contains("DELETE " + demo.baseUrl() + "/v2/queues/");
            assertThat(prompt.alone().code("undo")).isOne();
            assertThat(prompt.screen()).contains("add --yes if you mean it; nothing was sent");
            assertThat(differences(after, DemoState.of(demo))).isEmpty();
            assertThat(prompt.code("undo --yes")).isZero();
        }
    }

    @Test
    void aFailedChangeIsNone() {
        try (DemoServer demo = demo();
                Prompted prompt = prompt(demo)) {
            prompt.types("queues update 11111111-1111-4111-8111-111111111111 --name X");
            assertThat(prompt.code("undo")).isOne();
            assertThat(prompt.screen()).endsWith("nothing was changed at this prompt that is not undone\n");
        }
    }

    @Test
    void aNameIsPutBackAndASecretIsNot() {
        try (DemoServer demo = demo();
                Prompted prompt = prompt(demo)) {
            Set<String> before = DemoState.of(demo);
            prompt.types("secret = secrets list | .[0].id", "secrets update $secret --name Other", "undo");
            assertThat(differences(before, DemoState.of(demo))).isEmpty();
            prompt.types("secrets update $secret --set API_TOKEN=canary-5d1f", "undo");
            assertThat(prompt.screen()).contains("stays: ").doesNotContain("canary");
        }
    }

    @Test
    void aSkillOfDuvoThatIsInstalledCanGoAgain() {
        try (DemoServer demo = demo();
                Prompted prompt = prompt(demo)) {
            Set<String> before = DemoState.of(demo);
            prompt.types(
                    "skills list --system | .skills[] | select(.name == \"spreadsheets\") | .id",
                    "skills install $_",
                    "undo");
            assertThat(differences(before, DemoState.of(demo))).isEmpty();
        }
    }

    @Test
    void whatWentToAnotherTeamIsTakenBackThere() {
        try (DemoServer demo = demo();
                Prompted prompt = prompt(demo)) {
            prompt.types("queues create --name One", "team = teams list | .teams[1].id", "use team $team");
            assertThat(prompt.code("undo")).as(prompt::screen).isOne();
            assertThat(prompt.screen())
                    .endsWith("duvo: that line went to another account than the one in use\n"
                            + "hint: use profile and use team go back there; then: undo\n");
        }
    }

    @Test
    void aRecordingHasTheLinesThatWereRun() throws IOException {
        Path script = home.resolve("s.duvo");
        try (DemoServer demo = demo();
                Prompted prompt = prompt(demo)) {
            prompt.types("record start " + script, "queues create --name One", "undo", "record stop");
        }
        assertThat(Files.readString(script))
                .contains("queue = queues create --name One | .queue.id", "queues delete $queue")
                .doesNotContain("undo");
    }

    private static void succeeds(Prompted prompt, String line) {
        assertThat(prompt.code(line)).as(() -> line + "\n" + prompt.screen()).isZero();
    }

    /** What one state has and the other has not. */
    static List<String> differences(Set<String> before, Set<String> after) {
        return Stream.concat(
                        before.stream().filter(line -> !after.contains(line)).map(line -> "gone: " + line),
                        after.stream().filter(line -> !before.contains(line)).map(line -> "new: " + line))
                .toList();
    }

    static Set<String> undoable() {
        return CATALOG.commands().stream()
                .filter(row -> row.undo() != null && !FINAL.contains(row.name()))
                .map(Command::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Prompted prompt(DemoServer demo) {
        return Prompted.on(home, demo.baseUrl().toString(), demo.key(), List.of(), time);
    }

    private DemoServer demo() {
        return DemoServer.start(
                new DemoOptions(0, Duration.ZERO, 0, 503, 10_000, DemoOptions.USUAL_SEED), CATALOG, time.clock());
    }
}
