package ai.duvo.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

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
    void noTypeIsAPlainOne() {
        assertThat(TerminalFactory.type(null)).isEqualTo("dumb");
    }
}
