package ai.duvo.shell.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Knows the failure of a write to a pipe that nobody reads. Java gives no more than the system's words, which are those
 * of the user's language: so it is asked for them with a pipe of its own.
 */
final class BrokenPipe {

    private BrokenPipe() {}

    static boolean is(IOException failure) {
        String words = failure.getMessage();
        if (failure instanceof BrokenPipeException || words == null) {
            return failure instanceof BrokenPipeException;
        }
        String known = words();
        return known == null ? words.toLowerCase(Locale.ROOT).contains("pipe") : words.contains(known);
    }

    /** The system's words for it; null when it does not say. */
    static @Nullable String words() {
        try {
            Pipe pipe = Pipe.open();
            pipe.source().close();
            try (Pipe.SinkChannel sink = pipe.sink()) {
                sink.write(ByteBuffer.allocate(1));
            }
            return null;
        } catch (IOException broken) {
            return broken.getMessage();
        }
    }
}
