package ai.duvo.shell;

import static ai.duvo.shell.Typist.ENTER;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.QuickTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a line typed at the prompt says besides its result. */
class LineFeedbackTest extends TypedOnDemo {

    @Test
    void theFirstScreenSaysHowToGoOn() throws Exception {
        typist().sees("Tab completes, help lists the commands, Ctrl-D leaves");
        typist().leave();
    }

    @Test
    void whatANameKeepsIsToldInShort() throws Exception {
        typist().runs("sandbox = sandboxes create");
        typist().saw("\u001b[2msandbox = {sandbox_id: ");
        typist().runs("agents = agents list --limit 2");
        typist().sees("agents = {agents: [2 items], ");
        typist().runs("for a in agents list --limit 2\rname = echo x | .\rend");
        assertThat(typist().screen.text()).doesNotContain("name = x\n");
        typist().leave();
    }

    @Test
    void aListThatWasKeptIsShownAsItsCommandShowsIt() throws Exception {
        typist().runs("agents = agents list --limit 2");
        typist().runs("$agents");
        typist().sees("LAST RUN");
        typist().runs("$agents | .agents | length");
        typist().runs("set agents none");
        typist().runs("$agents");
        assertThat(typist().screen.text().lines().filter("none"::equals)).hasSize(1);
        typist().leave();
    }

    @Test
    void jsonIsIndentedAndColoured() throws Exception {
        typist().runs("teams list --json");
        typist().saw("\u001b[34;1m\"teams\"\u001b[0m: [");
        typist().runs("$_ | {a: null, b: true, c: \"x:\\\"y\"}");
        typist().saw("\"a\"\u001b[0m: \u001b[2mnull\u001b[0m");
        typist().saw("\"b\"\u001b[0m: \u001b[33mtrue\u001b[0m");
        typist().saw("\"c\"\u001b[0m: \u001b[32m\"x:\\\"y\"\u001b[0m");
        typist().leave();
    }

    @Test
    void theTimeOfALineIsToldWhereItIsWanted() throws Exception {
        typist().runs("version");
        assertThat(typist().screen.text()).doesNotContain("took");
        typist().runs("set timing on");
        typist().runs("version");
        typist().saw("\u001b[2mtook ");
        typist().type("set timing of" + ENTER);
        typist().sees("\"timing\" cannot be \"of\"");
        typist().leave();
    }

    @Test
    void whatAPersonReadsInAPagerOrAProgramIsNoTimeOfTheLine() throws Exception {
        typist().runs("set timing on");
        Path pipe = home.resolve("reader");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        typist().type("teams list |! cat > /dev/null; echo re''ads; cat " + pipe + ENTER);
        typist().sees("\nreads");
        typist().clock.advance(Duration.ofMinutes(7));
        Files.writeString(pipe, "");
        typist().waitFor("took 0 ms");
        typist().type("help --all" + ENTER);
        typist().sees("q leaves, Space goes on");
        typist().clock.advance(Duration.ofMinutes(7));
        typist().type("q");
        typist().waitFor("took 0 ms");
        typist().leave();
    }

    @Test
    void unlessSomebodySaysOtherwiseOnlyALongLineTellsItsTime() {
        assertThat(LineFeedback.isTold(Duration.ofMillis(2000), "")).isFalse();
        assertThat(LineFeedback.isTold(Duration.ofMillis(2001), "")).isTrue();
        assertThat(LineFeedback.isTold(Duration.ofMillis(2001), "off")).isFalse();
        assertThat(LineFeedback.isTold(Duration.ZERO, "on")).isTrue();
    }

    @Test
    void aHintAtThePromptNamesWhatCanBeTypedThere() {
        try (Prompted prompt =
                Prompted.in(Map.of("DUVO_HOME", home.resolve("new").toString()), new QuickTime())) {
            prompt.types("agents list");
            assertThat(prompt.screen())
                    .contains("hint: log in with: login   or try the demo workspace: demo\n")
                    .doesNotContain("--demo");
        }
    }
}
