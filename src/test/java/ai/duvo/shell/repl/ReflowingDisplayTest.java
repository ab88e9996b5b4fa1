package ai.duvo.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.junit.jupiter.api.Test;

class ReflowingDisplayTest {

    private static final String TEN = "0123456789";

    @Test
    void aWrappedLineTakesMoreRowsInANarrowWindowAndFewerInAWideOne() {
        assertThat(rowsAbove(2, 3, 5, TEN, TEN, "012")).isEqualTo(4);
        assertThat(rowsAbove(2, 3, 30, TEN, TEN, "012")).isZero();
        assertThat(rowsAbove(1, 4, 5, TEN, TEN, "012")).isEqualTo(2);
    }

    @Test
    void whatEndsWithALineEndStaysARowOfItsOwn() {
        assertThat(rowsAbove(1, 2, 30, TEN + "\n", "012")).isEqualTo(1);
        assertThat(rowsAbove(1, 2, 5, TEN + "\n", "012")).isEqualTo(2);
        assertThat(rowsAbove(1, 0, 5, "\n", "")).isEqualTo(1);
    }

    @Test
    void behindAFullRowTheCursorStaysInIt() {
        assertThat(rowsAbove(0, 10, 5, TEN)).isEqualTo(1);
        assertThat(rowsAbove(0, 5, 5, TEN)).isEqualTo(1);
        assertThat(rowsAbove(0, 0, 5, TEN)).isZero();
    }

    @Test
    void theOldRowsAreErasedBeforeTheLineIsDrawnAgain() throws IOException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        try (ExternalTerminal terminal = new ExternalTerminal(
                "test", "xterm-256color", InputStream.nullInputStream(), screen, StandardCharsets.UTF_8)) {
            Display display = ReflowingDisplay.of(terminal, new Size(10, 8));
            display.update(lines(TEN, "01"), 13);
            screen.reset();

            display.resize(8, 5);
            assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo("\r\u001b[A\u001b[A\u001b[J");

            screen.reset();
            display.resize(9, 5);
            assertThat(screen.size()).isZero();
        }
    }

    private static int rowsAbove(int row, int column, int columns, String... lines) {
        return ReflowingDisplay.rowsAbove(lines(lines), row, column, columns);
    }

    private static List<AttributedString> lines(String... lines) {
        return Stream.of(lines).map(AttributedString::new).toList();
    }
}
