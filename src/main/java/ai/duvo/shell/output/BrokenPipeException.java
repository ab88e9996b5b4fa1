package ai.duvo.shell.output;

import java.io.IOException;

/** Failure of a write because nobody reads any more, as behind {@code | head}. */
public final class BrokenPipeException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Made of what the system said. */
    public BrokenPipeException(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
