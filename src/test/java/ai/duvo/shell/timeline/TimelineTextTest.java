package ai.duvo.shell.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.output.BarStyle;
import ai.duvo.shell.output.DisplayWidth;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** A timeline as text. */
class TimelineTextTest {

    private static RunSample sample() {
        return new RunSample("waiting")
                .says(0, "user", "go")
                .calls(20, "a", "search_mail")
                .returns(30, "a")
                .pending(50, "Send the credit note to the customer of 東京 now?");
    }

    private static String text(RunSample run, int columns, BarStyle style) {
        return new TimelineText(new TimelineText.View(columns, style, false, ZoneOffset.UTC, false))
                .of(run.timeline(100));
    }

    @Test
    void barsStandAboveEachOther() {
        assertThat(text(sample(), 60, BarStyle.BLOCKS)).isEqualTo("""
                run r1
                waiting for 1 min 40 s, 3 messages, since 2026-11-27 10:00

                what               took 0                 50.0 s  1 min 40 s
                model            20.0 s ███████
                search_mail      10.0 s        ▓▓▓▓
                model            20.0 s            ███████
                Send the credi… 50.0 s…                   ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒

                █ model 40.0 s, 40 %
                ▓ tools 10.0 s, 10 %
                ▒ human 50.0 s, 50 %
                """);
    }

    @Test
    void notesBreakBetweenWords() {
        RunSample run = new RunSample("completed")
                .with("completed_at", RunSample.at(30))
                .says(20, "assistant", "done");
        ((ObjectNode) run.state.path("run")).put("human_in_the_loop_enabled", true);
        String text = text(run, 60, BarStyle.BLOCKS);
        assertThat(text.lines()).allMatch(line -> DisplayWidth.of(line) <= 60);
        assertThat(text.replace('\n', ' ')).contains("note: the API does not tell what a human was asked");
    }

    @Test
    void asciiIsEnough() {
        String text = text(sample(), 100, BarStyle.ASCII);
        assertThat(text).contains("#####", "=====", "~~~~~").doesNotContain("█", "▓", "▒", "…");
        assertThat(text).contains("# model 40.0 s, 40 %   = tools 10.0 s, 10 %   ~ human 50.0 s, 50 %");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 130, 200})
    void noLineIsWiderThanTheTerminal(int columns) {
        assertThat(text(sample(), columns, BarStyle.BLOCKS).lines()).allMatch(line -> DisplayWidth.of(line) <= columns);
    }

    @Test
    void hostileNamesStayOnTheirRow() {
        RunSample run = sample().calls(60, "b", "\\u001b[2J\\nrun r2 completed\\u202e");
        assertThat(text(run, 130, BarStyle.BLOCKS))
                .doesNotContain("\u001b", "\u202e")
                .contains("\\u001b[2J\\n");
    }

    @Test
    void nothingIsSaidSo() {
        assertThat(text(new RunSample("completed"), 80, BarStyle.BLOCKS)).endsWith("nothing has happened in it yet\n");
    }

    @ParameterizedTest
    @CsvSource({
        "xterm-256color, C.UTF-8, '', BLOCKS",
        "xterm, en_US.utf8, '', BLOCKS",
        "xterm, '', '', BLOCKS",
        "dumb, C.UTF-8, '', ASCII",
        "linux, C.UTF-8, '', ASCII",
        "xterm, POSIX, '', ASCII",
        "xterm, C.UTF-8, C, ASCII",
        "xterm, C, de_DE.UTF-8, BLOCKS"
    })
    void theTerminalDecides(String terminal, String lang, String all, BarStyle style) {
        assertThat(BarStyle.of(Map.of("TERM", terminal, "LANG", lang, "LC_ALL", all)))
                .isEqualTo(style);
    }
}
