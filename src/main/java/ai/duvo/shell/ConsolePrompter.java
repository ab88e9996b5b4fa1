package ai.duvo.shell;

import ai.duvo.shell.output.Console;
import ai.duvo.shell.output.Prompter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Asks on the terminal that a single command or a replay was started from. */
final class ConsolePrompter implements Prompter {

    private final ProgramStreams io;
    private final Console console;

    ConsolePrompter(ProgramStreams io, Console console) {
        this.io = io;
        this.console = console;
    }

    @Override
    public boolean isInteractive() {
        return io.terminals().in() && io.terminals().err();
    }

    @Override
    public boolean confirm(String question) {
        return Set.of("y", "yes").contains(line(question + " [y/N] ").strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public String secret(String prompt) {
        java.io.Console terminal = System.console();
        char[] secret = terminal == null ? null : terminal.readPassword("%s", prompt);
        return secret == null ? "" : new String(secret);
    }

    @Override
    public String line(String prompt) {
        return read(prompt).orElse("");
    }

    @Override
    public Optional<String> command(String prompt, String initial) {
        return read(prompt);
    }

    /** A line, without its end; nothing at the end of input. */
    private Optional<String> read(String prompt) {
        console.ask(prompt);
        try {
            InputStream in = io.in();
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int next = in.read();
            boolean isEnd = next < 0;
            // all of it: what is left would answer the next question
            while (next >= 0 && next != '\n') {
                line.write(next);
                next = in.read();
            }
            return isEnd ? Optional.empty() : Optional.of(line.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
