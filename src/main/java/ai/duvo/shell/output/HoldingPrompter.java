package ai.duvo.shell.output;

import java.util.Optional;
import java.util.function.Supplier;

/** Asks while no passing line is shown: a question is not drawn over. */
public final class HoldingPrompter implements Prompter {

    private final Prompter asker;
    private final Console console;

    public HoldingPrompter(Prompter asker, Console console) {
        this.asker = asker;
        this.console = console;
    }

    @Override
    public boolean isInteractive() {
        return asker.isInteractive();
    }

    @Override
    public boolean confirm(String question) {
        return held(() -> asker.confirm(question));
    }

    @Override
    public String secret(String prompt) {
        return held(() -> asker.secret(prompt));
    }

    @Override
    public String line(String prompt) {
        return held(() -> asker.line(prompt));
    }

    @Override
    public Optional<String> command(String prompt, String initial) {
        return held(() -> asker.command(prompt, initial));
    }

    private <T> T held(Supplier<T> question) {
        console.holdProgress(true);
        try {
            return question.get();
        } finally {
            console.holdProgress(false);
        }
    }
}
