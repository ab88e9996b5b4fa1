package ai.duvo.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;

/** A prompt in a process of its own, so that it can be killed: keys on standard input, screen on standard output. */
final class PromptProcess {

    private static final int COLUMNS = 100;
    private static final int ROWS = 30;

    private PromptProcess() {}

    public static void main(String[] arguments) {
        ProgramStreams io = new ProgramStreams(
                InputStream.nullInputStream(),
                System.out,
                System.out,
                new ProgramStreams.Terminals(true, true, true),
                () -> COLUMNS,
                System.getenv(),
                ProcessSystemShell.to(System.out, System.out));
        try (Program program = new Program(io, PromptProcess::terminal, ProgramTime.real())) {
            System.exit(program.run(arguments));
        }
    }

    private static Terminal terminal() {
        try {
            Terminal terminal =
                    new ExternalTerminal("test", "xterm-256color", System.in, System.out, StandardCharsets.UTF_8);
            terminal.setSize(new Size(COLUMNS, ROWS));
            return terminal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
