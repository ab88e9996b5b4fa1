package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.output.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Questions on the terminal of a single command. */
class ConsolePrompterTest {

    @Test
    void aLongAnswerAnswersOneQuestion() {
        String answer = "é".repeat(2_000);
        ConsolePrompter prompter = typed(answer + "y\nn\n");
        assertThat(prompter.line("What does it do? ")).isEqualTo(answer + "y");
        assertThat(prompter.confirm("Delete it?")).isFalse();
        assertThat(prompter.command("edit > ", "")).isEmpty();
    }

    private static ConsolePrompter typed(String text) {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        ProgramStreams io = new ProgramStreams(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                screen,
                screen,
                new ProgramStreams.Terminals(true, true, true),
                () -> 80,
                Map.of(),
                ProcessSystemShell.to(screen, screen));
        return new ConsolePrompter(io, new Console(screen, screen, io.screen(true)));
    }
}
