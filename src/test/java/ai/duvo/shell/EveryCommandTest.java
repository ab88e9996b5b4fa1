package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.demo.DemoOptions;
import ai.duvo.shell.demo.DemoServer;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Invocation.Bound;
import ai.duvo.shell.line.Lexer;
import ai.duvo.shell.line.LineRedactor;
import ai.duvo.shell.line.NoVariables;
import ai.duvo.shell.line.VariableExpansion;
import ai.duvo.shell.testing.QuickTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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

    /** What is in use when the line is typed: the parents of ids that a line does not name. */
    private static final List<String> IN_USE =
            List.of("use agent \"Invoice clerk\"", "use revision live", "use queue \"Invoices to check\"");

    /** What must have happened before, so that there is something that the command can work on. */
    private static final Map<String, List<String>> BEFORE = ExampleSetup.LINES;

    /** Kinds whose value in an example may be new. */
    private static final Set<Kind> NEW = Set.of(Kind.SANDBOX_PATH, Kind.TEAM_FILE);

    @TempDir
    private Path home;

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void theExampleWorksOnAFreshDemo(String name) throws IOException {
        Command row = CATALOG.find(List.of(name.split(" "))).orElseThrow();
        QuickTime time = new QuickTime();
        try (DemoServer demo = DemoServer.start(
                        new DemoOptions(0, Duration.ZERO, 0, 503, RATE, DemoOptions.USUAL_SEED),
                        CATALOG,
                        time.clock());
                Prompted prompt = Prompted.on(home, demo.baseUrl().toString(), demo.key(), List.of(), time)) {
            IN_USE.forEach(line -> succeeds(prompt, line));
            BEFORE.getOrDefault(name, List.of()).forEach(line -> succeeds(prompt, line));
            succeeds(prompt, withIds(prompt, withFiles(row)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void itsRecordingReplaysWhereEveryIdIsAnother(String name) throws IOException {
        Command row = CATALOG.find(List.of(name.split(" "))).orElseThrow();
        Path script = home.resolve("recorded.duvo");
        QuickTime time = new QuickTime();
        try (DemoServer demo = DemoServer.start(
                        new DemoOptions(0, Duration.ZERO, 0, 503, RATE, DemoOptions.USUAL_SEED),
                        CATALOG,
                        time.clock());
                Prompted prompt = Prompted.on(home, demo.baseUrl().toString(), demo.key(), List.of(), time)) {
            succeeds(prompt, "record start " + script);
            IN_USE.forEach(line -> succeeds(prompt, line));
            BEFORE.getOrDefault(name, List.of()).forEach(line -> succeeds(prompt, line));
            succeeds(prompt, withIds(prompt, withFiles(row)));
            succeeds(prompt, "record stop");
        }
        if (ExampleSetup.ASKED_FOR.contains(name)) {
            assertThat(Files.readString(script)).contains("\nparam ");
            return;
        }
        QuickTime later = new QuickTime();
        try (DemoServer demo =
                        DemoServer.start(new DemoOptions(0, Duration.ZERO, 0, 503, RATE, 7), CATALOG, later.clock());
                Prompted prompt =
                        Prompted.on(home.resolve("other"), demo.baseUrl().toString(), demo.key(), List.of(), later)) {
            String text = Files.readString(script);
            String given = text.lines()
                    .filter(line -> line.matches("param \\w+ *(#.*)?"))
                    .map(line -> " " + line.split(" ")[1] + "=abc")
                    .collect(Collectors.joining());
            assertThat(prompt.code("replay " + script + given + " --yes"))
                    .as(() -> text + prompt.screen())
                    .isZero();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("destructive")
    void whatDestroysAsksAndSendsNothingWhereNobodyAnswers(String name) throws IOException {
        Command row = CATALOG.find(List.of(name.split(" "))).orElseThrow();
        QuickTime time = new QuickTime();
        try (DemoServer demo = DemoServer.start(
                        new DemoOptions(0, Duration.ZERO, 0, 503, RATE, DemoOptions.USUAL_SEED),
                        CATALOG,
                        time.clock());
                Prompted prompt = Prompted.on(home, demo.baseUrl().toString(), demo.key(), List.of(), time)
                        .alone()) {
            String line = withFiles(row).replace(" --yes", "").replace(" --dry-run", "");
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

    /** The example with files that are there, and results that go to the test's own folder. */
    private String withFiles(Command row) throws IOException {
        String line = row.example();
        for (Bound bound : reversed(bind(line).bound())) {
            if (bound.parameter().kind() == Kind.FILE && !bound.value().equals("-")) {
                Path file = home.resolve(bound.value());
                if (!bound.parameter().name().equals("output")) {
                    ExampleSetup.write(file, row.name());
                }
                line = replaced(line, bound, file.toString());
            }
        }
        return line;
    }

    /** The line with ids of this workspace, as Tab offers them; a parent first, wherever it stands. */
    private static String withIds(Prompted prompt, String example) {
        String line = example;
        List<Integer> left = new ArrayList<>();
        List<Bound> bound = bind(line).bound();
        for (int i = 0; i < bound.size(); i++) {
            Parameter parameter = bound.get(i).parameter();
            if (parameter.kind().isListed()
                    && parameter.spec().lookup() == null
                    && bound.get(i).span().end() > 0) {
                left.add(i);
            }
        }
        boolean isGettingOn = true;
        while (!left.isEmpty() && isGettingOn) {
            isGettingOn = false;
            for (int i : List.copyOf(left)) {
                Bound id = bind(line).bound().get(i);
                String found = offered(prompt, line, id);
                if (!found.isEmpty()) {
                    line = replaced(line, id, found);
                    left.remove((Integer) i);
                    isGettingOn = true;
                }
            }
        }
        String done = line;
        assertThat(left)
                .as(() -> "Tab offers nothing for these in " + done + "\n" + prompt.screen())
                .extracting(i -> bind(done).bound().get(i).parameter().kind())
                .isSubsetOf(NEW);
        return line;
    }

    private static String offered(Prompted prompt, String line, Bound id) {
        String empty = replaced(line, id, "");
        int cursor = empty.length() - (line.length() - start(line, id) - length(line, id));
        int before = prompt.screen().length();
        prompt.code("complete '" + empty.replace("'", "'\\''") + "' --cursor " + cursor + " --fetch");
        String[] lines = prompt.screen().substring(before).split("\n");
        return List.of(lines).stream()
                .map(candidate -> candidate.split("\t")[0])
                .filter(value -> !value.isBlank() && !value.startsWith("-"))
                // a folder is a step towards a path
                .filter(value -> !(id.parameter().kind().isPath() && value.endsWith("/")))
                .filter(value -> !CATALOG.next(bind(line).command().words()).contains(value))
                .findFirst()
                .orElse("");
    }

    private static String replaced(String line, Bound bound, String value) {
        int start = start(line, bound);
        return line.substring(0, start) + value + line.substring(start + length(line, bound));
    }

    private static int start(String line, Bound bound) {
        Span word = bound.span();
        return bound.isInline() ? line.indexOf('=', word.start()) + 1 : word.start();
    }

    private static int length(String line, Bound bound) {
        return bound.span().end() - start(line, bound);
    }

    private static Invocation bind(String line) {
        return new CommandResolver(CATALOG).bind(VariableExpansion.expand(Lexer.lex(line), new NoVariables()));
    }

    private static List<Bound> reversed(List<Bound> bound) {
        List<Bound> reversed = new ArrayList<>(bound);
        Collections.reverse(reversed);
        return reversed;
    }
}
