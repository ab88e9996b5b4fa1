package ai.duvo.shell.testing;

import ai.duvo.shell.output.Console;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A console that keeps what is printed. */
public final class TestConsole {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream() {
        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            written.run();
        }
    };
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console;
    private volatile Runnable written = () -> {};

    private TestConsole(boolean terminal, int width) {
        console = new Console(out, err, new Console.Screen(terminal, terminal, () -> width, false, false));
    }

    public static TestConsole pipe() {
        return new TestConsole(false, 80);
    }

    public static TestConsole terminal(int width) {
        return new TestConsole(true, width);
    }

    /** What happens right after something was printed. */
    public TestConsole whenWritten(Runnable next) {
        written = next;
        return this;
    }

    public Console console() {
        return console;
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
