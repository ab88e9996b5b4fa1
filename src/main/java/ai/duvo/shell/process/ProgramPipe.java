package ai.duvo.shell.process;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.output.BrokenPipeException;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.session.blocking.BlockingCalls;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Pipe to a program: standard output of a line goes to it, and to nobody else. The program starts with the first byte,
 * so that one that takes the terminal does not take it from the questions of the command; a command that fails before
 * starts none.
 */
public final class ProgramPipe extends OutputStream {

    private final SystemShell shell;
    private final String command;
    private final Console console;
    private final BlockingCalls calls;
    private SystemShell.@Nullable Reader program;

    private ProgramPipe(SystemShell shell, String command, Console console, BlockingCalls calls) {
        this.shell = shell;
        this.command = command;
        this.console = console;
        this.calls = calls;
    }

    /** Starts programs of a shell that lines of a session send their output to. */
    public record Source(SystemShell shell, Console console, BlockingCalls calls) {

        /**
         * Runs a line whose output goes to a program, and waits for both. A program that stops to read ends the line
         * quietly.
         *
         * @param place where the program stands
         * @throws Failure when the line fails, or else the program
         */
        public void run(String command, Span place, Runnable line) {
            ProgramPipe pipe = new ProgramPipe(shell, command, console, calls);
            boolean isWhole = false;
            try {
                console.divert(pipe, line);
                isWhole = true;
            } finally {
                pipe.end(isWhole);
            }
            int code = pipe.await();
            SystemShell.requireEnd(code);
            if (code != 0) {
                throw Failure.error("the program ended with " + code, null).at(place);
            }
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        OutputStream input = started().input();
        // a pager takes no more than it shows
        console.persons().hold(true);
        try {
            input.write(bytes, from, length);
        } catch (IOException e) {
            throw new BrokenPipeException(e);
        } finally {
            console.persons().hold(false);
        }
    }

    @Override
    public void flush() throws IOException {
        SystemShell.Reader reader = program;
        try {
            if (reader != null) {
                reader.input().flush();
            }
        } catch (IOException e) {
            throw new BrokenPipeException(e);
        }
    }

    private SystemShell.Reader started() {
        SystemShell.Reader reader = program;
        if (reader == null) {
            console.holdProgress(true);
            reader = shell.read(command);
            calls.attach(reader.ended());
            program = reader;
        }
        return reader;
    }

    /** There is no more to read; a line that failed still lets its program come to an end. */
    private void end(boolean isWhole) {
        SystemShell.Reader reader = isWhole ? started() : program;
        if (reader == null) {
            return;
        }
        // what is left is the program's time, and that of who reads in it
        console.asking(true);
        try {
            reader.input().close();
        } catch (IOException gone) {
            // it does not read what was left
        }
        if (!isWhole) {
            await();
        }
    }

    private int await() {
        SystemShell.Reader reader = started();
        try {
            Integer code = calls.await(Mono.fromFuture(reader.ended()), "interrupted: the program was stopped");
            return code == null ? 0 : code;
        } finally {
            calls.detach(reader.ended());
            console.asking(false);
        }
    }
}
