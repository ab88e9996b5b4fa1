package ai.duvo.shell;

import static ai.duvo.shell.Typist.CTRL_C;
import static ai.duvo.shell.Typist.CTRL_D;
import static ai.duvo.shell.Typist.DOWN;
import static ai.duvo.shell.Typist.ENTER;
import static ai.duvo.shell.Typist.TAB;
import static ai.duvo.shell.Typist.UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The prompt, driven by keys on a terminal. */
class PromptTest extends TypedOnDemo {

    @Test
    void aCommandIsRunAndThePromptComesBack() throws Exception {
        typist().type("version" + ENTER);
        typist().waitFor("duvo 0.1.0");
        typist().type("exit 3" + ENTER);
        assertThat(typist().exitCode()).isEqualTo(3);
    }

    @Test
    void tabCompletesWordsOptionsAndChoices() throws Exception {
        typist().type("agents g" + TAB);
        typist().waitFor("agents get ");
        typist().interrupt();
        typist().type("runs list --sta" + TAB + "wai" + TAB);
        typist().waitFor("runs list --status waiting ");
        typist().interrupt();
        typist().leave();
    }

    @Test
    void tabOffersNoFilesWhereAnIdIsWanted() throws Exception {
        typist().type("agents get " + TAB + TAB + "the-end");
        typist().waitFor("the-end");
        assertThat(typist().screen.text()).doesNotContain("pom.xml");
        typist().interrupt();
        typist().leave();
    }

    @Test
    void tabCompletesFileNames() throws Exception {
        Files.writeString(home.resolve("some file.txt"), "x");
        typist().type("sandboxes upload s " + home + "/so" + TAB);
        typist().waitFor("some file.txt'");
        typist().interrupt();
        typist().leave();
    }

    @Test
    void ctrlCClearsTheLineAndCtrlDLeaves() throws Exception {
        typist().type("agents lst");
        typist().waitFor("agents lst");
        typist().interrupt();
        typist().type("version" + ENTER);
        typist().waitFor("duvo 0.1.0");
        assertThat(typist().screen.text()).doesNotContain("there is no command");
        typist().type(CTRL_D);
        assertThat(typist().exitCode()).isZero();
    }

    @Test
    void keysBehindCtrlCGoToTheNewLine() throws Exception {
        typist().type("agents lst" + CTRL_C + "version" + CTRL_C + "version" + ENTER);
        typist().waitFor("duvo 0.1.0");
        assertThat(typist().screen.text()).doesNotContain("there is no command");
        typist().leave();
    }

    @Test
    void upFindsTheLineThatBeginsAsTyped() throws Exception {
        typist().runs("version");
        typist().runs("agents list --limit 1");
        typist().type("ver" + UP + ENTER);
        typist().waitFor("duvo 0.1.0");
        typist().leave();
    }

    @Test
    void downComesBackToWhatWasTyped() throws Exception {
        typist().runs("version");
        typist().type("ver" + UP + DOWN + "sion --json" + ENTER);
        typist().waitFor("\"0.1.0\"");
        typist().leave();
    }

    @Test
    void keysBehindCtrlCAtAQuestionGoToTheNextLine() throws Exception {
        typist().runs("id = agents list --limit 1 | .agents[0].id");
        typist().type("agents delete $id" + ENTER);
        typist().waitFor("[y/N]");
        typist().type(CTRL_C + "version" + ENTER);
        typist().waitFor("not done: Ctrl-C at the question");
        typist().waitFor("duvo 0.1.0");
        typist().leave();
    }

    @Test
    void controlCharactersDoNotComeIntoTheLine() throws Exception {
        typist().runs("set edit-mode vi");
        typist().type("ver\u0018\u0001sion" + ENTER);
        typist().waitFor("duvo 0.1.0");
        typist().runs("set edit-mode emacs");
        typist().type("\u001b[200~ver\u0018\u0005sion\u001b[201~" + ENTER);
        typist().waitFor("duvo 0.1.0");
        typist().leave();
    }

    @Test
    void arrowsTypedWhileACommandRunsAreArrows() throws Exception {
        typist().runs("version");
        typist().type("ver\u001b[A" + ENTER);
        typist().waitFor("duvo 0.1.0");
        typist().leave();
    }

    @Test
    void ctrlCStopsFollowingARunAndThePromptLives() throws Exception {
        typist().type("agents list --limit 1" + ENTER);
        typist().waitFor("Ops bot");
        typist().type("runs start --agent $_.agents[0].id --message 'please approve' --follow" + ENTER);
        typist().waitFor("then Enter:");
        typist().type(CTRL_C);
        typist().waitFor("stopped following; run ");
        typist().type("version" + ENTER);
        typist().waitFor("duvo 0.1.0");
        typist().leave();
    }

    @Test
    void aFailureDoesNotEndThePrompt() throws Exception {
        typist().type("agents get 00000000-0000-4000-8000-000000000000" + ENTER);
        typist().waitFor("(not_found)");
        typist().type("nonsense" + ENTER);
        typist().waitFor("there is no command \"nonsense\"");
        typist().leave();
    }

    @Test
    void anOpenQuoteAsksForTheRest() throws Exception {
        typist().type("set a 'one" + ENTER);
        typist().waitFor("\n    >");
        typist().type("two'" + ENTER + "agents get $a --no-resolve" + ENTER);
        typist().waitFor("one%0Atwo");
        typist().leave();
    }

    @Test
    void pastedLinesRunOneByOne() throws Exception {
        typist().type("\u001b[200~version\nset a 1\nagents list --limit 1 --format id\n\u001b[201~" + ENTER);
        typist().waitFor("duvo 0.1.0");
        typist().waitFor("duvo> agents list --limit 1 --format id");
        typist().leave();
    }

    @Test
    void historyKeepsNoSecretAndNoLineThatBeginsWithABlank() throws Exception {
        typist().type(" agents list --limit 1 --format id" + ENTER);
        typist().waitFor("-");
        typist().type("login --api-key dv_verysecret --base-url nonsense" + ENTER);
        typist().waitFor("wants an address");
        typist().type("history" + ENTER);
        typist().waitFor("login --api-key *** --base-url nonsense");
        typist().leave();
        String kept = Files.readString(home.resolve("state/history-demo"));
        assertThat(kept)
                .contains("login --api-key ***")
                .doesNotContain("dv_verysecret")
                .doesNotContain("agents list");
    }

    @Test
    void aHistoryThatWasNeverKeptIsToldToWhomItMatters() throws Exception {
        Files.delete(home.resolve("state"));
        Files.writeString(home.resolve("state"), "no folder");
        typist().runs("set a 1");
        typist().runs("set b 2");
        assertThat(typist().screen.count("cannot write the history")).isZero();
        typist().runs("history");
        typist().sees("duvo: cannot write the history " + home.resolve("state/history-demo"));
        typist().leave();
    }

    @Test
    void aHistoryThatCannotBeWrittenIsToldOnce() throws Exception {
        Path history = home.resolve("state/history-demo");
        typist().runs("set a 1");
        Files.delete(history);
        Files.createDirectory(history);
        typist().runs("set b 2");
        typist().sees("duvo: cannot write the history " + history);
        typist().runs("set c 3");
        typist().runs("echo $a$b$c");
        typist().sees("123");
        assertThat(typist().screen.count("cannot write the history")).isEqualTo(1);
        typist().leave();
    }

    @Test
    void whatIsTypedMeansWhatItMeansInAScript() throws Exception {
        typist().type("agents get \"!!{\\\"a\\\": 1}\\\\\" --no-resolve" + ENTER);
        typist().waitFor("/v2/agents/!!%7B%22a%22:%201%7D%5C");
        typist().leave();
    }

    @Test
    void aDestructiveCommandAsksAndNoIsTheDefault() throws Exception {
        typist().type("runs stop 00000000-0000-4000-8000-000000000000" + ENTER);
        typist().waitFor("[y/N]");
        typist().type(ENTER);
        typist().waitFor("not done");
        typist().leave();
    }

    @Test
    void unpinningNamesTheConnectionBeforeItAsks() throws Exception {
        typist().type("a = agents list --limit 1" + ENTER + "set g $a.agents[0].id" + ENTER);
        typist().type("r = revisions list --agent $g" + ENTER + "set v $r.builds[0].id" + ENTER);
        typist().type("s = revision-integrations list --agent $g --revision $v" + ENTER);
        typist().type("c = connections list --type gmail" + ENTER + "set i $s.integrations[0].id" + ENTER);
        typist().type("set n $c.integrations[0].id" + ENTER);
        typist().type("revision-integrations connections pin $n --agent $g --revision $v --integration $i" + ENTER);
        typist().waitFor("success  true");
        typist().type("revision-integrations connections unpin $n --agent $g --revision $v --integration $i" + ENTER);
        typist().waitFor("Unpin ops@acme.example (");
        typist().type("y" + ENTER);
        typist().waitFor("success  true");
        typist().type("revision-integrations remove $i --agent $g --revision $v" + ENTER);
        typist().waitFor("Remove Gmail (");
        typist().type("y" + ENTER);
        typist().waitFor("success  true");
        typist().leave();
    }
}
