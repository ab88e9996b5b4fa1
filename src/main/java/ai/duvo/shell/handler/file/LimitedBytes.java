package ai.duvo.shell.handler.file;

import ai.duvo.shell.failure.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Bytes of an archive in memory: what is too large for that is refused while it comes. */
final class LimitedBytes extends OutputStream {

    private static final int MOST = 64 * 1024 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
        if (bytes.size() + length > MOST) {
            throw new IOException(Failure.error(
                    "the archive is larger than 64 MB", "save it with --output FILE; nothing was unpacked"));
        }
        bytes.write(some, from, length);
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
