package ai.duvo.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.Screen;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveViewTest {

    private static final String ESC = "\u001b";

    private final Screen screen = new Screen(60);
    private int width = 60;
    private int height = 10;
    private int writes;

    @Test
    void itIsPaintedOverItselfInOneWrite() {
        LiveView picture = on(true);
        picture.show("first", "ID  STATUS\nr1  running\nr2  running\n");
        int before = writes;
        picture.show("second", "ID  STATUS\nr1  completed\n");
        assertThat(writes).isEqualTo(before + 1);
        assertThat(screen.text()).isEqualTo("second\nID  STATUS\nr1  completed");
        assertThat(screen.raw()).contains("r1  " + ESC + "[1;7mcompleted" + ESC + "[0m");
    }

    @Test
    void aNewRowAtTheTopMakesNoOtherNew() {
        assertThat(TextChanges.mark("b  1\na  1\n", "a  1\n", true))
                .containsExactly(ESC + "[1;7mb" + ESC + "[0m  " + ESC + "[1;7m1" + ESC + "[0m", "a  1");
        assertThat(TextChanges.mark("b  1\na    1\n", "a  1\n", false)).containsExactly("* b  1", "  a    1");
    }

    @Test
    void aMarkTakesThePlaceOfAColour() {
        String green = ESC + "[32mdone" + ESC + "[0m";
        assertThat(TextChanges.mark("a  " + green + "  x\n", "a  busy  x\n", true))
                .containsExactly("a  " + ESC + "[1;7mdone" + ESC + "[0m" + ESC + "[0m  x");
        assertThat(TextChanges.mark("a  " + green + "  x\n", "a  done  x\n", true))
                .containsExactly("a  " + green + "  x");
    }

    @Test
    void rowsThatDoNotFitAreCounted() {
        height = 5;
        on(true).show("head", "1\n2\n3\n4\n5\n6\n");
        assertThat(screen.text()).isEqualTo("head\n1\n2\n… 4 more rows");
    }

    @Test
    void longRowsAreCutButNotThroughAColour() {
        assertThat(StyledText.cut("ab" + ESC + "[32mcdef" + ESC + "[0mgh", 5))
                .isEqualTo("ab" + ESC + "[32mcd" + ESC + "[0m…");
        assertThat(StyledText.cut("日本語の文", 5)).isEqualTo("日本…");
        assertThat(StyledText.cut("short", 5)).isEqualTo("short");
        for (int columns = 1; columns < 12; columns++) {
            String cut = StyledText.cut(ESC + "[1;7mab" + ESC + "[0m 日本 " + ESC + "[32mxyz" + ESC + "[0m", columns);
            assertThat(DisplayWidth.of(StyledText.plain(cut))).isLessThanOrEqualTo(columns);
        }
    }

    @Test
    void aResizedTerminalGetsAFreshPicture() {
        LiveView picture = on(true);
        picture.show("head", "a row that is rather long for what is to come\n");
        picture.fit();
        int before = writes;
        width = 20;
        picture.fit();
        assertThat(writes).isEqualTo(before + 1);
        assertThat(screen.text()).isEqualTo("head\na row that is rathe…");
    }

    @Test
    void whatAnotherWidthCutsIsNoChange() {
        LiveView picture = on(true);
        picture.show("head", "a title\n");
        width = 20;
        picture.show("head", "a ti…\n");
        assertThat(screen.raw()).doesNotContain(ESC + "[1;7m");
    }

    @Test
    void whatIsPrintedBetweenStaysAboveTheNextPicture() {
        Console console = console(true);
        LiveView picture = new LiveView(console);
        picture.show("head", "a\n");
        console.err("a notice");
        picture.show("head", "b\n");
        assertThat(screen.text()).isEqualTo("head\na\na notice\nhead\nb");
    }

    @Test
    void withoutATerminalItIsPrintedWheneverItDiffers() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LiveView picture =
                new LiveView(new Console(out, out, new Console.Screen(false, false, () -> 80, false, false, () -> 24)));
        List.of("a\n", "a\n", "b\n", "a\n").forEach(text -> picture.show("head", text));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a\n---\nb\n---\na\n");
    }

    private LiveView on(boolean colour) {
        return new LiveView(console(colour));
    }

    private Console console(boolean colour) {
        OutputStream counted = new OutputStream() {
            @Override
            public void write(int b) {
                screen.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                writes++;
                screen.write(bytes, from, length);
            }
        };
        return new Console(counted, counted, new Console.Screen(true, true, () -> width, colour, colour, () -> height));
    }
}
