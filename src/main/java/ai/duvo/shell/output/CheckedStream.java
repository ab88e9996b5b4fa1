package ai.duvo.shell.output;

import ai.duvo.shell.failure.Failure;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Standard output or standard error; remembers a write that failed, whoever else hides it. */
final class CheckedStream extends OutputStream {

    private final OutputStream target;
    private final String name;
    private @Nullable IOException failed;
    private boolean isClosed;

    /**
     * Wraps it.
     *
     * @param name what a user calls it
     */
    CheckedStream(OutputStream target, String name) {
        this.target = target;
        this.name = name;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            target.write(bytes, from, length);
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            target.flush();
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    /** Another text begins: what became of the one before no longer counts. */
    void begin() {
        failed = null;
    }

    /** Whether a write failed since then. */
    boolean hasFailed() {
        return failed != null;
    }

    /** Whether a write ever failed because the reader is gone. */
    boolean isClosed() {
        return isClosed;
    }

    /** What a user is told of the write that failed. */
    Failure failure() {
        String reason = failed == null ? "" : String.valueOf(failed.getMessage());
        return Failure.error("cannot write to " + name + ": " + reason, "what was printed is not whole");
    }

    private IOException remembered(IOException e) {
        failed = e;
        isClosed |= BrokenPipe.is(e);
        return e;
    }
}
