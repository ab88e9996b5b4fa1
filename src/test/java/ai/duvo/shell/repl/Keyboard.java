package ai.duvo.shell.repl;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Keys that a terminal reads; who presses them can know that the terminal has done with them. */
final class Keyboard extends PipedInputStream {

    private final PipedOutputStream fingers;
    private final Object turn = new Object();
    private long pressed;
    private long read;
    private long done;

    Keyboard() throws IOException {
        this.fingers = new PipedOutputStream(this);
    }

    /** Returns when the terminal has come for more. */
    void press(String keys) {
        byte[] bytes = keys.getBytes(StandardCharsets.UTF_8);
        try {
            fingers.write(bytes);
            fingers.flush();
            synchronized (turn) {
                pressed += bytes.length;
                while (done < pressed) {
                    turn.wait();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        synchronized (turn) {
            done = read;
            turn.notifyAll();
        }
        int more = super.read(bytes, from, length);
        synchronized (turn) {
            read += Math.max(0, more);
        }
        return more;
    }
}
