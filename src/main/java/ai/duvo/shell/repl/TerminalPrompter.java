package ai.duvo.shell.repl;

import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.output.Prompter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.MaskingCallback;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Asks on the prompt's terminal, with a line reader of its own: answers are not history. */
final class TerminalPrompter implements Prompter {

    private final Terminal terminal;
    private final LineReader prompt;
    private final Runnable keepKeys;
    private final Runnable interrupted;

    /**
     * Asks nothing yet.
     *
     * @param prompt reads lines of commands
     * @param keepKeys sees to the keys that were pressed before a question was there: they are no answer to it
     * @param interrupted told of Ctrl-C at a question
     */
    TerminalPrompter(Terminal terminal, LineReader prompt, Runnable keepKeys, Runnable interrupted) {
        this.terminal = terminal;
        this.prompt = prompt;
        this.keepKeys = keepKeys;
        this.interrupted = interrupted;
    }

    @Override
    public boolean isInteractive() {
        return true;
    }

    @Override
    public boolean confirm(String question) {
        return Set.of("y", "yes")
                .contains(read(question + " [y/N] ", null).strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public String secret(String prompt) {
        return read(prompt, '*');
    }

    @Override
    public String line(String prompt) {
        return read(prompt, null);
    }

    @Override
    public Optional<String> command(String question, String initial) {
        try {
            return Optional.of(prompt.readLine(question, null, (MaskingCallback) null, initial));
        } catch (UserInterruptException | EndOfFileException e) {
            return Optional.empty();
        }
    }

    /** Its Ctrl-C is a key in its turn, as at the prompt. */
    private static final class QuestionReader extends GuardedReader {

        QuestionReader(Terminal terminal) {
            super(terminal, UnaryOperator.identity());
        }

        @Override
        void resized() {
            // nothing but the line
        }

        @Override
        void failed(String widget, Throwable bug) {
            beep();
        }
    }

    private String read(String prompt, @Nullable Character mask) {
        keepKeys.run();
        LineReader reader = new QuestionReader(terminal);
        reader.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
        reader.setVariable(LineReader.DISABLE_HISTORY, true);
        try {
            String line = reader.readLine(prompt, mask);
            return line == null ? "" : line;
        } catch (EndOfFileException e) {
            // silence is not consent
            return "";
        } catch (UserInterruptException e) {
            interrupted.run();
            throw new InterruptedFailure("not done: Ctrl-C at the question", null);
        }
    }
}
