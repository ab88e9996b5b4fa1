package ai.duvo.shell.output;

import java.util.Optional;
import java.util.function.Supplier;

/** Asks while no passing line is shown: a question is not drawn over. */
public final class HoldingPrompter implements Prompter {

    /** The columns of what is asked behind a question: {@code [y/N]}. */
    private static final int CHOICE = 8;

    private final Prompter prompter;
    private final Console console;

    public HoldingPrompter(Prompter prompter, Console console) {
        this.prompter = prompter;
        this.console = console;
    }

    @Override
    public boolean isInteractive() {
        return prompter.isInteractive();
    }

    @Override
    public boolean confirm(String question) {
        return held(() -> prompter.confirm(WordWrap.line(question, CHOICE, console.width())));
    }

    @Override
    public String secret(String prompt) {
        return held(() -> prompter.secret(prompt));
    }

    @Override
    public String line(String prompt) {
        return held(() -> prompter.line(WordWrap.line(prompt, 0, console.width())));
    }

    @Override
    public Optional<String> command(String prompt, String initial) {
        return held(() -> prompter.command(prompt, initial));
    }

    private <T> T held(Supplier<T> question) {
        console.asking(true);
        try {
            return question.get();
        } finally {
            console.asking(false);
        }
    }
}
