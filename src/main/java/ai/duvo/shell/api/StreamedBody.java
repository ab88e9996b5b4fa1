package ai.duvo.shell.api;

/**
 * A body that went by, to a file or a pipe.
 *
 * @param size in bytes
 * @param sha256 in hexadecimal digits; empty when it is not known
 * @param bytes all of it when it is small enough to keep, else empty
 */
public record StreamedBody(long size, String sha256, byte[] bytes) {

    /** A body of which only size and hash are kept. */
    public static StreamedBody gone(byte[] body) {
        return new StreamedBody(body.length, BodyCapture.sha256(body), new byte[0]);
    }

    /** Whether all of it was kept. */
    public boolean isWhole() {
        return bytes.length == size;
    }
}
