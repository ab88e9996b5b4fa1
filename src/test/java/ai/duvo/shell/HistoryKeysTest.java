package ai.duvo.shell;

import static ai.duvo.shell.Typist.DOWN;
import static ai.duvo.shell.Typist.ENTER;
import static ai.duvo.shell.Typist.LEFT;
import static ai.duvo.shell.Typist.TAB;
import static ai.duvo.shell.Typist.UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Earlier lines, with keys: Ctrl-R and its list, and which lines are offered again. */
class HistoryKeysTest {

    private static final String CTRL_R = "\u0012";
    private static final String CTRL_G = "\u0007";
    private static final String ESCAPE = "\u001b";
    private static final String BACKSPACE = "\u007f";

    @TempDir
    Path home;

    private Typist typist;

    @BeforeEach
    void typeLines() throws Exception {
        typist = Typist.onDemo(home);
        typist.runs("echo first cafe");
        typist.runs("agnts list");
        typist.runs("echo second cafe");
        typist.runs("echo first cafe");
    }

    @AfterEach
    void leave() throws Exception {
        typist.close();
    }

    @Test
    void theListHasTheNewestFirstEachLineOnceAndWhatWasNoCommandNot() throws Exception {
        typist.type(CTRL_R);
        typist.waitFor("1 of 2 · Enter takes it");
        assertThat(typist.screen.text())
                .contains("history>")
                .containsSubsequence("> echo first cafe", "  echo second cafe");
        typist.type(ESCAPE);
        shows("duvo> ");
        typist.leave();
    }

    @Test
    void whatIsTypedIsTheFilterAndEnterOnlyTakesTheLine() throws Exception {
        typist.type(CTRL_R + "CAFE sec");
        typist.waitFor("1 of 1 · Enter takes it");
        typist.type(ENTER);
        shows("duvo> echo second cafe");
        typist.type(" x" + ENTER);
        typist.waitFor("second cafe x");
        typist.leave();
    }

    @Test
    void arrowsChooseAndTabTakesAsWell() throws Exception {
        typist.type(CTRL_R + DOWN);
        typist.waitFor("2 of 2 · Enter takes it");
        typist.type(UP + CTRL_R + TAB);
        shows("duvo> echo second cafe");
        typist.leaveLine();
    }

    @ParameterizedTest
    @ValueSource(strings = {ESCAPE, CTRL_G, Typist.CTRL_C})
    void leavingTheListGivesTheLineBackWithItsCursor(String key) throws Exception {
        typist.type("echo ab" + LEFT);
        shows("duvo> echo ab");
        typist.type(CTRL_R + "zzz");
        typist.waitFor("no line has these words");
        typist.type(key);
        shows("duvo> echo ab");
        typist.type("-" + ENTER);
        typist.waitFor("a-b");
        typist.leave();
    }

    @Test
    void aFilterIsEditedLikeALine() throws Exception {
        typist.type(CTRL_R + "first x" + BACKSPACE + BACKSPACE);
        typist.waitFor("1 of 1 · Enter takes it");
        typist.type(ENTER);
        shows("duvo> echo first cafe");
        typist.leaveLine();
    }

    @Test
    void upBringsBackAMistakeOnceAndThenNoMore() throws Exception {
        typist.runs("agnts get");
        typist.type(UP);
        shows("duvo> agnts get");
        typist.type(UP);
        shows("duvo> echo first cafe");
        typist.type(UP);
        shows("duvo> echo second cafe");
        typist.type(UP);
        shows("duvo> echo first cafe");
        typist.leaveLine();
    }

    private void shows(String line) {
        typist.screen.waitUntil(
                () -> typist.screen
                        .text()
                        .lines()
                        .filter(row -> !row.isBlank())
                        .reduce((first, second) -> second)
                        .filter(row -> row.startsWith(line))
                        .isPresent(),
                line);
    }
}
