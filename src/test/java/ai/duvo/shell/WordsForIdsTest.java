package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and short ids where an id is wanted, typed at a prompt on the demo workspace. */
class WordsForIdsTest extends TypedOnDemo {

    private static final String CLERK = "cffe9b31-ca24-4550-a614-07c75a1baee2";

    @Test
    void whatATableShowsCanBeTyped() throws IOException {
        typist().runs("agents list --limit 2");
        typist().sees("ID        NAME           LATEST  LAST RUN");
        typist().sees("\ncffe9b31  Invoice clerk  draft");
        typist().runs("agents get cffe9b31 | .agent.name");
        typist().sees("# agent " + CLERK + "\nInvoice clerk\n");
        typist().runs("set ids full");
        typist().runs("agents list --limit 2");
        typist().sees("\n" + CLERK + "  Invoice clerk");
        typist().runs("history");
        typist().sees("agents get cffe9b31 | .agent.name");
    }

    @Test
    void aPartOfANameIsToldOnceOnALine() throws IOException {
        typist().type("for n in agents list --limit 2 | .agents[]" + Typist.ENTER);
        typist().type("runs list --agent invoice --limit 1 | .data | length" + Typist.ENTER);
        typist().runs("end");
        typist().sees("1\n1\n");
        assertThat(typist().screen.text()).containsOnlyOnce("# agent " + CLERK + " Invoice clerk");
        typist().runs("agents get ops");
        typist().sees("duvo: 2 agents fit \"ops\", so nothing was sent");
        typist().sees("hint: use the id of one of them: a68c5a12-354c-4ac0-a75b-18d172be4118 (Ops bot)");
    }

    @Test
    void tabTakesTheWordsOfANameWithoutQuotes() throws IOException {
        typist().type("agents get stock caf\t");
        typist().sees("duvo> agents get 2fcbba1f-503d-4f05-a4f4-16b76896d9f2");
        typist().runs("| .agent.name");
        typist().sees("Café stock");
        typist().type("runs list --agent invoice cle\t");
        typist().sees("duvo> runs list --agent " + CLERK);
        typist().runs("--limit 1 | .data | length");
        typist().sees("\n1\n");
        typist().runs("complete 'agents get stock caf' --fetch");
        typist().runs("agents get stock caf");
        typist().sees("hint: usage: agents get ID; quote words that belong together");
    }

    @Test
    void theQuestionNamesTheWholeId() throws IOException {
        typist().type("agents delete invoice" + Typist.ENTER);
        typist().sees("# agent " + CLERK + " Invoice clerk");
        typist().sees("Invoice clerk (" + CLERK + ")");
        typist().type("n" + Typist.ENTER);
        typist().sees("not done: you did not say yes");
        typist().runs("agents delete invoice --yes");
        typist().sees("\"invoice\" is a part of a name, and --yes asks nobody before this is done");
        typist().runs("http --json | [.[] | select(.method == \"DELETE\")] | length");
        typist().sees("\n0\n");
    }

    @Test
    void aRecordingHasNoWordThatMeansAnId() throws IOException {
        Path script = home.resolve("s.duvo");
        typist().runs("record start " + script);
        typist().runs("agents get cffe9b31");
        typist().runs("agents get 'price wat'");
        typist().type("if 1 < 2" + Typist.ENTER + "agents get --no-color 2fcbba1f" + Typist.ENTER);
        typist().runs("end");
        typist().runs("use agent returns");
        typist().runs("revisions list");
        typist().runs("record stop");
        String text = Files.readString(script);
        assertThat(text)
                .contains("select(.name == \"Invoice clerk\")", "agents get $agent ")
                .contains("select(.name == \"Price watcher\")", "revisions list --agent $returns_desk_agent")
                .contains("agents get --no-color $cafe_stock_agent")
                .doesNotContain("get cffe9b31", "price wat'", "2fcbba1f", "use agent returns");
        typist().runs("replay " + script);
        typist().sees("lines, ");
        assertThat(typist().screen.text()).doesNotContain("✗");
    }

    @Test
    void requestsThatRepeatAreOneRow() throws IOException {
        typist().type("for n in agents list --limit 3 | .agents[]" + Typist.ENTER);
        typist().type("runs list --limit 1 | .total" + Typist.ENTER);
        typist().runs("end");
        typist().runs("http");
        typist().sees("/v2/teams/955342e0…/runs?limit=1 ×3");
        typist().runs("http --json | .[2].path");
        typist().sees("-fb33fbea9a3f/runs?limit=1\"\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 130})
    void runsAreATableAsWideAsTheTerminal(int columns) {
        String runs = new Duvo(home.resolve("wide"))
                .onTerminal(columns)
                .run("runs list --limit 9 --demo --no-color")
                .succeeded()
                .out();
        assertThat(runs).startsWith("ID        STATUS     AGENT").containsPattern("\n[0-9a-f]{8}  waiting    ");
        assertThat(runs.lines()).hasSize(11).allMatch(line -> line.length() <= columns);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--format id", "--csv", "--output %s"})
    void idsAreWholeWhereAProgramReadsThem(String form) throws IOException {
        Path file = home.resolve("agents.csv");
        Duvo.Outcome agents = new Duvo(home.resolve("whole"))
                .onTerminal(80)
                .run("agents list --limit 2 --demo " + form.formatted(file));
        agents.succeeded();
        assertThat(Files.exists(file) ? Files.readString(file) : agents.out()).contains(CLERK);
    }

    @Test
    void whereTheWidthAllowsABarShowsWhenARequestRan() {
        Duvo.Outcome wide = new Duvo(home.resolve("wide"))
                .onTerminal(130)
                .run("--demo", "-c", "agents get 'Invoice clerk' | .agent.name\nhttp");
        wide.succeeded();
        assertThat(wide.out().lines().filter(line -> line.contains("  GET ")))
                .hasSize(3)
                .allMatch(line -> line.contains("█"));
        assertThat(wide.out()).contains("  WATERFALL\n");
    }
}
