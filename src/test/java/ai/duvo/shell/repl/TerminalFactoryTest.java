package ai.duvo.shell.repl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.InfoCmp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalFactoryTest {

    @ParameterizedTest
    @CsvSource({"'', dumb", "' ', dumb", "dumb, dumb", "no-such-terminal-9, ansi", "xterm-256color, xterm-256color"})
    void theTypeIsOneThatJLineKnows(String told, String type) {
        assertThat(TerminalFactory.type(told)).isEqualTo(type);
    }

    @Test
    void theSystemIsNotAskedForWhatJLineKnows() throws Exception {
        TerminalFactory.type("screen-256color");
        assertThat(InfoCmp.getInfoCmp("screen-256color")).isEqualTo(InfoCmp.getDefaultInfoCmp("screen-256color"));
    }

    @Test
    void aTerminalThatCannotBeOpenedAheadFailsWhereItIsWanted() {
        Supplier<Terminal> ahead = TerminalFactory.ahead(() -> {
            throw new UncheckedIOException(new IOException("no terminal"));
        });
        assertThatThrownBy(ahead::get).isInstanceOf(UncheckedIOException.class).hasRootCauseMessage("no terminal");
    }

    @Test
    void noTypeIsAPlainOne() {
        assertThat(TerminalFactory.type(null)).isEqualTo("dumb");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 80, 24", "120, 0, 120, 24", "0, 40, 80, 40", "60, 15, 60, 15"})
    void aTerminalThatWasToldNoSizeHasTheUsualOne(int columns, int rows, int wide, int high) throws IOException {
        try (Terminal terminal = TerminalFactory.of(InputStream.nullInputStream(), OutputStream.nullOutputStream())) {
            terminal.setSize(new Size(columns, rows));
            assertThat(TerminalFactory.sized(terminal).getSize()).isEqualTo(new Size(wide, high));
        }
    }

    @ParameterizedTest
    @CsvSource({"dumb, true", "dumb-color, true", "xterm, false", "ansi, false"})
    void whatJLineCallsDumbIsDumbInColourToo(String type, boolean isDumb) throws IOException {
        try (Terminal terminal =
                new DumbTerminal("test", type, InputStream.nullInputStream(), OutputStream.nullOutputStream(), UTF_8)) {
            assertThat(TerminalFactory.isDumb(terminal)).isEqualTo(isDumb);
        }
    }
}
