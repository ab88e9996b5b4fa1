package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.line.Lexer;
import ai.duvo.shell.line.SessionlessWords;
import ai.duvo.shell.repl.TerminalFactory;
import ai.duvo.shell.testing.QuickTime;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole program in this process: {@code duvo.run("agents list").succeeded().outIs("…")}. */
final class Duvo {

    private final Map<String, String> environment = new HashMap<>();
    private String input = "";
    private int width = 100;
    private boolean terminal;
    private @Nullable IOException brokenOut;
    private @Nullable IOException brokenErr;
    private @Nullable Error thrownOut;
    private QuickTime time = new QuickTime();

    Duvo(Path home) {
        environment.put("DUVO_HOME", home.toString());
        environment.put("HOME", home.toString());
        environment.put("TERM", "xterm-256color");
        // how long a wait is, is the machine's business: nothing is told of it
        environment.put("CI", "true");
    }

    Duvo with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** By the time of somebody else. */
    Duvo by(QuickTime other) {
        time = other;
        return this;
    }

    Duvo stdin(String text) {
        input = text;
        return this;
    }

    Duvo onTerminal(int columns) {
        terminal = true;
        width = columns;
        return this;
    }

    /** Standard output refuses every write with this message of the system. */
    Duvo outFails(String message) {
        brokenOut = new IOException(message);
        return this;
    }

    /** The same for standard error. */
    Duvo errFails(String message) {
        brokenErr = new IOException(message);
        return this;
    }

    /** Whatever prints to standard output throws this. */
    Duvo outThrows(Error error) {
        thrownOut = error;
        return this;
    }

    private static OutputStream stream(OutputStream good, @Nullable IOException broken, @Nullable Error thrown) {
        return broken == null && thrown == null
                ? good
                : new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        if (broken != null) {
                            throw broken;
                        }
                        throw thrown;
                    }
                };
    }

    /** Runs a line as the OS shell would split it. */
    Outcome run(String line) {
        return run(Lexer.lex(line).stream().map(SessionlessWords::text).toList().toArray(new String[0]));
    }

    Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ProgramStreams io = new ProgramStreams(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                stream(out, brokenOut, thrownOut),
                stream(err, brokenErr, null),
                new ProgramStreams.Terminals(false, terminal, terminal),
                () -> width,
                environment,
                ProcessSystemShell.to(out, err));
        int code;
        try (Program program = new Program(
                io,
                TerminalFactory::system,
                new ProgramTime(Clock.systemUTC(), ProgramTime.BLINK, time.clock(), time::timer))) {
            code = program.run(arguments);
        }
        return new Outcome(
                List.of(arguments), code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What came of a run; every failed check shows both streams. */
    record Outcome(List<String> arguments, int code, String out, String err) {

        Outcome succeeded() {
            return exited(0);
        }

        Outcome exited(int wanted) {
            assertThat(code).as(this::toString).isEqualTo(wanted);
            return this;
        }

        Outcome outIs(String text) {
            assertThat(out).as(this::toString).isEqualTo(text);
            return this;
        }

        Outcome outContains(String... texts) {
            assertThat(out).as(this::toString).contains(texts);
            return this;
        }

        Outcome errIs(String text) {
            assertThat(err).as(this::toString).isEqualTo(text);
            return this;
        }

        Outcome errContains(String... texts) {
            assertThat(err).as(this::toString).contains(texts);
            return this;
        }

        @Override
        public String toString() {
            return "duvo " + String.join(" ", arguments) + "\n--- exit " + code + "\n--- out\n" + out + "\n--- err\n"
                    + err;
        }
    }
}
