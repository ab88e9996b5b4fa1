package ai.duvo.shell.progress;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Output that is counted, and tells whoever waits for it how far it is. */
public final class CountedOutput extends FilterOutputStream {

    private final Activity activity;
    private long bytes;

    public CountedOutput(OutputStream out, Activity activity) {
        super(out);
        this.activity = activity;
    }

    /** How many there were. */
    public long bytes() {
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
        bytes += more;
        activity.advance(bytes);
    }
}
