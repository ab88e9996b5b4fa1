package ai.duvo.shell.handler.file;

import ai.duvo.shell.output.Console;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Output that is counted, and says on the terminal how far it is; silent elsewhere. */
final class CountedOutput extends FilterOutputStream {

    private static final long STEP = 1_000_000;

    private final Console console;
    private final String what;
    private long bytes;

    CountedOutput(OutputStream out, Console console, String what) {
        super(out);
        this.console = console;
        this.what = what;
    }

    /** How many there were. */
    long bytes() {
        return bytes;
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        count(1);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
        out.write(some, from, length);
        count(length);
    }

    private void count(int more) {
        long before = bytes / STEP;
        bytes += more;
        if (bytes / STEP != before) {
            console.progress(String.format(Locale.ROOT, "%s %d MB", what, bytes / STEP));
        }
    }
}
