package ai.duvo.shell;

import static ai.duvo.shell.Typist.ENTER;
import static ai.duvo.shell.Typist.LEFT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help above the line while it is typed: F1, Alt-h, and a question mark at its end. */
class HelpKeysTest {

    private static final String F1 = "\u001bOP";
    private static final String F1_OF_VT = "\u001b[11~";
    private static final String ALT_H = "\u001bh";

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {F1, F1_OF_VT, ALT_H})
    void theCommandIsShownAndTheLineStays(String key) throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            typist.type("echo still here" + key);
            typist.sees("usage: echo [WORD…]");
            typist.type("!" + ENTER);
            typist.waitFor("still here!");
            typist.leave();
        }
    }

    @Test
    void theOptionAtTheCursorIsShownAlone() throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            typist.type("agents list --limit 2" + LEFT + LEFT + LEFT + F1);
            typist.waitFor("--limit NUMBER  At most this many");
            typist.type(ENTER);
            typist.waitFor("2 of 26");
            assertThat(typist.screen.text()).doesNotContain("usage:");
            typist.leave();
        }
    }

    @Test
    void aQuestionMarkAtTheEndAsksAndGoesAway() throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            typist.type("agents get ?" + ENTER);
            typist.sees("usage: agents get ID");
            typist.type("'Invoice clerk'");
            typist.sees("duvo> agents get 'Invoice clerk'");
            typist.leaveLine();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo who ?",
                "set mark ?",
                "echo '?'",
                "version | .version ?",
                "alias who = agents list ?",
                "expect .a ?"
            })
    void whereItIsTextItStays(String line) throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            typist.runs(line);
            assertThat(typist.screen.text()).doesNotContain("usage:");
            typist.leave();
        }
    }

    @Test
    void aQuestionMarkAtACommandsWordAsksAsWell() throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            typist.type("agents get?" + ENTER);
            typist.sees("usage: agents get ID");
            typist.leaveLine();
        }
    }

    @Test
    void aWordThatIsHalfTypedShowsWhatBeginsSo() throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            typist.type("ru" + F1);
            typist.sees("runs start");
            assertThat(typist.screen.text()).doesNotContain("no command");
            typist.leaveLine();
        }
    }

    @Test
    void tabBehindOneDashOffersTheOptions() throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            typist.type("runs start -\t");
            typist.sees("--webhook-url");
            typist.type("--mess");
            typist.sees("duvo> runs start --mess");
            typist.leaveLine();
        }
    }

    @Test
    void anAliasIsShownWithItsLine() throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            typist.runs("alias st = runs list --status $1");
            typist.type("st " + F1);
            typist.waitFor("st is an alias: runs list --status $1");
            typist.leaveLine();
        }
    }

    @Test
    void thePagerOfALogBeginsWithItsNewest() throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            for (int n = 1; n <= 32; n++) {
                typist.runs("api GET /v2/teams?n=" + n);
            }
            typist.type("http" + ENTER);
            typist.sees("q leaves, Space goes on");
            assertThat(typist.screen.text())
                    .containsPattern("32  GET +/v2/teams.n=32 ")
                    .doesNotContain(" 2  GET ");
            typist.type("q");
            typist.sees("duvo> ");
            typist.type("history" + ENTER);
            typist.sees("   33  http\nq leaves");
            typist.type("q");
            typist.sees("duvo> ");
            typist.leave();
        }
    }

    @Test
    void whatWasPagedStaysOnTheScreen() throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            typist.type("help --all" + ENTER);
            typist.sees("q leaves, Space goes on");
            int paged = typist.screen.raw().length();
            typist.type("q");
            typist.waitFor("duvo> ");
            assertThat(typist.screen.raw().substring(paged)).contains("profiles");
            typist.leave();
        }
    }

    @Test
    void thePagerCanBeTurnedOff() throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            typist.runs("set pager off");
            typist.runs("help --all");
            assertThat(typist.screen.raw()).doesNotContain("q leaves");
            typist.leave();
        }
    }

    @Test
    void aMistypedSettingIsTold() throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            typist.runs("set hnts off");
            typist.sees("no setting; did you mean hints? $hnts is a variable now");
            typist.runs("set hintz Prague");
            assertThat(typist.screen.text()).doesNotContain("$hintz is");
            typist.leave();
        }
    }

    @Test
    void whatThePagerSaysIsOneRowOfANarrowWindow() throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            typist.resize(40, 12);
            typist.type("help --all" + ENTER);
            typist.sees("q leaves, Space goes on, / searches, h…");
        }
    }

    @Test
    void thePagerSaysHowToLeaveIt() throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            typist.type("help --all" + ENTER);
            typist.sees("q leaves, Space goes on, / searches");
            typist.type("q");
            typist.sees("duvo> ");
            typist.leave();
        }
    }
}
