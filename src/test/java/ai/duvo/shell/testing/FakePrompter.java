package ai.duvo.shell.testing;

import ai.duvo.shell.output.Prompter;
import java.util.function.Supplier;

/**
 * A person at a terminal.
 *
 * @param isYes what is answered to questions
 * @param lines what is typed where a line or a secret is asked for
 */
public record FakePrompter(boolean isYes, Supplier<String> lines) implements Prompter {

    @Override
    public boolean isInteractive() {
        return true;
    }

    @Override
    public boolean confirm(String question) {
        return isYes;
    }

    @Override
    public String secret(String prompt) {
        return lines.get();
    }

    @Override
    public String line(String prompt) {
        return lines.get();
    }
}
