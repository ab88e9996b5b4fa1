package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.TestConsole;
import org.junit.jupiter.api.Test;

/** What is told of a bug: a line, and where it happened to who asks. */
class FailureReporterTest {

    private final TestConsole terminal = TestConsole.terminal(80);
    private final IllegalStateException bug = new IllegalStateException("broken with a hush-hush");

    @Test
    void aBugIsOneLineAndItsTraceIsForWhoAsks() {
        assertThat(FailureReporter.bug(terminal.console(), bug, this::withoutSecrets, false))
                .isOne();
        assertThat(terminal.err())
                .isEqualTo("duvo: internal error: java.lang.IllegalStateException: broken with a ***\n"
                        + "hint: --verbose shows where; please report it\n");
        FailureReporter.bug(terminal.console(), bug, this::withoutSecrets, true);
        assertThat(terminal.err())
                .contains("at ai.duvo.shell.FailureReporterTest")
                .doesNotContain("hush-hush");
    }

    private String withoutSecrets(String text) {
        return text.replace("hush-hush", "***");
    }
}
