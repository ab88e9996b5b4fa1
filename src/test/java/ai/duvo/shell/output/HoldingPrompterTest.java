package ai.duvo.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.TestConsole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked on a narrow terminal. */
class HoldingPrompterTest {

    private final List<String> asked = new ArrayList<>();

    private final Prompter kept = new Prompter() {
        @Override
        public boolean isInteractive() {
            return true;
        }

        @Override
        public boolean confirm(String question) {
            return asked.add(question);
        }

        @Override
        public String secret(String prompt) {
            return "";
        }

        @Override
        public String line(String prompt) {
            asked.add(prompt);
            return "";
        }
    };

    private final Prompter prompter =
            new HoldingPrompter(kept, TestConsole.terminal(60).console());

    @Test
    void aQuestionBreaksBetweenWordsAndLeavesRoomForItsAnswer() {
        prompter.confirm("Delete agent Invoice clerk (cffe9b31-ca24-4550-a614-07c75a1baee2), and interrupt its runs?");
        prompter.confirm("Delete agent Invoice clerk and all that belongs to it now?");
        prompter.line("Type \"Invoice clerk\" to go on: ");
        assertThat(asked)
                .containsExactly(
                        "Delete agent Invoice clerk\n(cffe9b31-ca24-4550-a614-07c75a1baee2), and\ninterrupt its runs?",
                        "Delete agent Invoice clerk and all that belongs to\nit now?",
                        "Type \"Invoice clerk\" to go on: ");
    }

    @Test
    void aWordWithoutEndStaysWhole() {
        prompter.confirm("x".repeat(70));
        prompter.confirm("");
        assertThat(asked).containsExactly("x".repeat(70), "");
    }
}
