package ai.duvo.shell;

import static ai.duvo.shell.Typist.ENTER;
import static ai.duvo.shell.Typist.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is in use at a prompt: lines, Tab, help and the status know it. */
class ContextTest extends TypedOnDemo {

    private static final String USING = "Invoice clerk · live  demo";

    @Test
    void linesTakeWhatIsInUseAndTheStatusShowsIt() throws Exception {
        use();
        typist().runs("revision-integrations list | length");
        typist().sees("\n1\n");
        typist().runs("use --clear");
        typist().sees("forgot agent Invoice clerk, revision live");
        typist().runs("revisions list");
        typist().sees("\"revisions list\" needs --agent");
        typist().leave();
    }

    @Test
    void anotherAgentHasOtherRevisions() throws Exception {
        use();
        typist().runs("use agent \"Returns desk\"");
        typist().sees("using agent Returns desk");
        typist().sees("forgot revision live");
        typist().sees("Returns desk  demo");
        typist().runs("use agent --clear");
        typist().sees("forgot agent Returns desk");
        typist().leave();
    }

    @Test
    void aTeamThatTheKeyIsNotForIsRefusedOnTheDemoToo() throws Exception {
        typist().runs("use team \"Acme Finance\"");
        typist().sees("using team Acme Finance");
        typist().runs("agents list --limit 1");
        typist().sees("403 Forbidden");
        typist().runs("demo");
        typist().sees("now on the demo workspace");
        typist().runs("agents list --limit 3 | .agents | length");
        typist().sees("\n3\n");
        typist().leave();
    }

    @Test
    void theDemoAtThePromptBehavesAsItsOptionsSay() throws Exception {
        typist().runs("first = agents list --limit 1 | .agents[0].id");
        typist().runs("demo --seed 7 --latency 1ms");
        typist().sees("now on the demo workspace");
        typist().runs("agents list --limit 1 | \"as before: \\(.agents[0].id == $first)\"");
        typist().sees("as before: false");
        typist().runs("demo");
        typist().runs("agents list --limit 1 | \"again: \\(.agents[0].id == $first)\"");
        typist().sees("again: true");
        typist().leave();
    }

    @Test
    void tabKnowsTheAgentInUse() throws Exception {
        typist().type("use agent " + TAB);
        typist().sees("cffe9b31-ca24-4550-a614-07c75a1baee2");
        typist().interrupt();
        typist().runs("use agent \"Invoice clerk\"");
        typist().type("revisions get v" + TAB);
        typist().sees("Invoice clerk v2 · no 2 · live");
        typist().type("2" + TAB);
        typist().sees("‹Invoice clerk v2›");
        typist().type(ENTER);
        typist().sees("status           live");
        typist().type("revision-integrations list ");
        typist().sees("duvo> revision-integrations list --revision <revision>");
        typist().leaveLine();
    }

    @Test
    void helpAndWhatIsNotSentKnowIt() throws Exception {
        use();
        typist().runs("revisions get --help");
        typist().sees("From use, when left out:");
        typist().sees("  REVISION-ID  live (");
        typist().sees("  --agent      Invoice clerk (");
        typist().runs("revisions list --agent 00000000-0000-4000-8000-000000000000");
        typist().runs("revisions get --no-send");
        typist().sees("/revisions/ce9068b2");
        typist().leave();
    }

    @Test
    void aReplayHasItsOwnAndThePromptKeepsWhatItHad() throws Exception {
        use();
        Path script = Files.writeString(home.resolve("s.duvo"), "use\nuse agent \"Returns desk\"\nruns list\n");
        typist().runs("replay " + script);
        typist().sees("agent        -");
        typist().sees("✓ 3 lines");
        typist().runs("use | .agent_name");
        typist().sees("\nInvoice clerk\n");
        Files.writeString(script, "revisions list\n");
        typist().runs("replay " + script);
        typist().sees("s.duvo:1:15: \"revisions list\" needs --agent");
        typist().leave();
    }

    @Test
    void theStatusCanBeTurnedOff() throws Exception {
        use();
        typist().type("set status off" + ENTER + "echo tuesday");
        typist().sees("duvo> echo tuesday");
        assertThat(typist().screen.text().lines().filter(line -> line.contains("tuesday")))
                .noneMatch(line -> line.contains("demo"));
        typist().type(ENTER + "set status on" + ENTER + "echo wednesday");
        typist().screen
                .waitUntil(
                        () -> typist().screen.text().matches("(?s).*duvo> echo wednesday +" + USING + ".*"),
                        "the status");
        typist().leaveLine();
    }

    @Test
    void statusIsStillAFreeNameForAVariable() throws Exception {
        typist().runs("status = agents list | .agents[0].name");
        typist().runs("echo is $status");
        typist().sees("\nis Ops bot");
        typist().sees("demo");
        typist().leave();
    }

    private void use() throws Exception {
        typist().runs("use agent \"Invoice clerk\"");
        typist().runs("use revision live");
        typist().sees(USING);
    }
}
