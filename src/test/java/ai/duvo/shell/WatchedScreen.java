package ai.duvo.shell;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A screen that somebody watches for a text, who then does something, once. */
final class WatchedScreen extends ByteArrayOutputStream {

    private String awaited = "";
    private Runnable then = () -> {};

    synchronized void at(String text, Runnable action) {
        awaited = text;
        then = action;
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        super.write(bytes, from, length);
        if (!awaited.isEmpty() && toString(StandardCharsets.UTF_8).contains(awaited)) {
            awaited = "";
            then.run();
        }
    }
}
