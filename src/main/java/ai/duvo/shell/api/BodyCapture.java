package ai.duvo.shell.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Sees what goes to a stream: how much it is and its hash, and keeps it as long as it is small. */
final class BodyCapture extends OutputStream {

    private static final int MOST_KEPT = 1024 * 1024;

    private final DigestOutputStream sink;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long size;

    BodyCapture(OutputStream sink) {
        this.sink = new DigestOutputStream(sink, sha256());
    }

    /** In hexadecimal digits. */
    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        sink.write(bytes, from, length);
        size += length;
        if (size <= MOST_KEPT) {
            kept.write(bytes, from, length);
        } else {
            kept.reset();
        }
    }

    @Override
    public void flush() throws IOException {
        sink.flush();
    }

    /** What went by; asked once, at the end. */
    StreamedBody streamed() {
        String hash = HexFormat.of().formatHex(sink.getMessageDigest().digest());
        return new StreamedBody(size, hash, kept.toByteArray());
    }
}
