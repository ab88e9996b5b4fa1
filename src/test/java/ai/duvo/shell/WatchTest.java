package ai.duvo.shell;

import static ai.duvo.shell.Typist.CTRL_C;
import static ai.duvo.shell.Typist.ENTER;
import static ai.duvo.shell.Typist.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code watch} and {@code runs follow}, driven by keys. */
class WatchTest extends TypedOnDemo {

    private static final String START = "run = runs start --agent \"${ $all[0] }\" --message '%s' | .run.id";

    @Test
    void ctrlCEndsAWatchWell() throws Exception {
        typist().type("watch every 250ms agents list --limit 2" + ENTER);
        typist().saw("3 times");
        typist().type(CTRL_C);
        typist().waitFor("watched ");
        // one picture, painted over itself
        assertThat(typist().screen.count("every 250ms: agents list --limit 2")).isEqualTo(1);
        assertThat(typist().screen.text()).doesNotContain("duvo: ");
        // on the row below the picture, over all that the terminal may have shown there
        assertThat(typist().screen.raw()).containsPattern("\\n {99}\\rwatched ");
        typist().leave();
    }

    @Test
    void whatChangedStandsOut() throws Exception {
        start("nothing special");
        typist().runs("watch every 250ms runs get $run until .run.status == \"completed\"");
        assertThat(typist().screen.raw()).contains("\u001b[1;7mcompleted\u001b[0m");
        assertThat(typist().screen.text()).contains("watched ");
        typist().leave();
    }

    @Test
    void aFrameIsNoHigherThanTheTerminal() throws Exception {
        typist().runs("watch every 250ms agents list --all --format yaml until true");
        assertThat(typist().screen.text()).containsPattern("… \\d+ more rows").contains("watched once");
        typist().leave();
    }

    @Test
    void aCommandThatDrawsAPictureIsWatchedAsThatPicture() throws Exception {
        start("nothing special");
        typist().runs("watch every 250ms runs timeline $run until .run.status == \"completed\"");
        assertThat(typist().screen.text()).containsPattern("model +.*█").contains("watched ");
        assertThat(typist().screen.count("every 250ms: runs timeline")).isEqualTo(1);
        typist().runs("watch runs stats until true");
        assertThat(typist().screen.text()).containsPattern("agent +runs +success +median +90 % +(a day|\\d+ days)");
        typist().runs("watch preflight --agent \"${ $all[0] }\" until true");
        typist().sees("✓ team: ");
        typist().runs("watch runs stats --format table until true");
        typist().sees("MEDIAN MS");
        typist().leave();
    }

    @Test
    void tabKnowsTheWordsAndTheCommands() throws Exception {
        typist().type("wat" + TAB + "ev" + TAB + "5s runs li" + TAB);
        typist().waitFor("watch every 5s runs list ");
        typist().leaveLine();
    }

    @Test
    void aRecordedWatchThatOnlyCtrlCEndsIsAComment() throws Exception {
        typist().runs("record start " + home + "/w.duvo");
        typist().type("watch every 250ms agents list --limit 1" + ENTER);
        typist().saw("2 times");
        typist().interrupt();
        typist().runs("watch agents list --limit 1 until true");
        typist().runs("record stop");
        assertThat(home.resolve("w.duvo"))
                .content()
                .contains("# watch every 250ms agents list --limit 1 ", "\nwatch agents list --limit 1 until true");
        typist().leave();
    }

    @Test
    void aRequestIsAnsweredOnTheSpot() throws Exception {
        start("please approve");
        typist().type("runs follow $run" + ENTER);
        typist().waitFor("✓ search_mail query=invoice  200 ms");
        typist().waitFor("waits for you: Send the credit note?");
        typist().waitFor("approve (a), deny (d) or nothing (later), then Enter:");
        for (String word : List.of("maybe", "y")) {
            typist().type(word + ENTER);
            typist().waitFor("write a, d, or nothing and Enter");
            typist().waitFor("approve (a), deny (d) or nothing (later), then Enter:");
        }
        typist().type("a" + ENTER);
        typist().waitFor("answered; the run goes on");
        typist().waitFor("assistant: Done: all is in order.");
        typist().waitFor(" completed");
        typist().leave();
    }

    @Test
    void aRunThatIsStartedAndFollowedAsksAsWell() throws Exception {
        typist().runs("all = agents list --limit 1 | [.agents[].id]");
        typist().type("runs start --agent $all[0] --message 'please approve' --follow" + ENTER);
        typist().waitFor("waits for you: Send the credit note?");
        typist().waitFor("approve (a), deny (d) or nothing (later), then Enter:");
        typist().type("approve" + ENTER);
        typist().waitFor("answered; the run goes on");
        typist().waitFor(" completed");
        typist().leave();
    }

    @Test
    void ctrlCAtItsQuestionStopsFollowing() throws Exception {
        typist().runs("all = agents list --limit 1 | [.agents[].id]");
        typist().type("runs start --agent $all[0] --message 'please approve' --follow" + ENTER);
        typist().waitFor("then Enter:");
        typist().type(CTRL_C);
        typist().waitFor("stopped following; run ");
        typist().waitFor(" asks again");
        typist().leave();
    }

    @Test
    void ctrlCAsksAndTheRunGoesOnOrStops() throws Exception {
        start("please approve");
        followUntilCtrlCAsks();
        typist().type("version" + ENTER);
        typist().waitFor("write k, s, or nothing and Enter");
        typist().waitFor("nothing (leave it), then Enter:");
        typist().type("k" + ENTER);
        typist().waitFor("following on");
        typist().type(CTRL_C);
        typist().waitFor("nothing (leave it), then Enter:");
        typist().type(ENTER);
        typist().waitFor("the run goes on; runs follow ");
        typist().waitFor("comes back");
        typist().waitFor("duvo> ");
        followUntilCtrlCAsks();
        typist().type("s" + ENTER);
        typist().waitFor("stopped: status interrupted");
        typist().leave();
    }

    @Test
    void aSecondCtrlCLeavesTheRunToItself() throws Exception {
        start("please approve");
        followUntilCtrlCAsks();
        typist().type(CTRL_C);
        typist().waitFor("duvo: left; the run goes on");
        typist().waitFor("hint: runs follow ");
        typist().leave();
    }

    @Test
    void ctrlCAtARequestIsNoAnswer() throws Exception {
        start("please approve");
        typist().type("runs follow $run" + ENTER);
        typist().waitFor("approve (a), deny (d) or nothing (later), then Enter:");
        typist().type(CTRL_C);
        typist().waitFor("keep (k) following, stop (s) the run or nothing (leave it), then Enter:");
        typist().type("k" + ENTER);
        typist().waitFor("following on");
        typist().waitFor("waits for you: Send the credit note?");
        typist().waitFor("approve (a), deny (d) or nothing (later), then Enter:");
        typist().type("d" + ENTER);
        typist().waitFor("answered; the run goes on");
        typist().waitFor("duvo> ");
        typist().leave();
    }

    private void followUntilCtrlCAsks() throws Exception {
        typist().type("runs follow $run" + ENTER);
        typist().waitFor("approve (a), deny (d) or nothing (later), then Enter:");
        typist().type(ENTER);
        typist().waitFor("hint: runs respond ");
        typist().type(CTRL_C);
        typist().waitFor("nothing (leave it), then Enter:");
    }

    private void start(String message) throws Exception {
        typist().runs("all = agents list --limit 1 | [.agents[].id]");
        typist().runs(START.formatted(message));
    }
}
