package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.demo.DemoOptions;
import ai.duvo.shell.demo.DemoServer;
import ai.duvo.shell.redaction.LineRedactor;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the example of every command that calls the API on a fresh demo workspace: Tab finds each of its ids there, and
 * the line succeeds.
 */
class EveryCommandTest {

    private static final Catalog CATALOG = new Catalog(Commands.all());
    private static final int RATE = 10_000;

    /** What must have happened before, so that there is something that the command can work on. */
    private static final Map<String, List<String>> BEFORE = ExampleSetup.LINES;

    @TempDir
    private Path home;

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void theExampleWorksOnAFreshDemo(String name) throws IOException {
        Command row = CATALOG.find(List.of(name.split(" "))).orElseThrow();
        QuickTime time = new QuickTime();
        try (DemoServer demo = demo(DemoOptions.USUAL_SEED, time);
                Prompted prompt = on(home, demo, time)) {
            ExampleSetup.IN_USE.forEach(line -> succeeds(prompt, line));
            BEFORE.getOrDefault(name, List.of()).forEach(line -> succeeds(prompt, line));
            succeeds(prompt, ExampleLine.of(prompt, row, home));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void itsRecordingReplaysWhereEveryIdIsAnother(String name) throws IOException {
        Command row = CATALOG.find(List.of(name.split(" "))).orElseThrow();
        Path script = home.resolve("recorded.duvo");
        QuickTime time = new QuickTime();
        try (DemoServer demo = demo(DemoOptions.USUAL_SEED, time);
                Prompted prompt = on(home, demo, time)) {
            succeeds(prompt, "record start " + script);
            ExampleSetup.IN_USE.forEach(line -> succeeds(prompt, line));
            BEFORE.getOrDefault(name, List.of()).forEach(line -> succeeds(prompt, line));
            succeeds(prompt, ExampleLine.of(prompt, row, home));
            succeeds(prompt, "record stop");
        }
        if (ExampleSetup.ASKED_FOR.contains(name)) {
            assertThat(Files.readString(script)).contains("\nparam ");
            return;
        }
        QuickTime later = new QuickTime();
        try (DemoServer demo = demo(7, later);
                Prompted prompt = on(home.resolve("other"), demo, later)) {
            String text = Files.readString(script);
            String given = text.lines()
                    .filter(line -> line.matches("param \\w+ *(#.*)?"))
                    .map(line -> " " + line.split(" ")[1] + "=abc")
                    .collect(Collectors.joining());
            assertThat(prompt.code("replay " + script + given + " --yes --allow-files --allow-accounts"))
                    .as(() -> text + prompt.screen())
                    .isZero();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("destructive")
    void whatDestroysAsksAndSendsNothingWhereNobodyAnswers(String name) throws IOException {
        Command row = CATALOG.find(List.of(name.split(" "))).orElseThrow();
        QuickTime time = new QuickTime();
        try (DemoServer demo = demo(DemoOptions.USUAL_SEED, time);
                Prompted prompt = on(home, demo, time).alone()) {
            String line = ExampleLine.withFiles(row.example(), name, home)
                    .replace(" --yes", "")
                    .replace(" --dry-run", "");
            assertThat(prompt.code(line)).as(line).isOne();
            assertThat(prompt.screen())
                    .contains("\"" + name + "\" asks before it acts, and nobody is there to answer: ")
                    .contains("add --yes if you mean it; nothing was sent");
            assertThat(prompt.code("http")).isZero();
            assertThat(prompt.screen()).doesNotContain("POST", "PATCH", "PUT ", "DELETE");
        }
    }

    static Set<String> destructive() {
        Set<String> names = names();
        names.removeIf(
                name -> CATALOG.find(List.of(name.split(" "))).orElseThrow().destructive() == null);
        return names;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sensitive")
    void whatIsSecretIsNotKept(String name) {
        Command row = CATALOG.find(List.of(name.split(" "))).orElseThrow();
        row.parameters().filter(Parameter::isSensitive).forEach(parameter -> {
            String word = parameter.kind() == Kind.KEY_SECRET ? "KEY=canary-5d1f" : "canary-5d1f";
            for (String written :
                    List.of(" --" + parameter.name() + " " + word, " --" + parameter.name() + "=" + word)) {
                assertThat(new LineRedactor(CATALOG).redact(name + written)).doesNotContain("canary");
            }
        });
    }

    static Set<String> sensitive() {
        return CATALOG.commands().stream()
                .filter(row -> row.parameters().anyMatch(Parameter::isSensitive))
                .map(Command::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void succeeds(Prompted prompt, String line) {
        assertThat(prompt.code(line)).as(() -> line + "\n" + prompt.screen()).isZero();
    }

    @Test
    void whatIsPreparedIsForExamplesThatRun() {
        assertThat(names()).containsAll(BEFORE.keySet());
    }

    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Command row : CATALOG.commands()) {
            if (!row.operations().isEmpty() && !ExampleSetup.ELSEWHERE.contains(row.name())) {
                names.add(row.name());
            }
        }
        return names;
    }

    private static DemoServer demo(long seed, QuickTime time) throws IOException {
        return DemoServer.start(new DemoOptions(0, Duration.ZERO, 0, 503, RATE, seed), CATALOG, time.clock());
    }

    private static Prompted on(Path home, DemoServer demo, QuickTime time) {
        return Prompted.on(home, demo.baseUrl().toString(), demo.key(), List.of(), time);
    }
}
