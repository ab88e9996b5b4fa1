package ai.duvo.shell.output;

import java.util.Optional;

/**
 * Asks the user; only where a person can answer. Ctrl-C at a question ends the command with {@link
 * ai.duvo.shell.failure.InterruptedFailure}.
 */
public interface Prompter {

    /** Whether a person is there to answer. */
    boolean isInteractive();

    /** Asks a question that only a clear yes answers with true; the end of input is a no. */
    boolean confirm(String question);

    /** Reads a line that is not shown; empty when the user gives none. */
    String secret(String prompt);

    /** Reads a line; empty when the user gives none. */
    String line(String prompt);

    /**
     * Reads a command with all the help of the prompt; empty when the user wants to go on no more.
     *
     * @param initial what stands on the line already
     */
    default Optional<String> command(String prompt, String initial) {
        return Optional.of(line(prompt));
    }

    /** Nobody is there. */
    static Prompter nobody() {
        return new Prompter() {
            @Override
            public boolean isInteractive() {
                return false;
            }

            @Override
            public boolean confirm(String question) {
                return false;
            }

            @Override
            public String secret(String prompt) {
                return "";
            }

            @Override
            public String line(String prompt) {
                return "";
            }
        };
    }

    /** Asks for the value of an argument or option; says what it is, and how to leave. */
    default String value(String name, String what) {
        return line(question(name, what));
    }

    /** The question for such a value. */
    static String question(String name, String what) {
        return name + ", " + what + " (Ctrl-C leaves, nothing is sent): ";
    }
}
