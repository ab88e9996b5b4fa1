package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.line.Lexer;
import ai.duvo.shell.line.NoVariables;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.StatementParser;
import ai.duvo.shell.line.VariableExpansion;
import ai.duvo.shell.testing.MapVariables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example in README, guide, help and scripts is run, on the demo workspace. */
class DocumentsTest {

    private static final String GUIDE = "src/docs/guide.md";

    @TempDir
    Path home;

    @ParameterizedTest
    @MethodSource("rows")
    void theExampleOfEveryCommandIsRight(Command row) {
        CommandResolver binder = new CommandResolver(new Catalog(Commands.all()));
        assertThat(binder.bind(VariableExpansion.expand(Lexer.lex(row.example()), new NoVariables()))
                        .command())
                .isEqualTo(row);
    }

    @Test
    void theReadmesPromptSessionWorks() throws IOException {
        List<String> session = block("README.md", "agents list --limit 5");
        new Duvo(home)
                .stdin(String.join("\n", session))
                .run("--demo")
                .succeeded()
                .outContains("README.md");
    }

    @Test
    void theReadmesCommandLinesWork() throws IOException {
        List<String> lines = block("README.md", "duvo agents list --demo --format id");
        assertThat(lines).hasSizeGreaterThan(3);
        for (String line : lines) {
            new Duvo(home).run(line.substring("duvo ".length())).succeeded();
        }
    }

    @Test
    void theGuidesApiCallsAndProgramsWork() throws IOException {
        List<String> calls = block(GUIDE, "api GET /health");
        new Duvo(home).stdin(String.join("\n", calls)).run("--demo").succeeded().outContains("{\"status\":\"ok\"}");
        List<String> programs = block(GUIDE, "agents list --all | .agents | length");
        assertThat(programs).hasSizeGreaterThan(5);
        new Duvo(home)
                .stdin(String.join("\n", programs))
                .run("--demo")
                .succeeded()
                .outContains("26\nInvoice clerk\n");
    }

    @Test
    void theGuidesHelpIsThere() throws IOException {
        List<String> lines = block(GUIDE, "help");
        assertThat(lines).hasSizeGreaterThan(5);
        new Duvo(home)
                .stdin(String.join("\n", lines))
                .run("--demo")
                .succeeded()
                .outContains("No command or group is called \"presigned\"; these mention it:");
    }

    @Test
    void whatTheReadmeSaysAboutLookingIsRight() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf("## Nothing is hidden");
        CommandResolver binder = new CommandResolver(new Catalog(Commands.all()));
        List<String> lines = Pattern.compile("`([a-z][^`]*)`")
                .matcher(readme.substring(begin, readme.indexOf("\n## ", begin + 1)))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(lines).hasSizeGreaterThan(15);
        for (String line : lines) {
            Statement statement = StatementParser.parse("", line).get(0);
            if (statement instanceof Statement.Call call) {
                binder.bind(VariableExpansion.expand(call.pipeline().words(), new MapVariables()));
            }
        }
    }

    @Test
    void theGuidesPreflightFindsTheTrap() throws IOException {
        List<String> lines =
                block(GUIDE, "agent = agents list --all | first(.agents[] | select(.name == \"Freight audit\")) | .id");
        new Duvo(home)
                .stdin(String.join("\n", lines))
                .run("--demo")
                .succeeded()
                .outContains("slot \"Slack\" is attached without a pinned connection\n", "  mends it: ");
    }

    @Test
    void theGuidesReplaysWork() throws IOException {
        for (String line : block(GUIDE, "duvo test scripts/examples/checks --demo --jobs 2")) {
            new Duvo(home).run(line.substring("duvo ".length())).succeeded();
        }
        List<String> lines = block(GUIDE, "duvo test checks/ --save-exchanges checks.har").stream()
                .map(line -> line.substring("duvo ".length())
                        .replace("checks/", "scripts/examples/checks/")
                        .replaceAll("(checks.har|results.xml)", home + "/$1"))
                .toList();
        assertThat(lines).hasSize(2);
        new Duvo(home).run(lines.get(0) + " --demo").succeeded();
        new Duvo(home.resolve("nobody")).run(lines.get(1)).succeeded();
        assertThat(home.resolve("results.xml")).isNotEmptyFile();
    }

    @Test
    void theGuidesUseWorks() throws IOException {
        List<String> lines = block(GUIDE, "use agent \"Invoice clerk\"");
        new Duvo(home)
                .stdin(String.join("\n", lines))
                .run("--demo")
                .succeeded()
                .outContains("live\n", "revision     live\n")
                .errContains("forgot agent Invoice clerk, revision live");
    }

    @Test
    void everyRuleOfTheGrammarHasACase() throws IOException {
        Set<String> rules = new TreeSet<>();
        for (String line : block(GUIDE, "script    ::= line*")) {
            rules.add(line.substring(0, line.indexOf(' ')));
        }
        try (Stream<Path> cases = Files.list(Path.of("src/test/golden/grammar"))) {
            Set<String> covered = cases.map(folder -> folder.getFileName().toString())
                    .map(name -> name.replaceFirst("-.*", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(covered).isEqualTo(rules);
        }
    }

    @Test
    void theGuidesTabsDoWhatTheySay() throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            typist.type("agents get " + Typist.TAB);
            typist.sees("Café stock");
            typist.interrupt();
            List<String> tabs =
                    new ArrayList<>(block(GUIDE, "agents get caf⇥                       agents get 2fcbba1f"));
            tabs.addAll(block(GUIDE, "agents list | .ag⇥                    agents list | .agents"));
            typist.runs("agents list --limit 2");
            for (String line : tabs) {
                String[] halves = line.split("⇥ +");
                typist.type(halves[0] + Typist.TAB);
                typist.sees("duvo> " + halves[1]);
                typist.interrupt();
            }
            typist.leave();
        }
    }

    @Test
    void theGuidesLooksAtRequestsAndResultsWork() throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            for (String line : block(GUIDE, "agents list --limit 3")) {
                typist.runs(line);
            }
            assertThat(typist.screen.text()).doesNotContain("duvo: ");
            typist.leave();
        }
    }

    @Test
    void theGuidesWatchesEnd() throws IOException {
        List<String> lines = block(GUIDE, "watch agents list --limit 3 until .agents | length == 3");
        assertThat(lines).hasSize(2);
        new Duvo(home).stdin(String.join("\n", lines)).run("--demo").succeeded().errContains("watched once");
    }

    @Test
    void stageAndRunReplaysToItsEnd() throws IOException {
        Path large = Files.write(home.resolve("ledger.bin"), new byte[12_000_000]);
        new Duvo(home)
                .run("replay scripts/examples/stage-and-run.duvo small=README.md large=" + large + " --demo --yes")
                .succeeded()
                .outContains("The sandbox has 2 files", "12000000")
                .errContains("uploading through a presigned URL", " completed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"README.md", "src/docs/guide.md", "src/docs/CONTRIBUTING.md", "src/docs/reference/README.md"})
    void everyLinkLeadsSomewhere(String document) throws IOException {
        Path folder = Path.of(document).toAbsolutePath().getParent();
        var links = Pattern.compile("]\\(([^)#]+)").matcher(Files.readString(Path.of(document)));
        while (links.find()) {
            assertThat(folder == null ? null : folder.resolve(links.group(1))).exists();
        }
    }

    private static Stream<Command> rows() {
        return Commands.all().stream();
    }

    /** The fenced block that begins with this line. */
    /** The lines of a code block that begins with a line. */
    static List<String> block(String document, String firstLine) throws IOException {
        List<String> block = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of(document))) {
            inside = inside ? !line.equals("```") : line.equals(firstLine);
            if (inside) {
                block.add(line);
            } else if (!block.isEmpty()) {
                break;
            }
        }
        assertThat(block)
                .as(document + " has a block that begins with " + firstLine)
                .isNotEmpty();
        return block;
    }
}
