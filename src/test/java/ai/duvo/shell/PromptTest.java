package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.Screen;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The prompt, driven by keys on a terminal. */
class PromptTest {

    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final String TAB = "\t";
    private static final String ENTER = "\r";

    @TempDir
    Path home;

    private final Screen screen = new Screen(100);
    private final PipedInputStream keys = new PipedInputStream();
    private PipedOutputStream fingers = new PipedOutputStream();
    private CompletableFuture<Integer> exit = new CompletableFuture<>();

    @BeforeEach
    void open() throws IOException {
        fingers = new PipedOutputStream(keys);
        exit = CompletableFuture.supplyAsync(this::run);
        screen.waitFor("duvo> ");
    }

    @AfterEach
    void close() throws IOException {
        fingers.close();
    }

    @Test
    void aCommandIsRunAndThePromptComesBack() throws Exception {
        type("version" + ENTER);
        screen.waitFor("duvo 0.1.0");
        type("exit 3" + ENTER);
        assertThat(exit.get(10, TimeUnit.SECONDS)).isEqualTo(3);
    }

    @Test
    void tabCompletesWordsOptionsAndChoices() throws Exception {
        type("agents g" + TAB);
        screen.waitFor("agents get ");
        interrupt();
        type("runs list --sta" + TAB + "wai" + TAB);
        screen.waitFor("runs list --status waiting ");
        interrupt();
        leave();
    }

    @Test
    void tabOffersNoFilesWhereAnIdIsWanted() throws Exception {
        type("agents get " + TAB + TAB + "the-end");
        screen.waitFor("the-end");
        assertThat(screen.text()).doesNotContain("pom.xml");
        interrupt();
        leave();
    }

    @Test
    void tabCompletesFileNames() throws Exception {
        Files.writeString(home.resolve("some file.txt"), "x");
        type("sandboxes upload s " + home + "/so" + TAB);
        screen.waitFor("some file.txt'");
        interrupt();
        leave();
    }

    @Test
    void ctrlCClearsTheLineAndCtrlDLeaves() throws Exception {
        type("agents lst");
        screen.waitFor("agents lst");
        interrupt();
        type("version" + ENTER);
        screen.waitFor("duvo 0.1.0");
        assertThat(screen.text()).doesNotContain("there is no command");
        type(CTRL_D);
        assertThat(exit.get(10, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void ctrlCStopsFollowingARunAndThePromptLives() throws Exception {
        type("agents list --limit 1" + ENTER);
        screen.waitFor("Ops bot");
        type("runs start --agent $_.agents[0].id --message 'please approve' --follow" + ENTER);
        screen.waitFor("waits for you");
        type(CTRL_C);
        screen.waitFor("stopped following; run ");
        type("version" + ENTER);
        screen.waitFor("duvo 0.1.0");
        leave();
    }

    @Test
    void aFailureDoesNotEndThePrompt() throws Exception {
        type("agents get 00000000-0000-4000-8000-000000000000" + ENTER);
        screen.waitFor("(not_found)");
        type("nonsense" + ENTER);
        screen.waitFor("there is no command \"nonsense\"");
        leave();
    }

    @Test
    void anOpenQuoteAsksForTheRest() throws Exception {
        type("set a 'one" + ENTER);
        screen.waitFor("\n    >");
        type("two'" + ENTER + "agents get $a" + ENTER);
        screen.waitFor("one%0Atwo");
        leave();
    }

    @Test
    void pastedLinesRunOneByOne() throws Exception {
        type("\u001b[200~version\nset a 1\nagents list --limit 1 --format id\n\u001b[201~" + ENTER);
        screen.waitFor("duvo 0.1.0");
        screen.waitFor("duvo> agents list --limit 1 --format id");
        leave();
    }

    @Test
    void historyKeepsNoSecretAndNoLineThatBeginsWithABlank() throws Exception {
        type(" agents list --limit 1 --format id" + ENTER);
        screen.waitFor("-");
        type("login --api-key dv_verysecret --base-url nonsense" + ENTER);
        screen.waitFor("wants an address");
        type("history" + ENTER);
        screen.waitFor("login --api-key *** --base-url nonsense");
        leave();
        String kept = Files.readString(home.resolve("state/history-demo"));
        assertThat(kept)
                .contains("login --api-key ***")
                .doesNotContain("dv_verysecret")
                .doesNotContain("agents list");
    }

    @Test
    void whatIsTypedMeansWhatItMeansInAScript() throws Exception {
        type("agents get \"!!{\\\"a\\\": 1}\\\\\"" + ENTER);
        screen.waitFor("/v2/agents/!!%7B%22a%22:%201%7D%5C");
        leave();
    }

    @Test
    void aDestructiveCommandAsksAndNoIsTheDefault() throws Exception {
        type("runs stop 00000000-0000-4000-8000-000000000000" + ENTER);
        screen.waitFor("[y/N]");
        type(ENTER);
        screen.waitFor("not done");
        leave();
    }

    @Test
    void unpinningNamesTheConnectionBeforeItAsks() throws Exception {
        type("a = agents list --limit 1" + ENTER + "set g $a.agents[0].id" + ENTER);
        type("r = revisions list --agent $g" + ENTER + "set v $r.builds[0].id" + ENTER);
        type("s = revision-integrations list --agent $g --revision $v" + ENTER);
        type("c = connections list --type gmail" + ENTER + "set i $s.integrations[0].id" + ENTER);
        type("set n $c.integrations[0].id" + ENTER);
        type("revision-integrations connections pin $n --agent $g --revision $v --integration $i" + ENTER);
        screen.waitFor("success  true");
        type("revision-integrations connections unpin $n --agent $g --revision $v --integration $i" + ENTER);
        screen.waitFor("Unpin ops@acme.example (");
        type("y" + ENTER);
        screen.waitFor("success  true");
        type("revision-integrations remove $i --agent $g --revision $v" + ENTER);
        screen.waitFor("Remove Gmail (");
        type("y" + ENTER);
        screen.waitFor("success  true");
        leave();
    }

    private void leave() throws Exception {
        type("exit" + ENTER);
        assertThat(exit.get(10, TimeUnit.SECONDS)).as(screen.text()).isZero();
    }

    /** Ctrl-C on a line that is drawn already; what is typed behind it must wait for the new prompt. */
    private void interrupt() throws IOException {
        int prompts = screen.count("duvo> ");
        type(CTRL_C);
        screen.waitUntil(() -> screen.count("duvo> ") > prompts, "a new prompt");
    }

    private void type(String text) throws IOException {
        fingers.write(text.getBytes(StandardCharsets.UTF_8));
        fingers.flush();
    }

    private int run() {
        Io io = new Io(
                InputStream.nullInputStream(),
                screen,
                screen,
                new Io.Terminals(true, true, true),
                () -> 100,
                Map.of("DUVO_HOME", home.toString(), "TERM", "xterm-256color"));
        try (Program program = new Program(io, this::terminal)) {
            return program.run(new String[] {"--demo"});
        }
    }

    /** JLine's own line discipline: a kernel's would send the signal of Ctrl-C to nobody here. */
    private Terminal terminal() {
        try {
            Terminal terminal = new ExternalTerminal("test", "xterm-256color", keys, screen, StandardCharsets.UTF_8);
            terminal.setSize(new Size(100, 30));
            return terminal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
