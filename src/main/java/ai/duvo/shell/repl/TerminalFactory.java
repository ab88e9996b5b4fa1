package ai.duvo.shell.repl;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Factory of the terminal that the prompt is drawn on. */
public final class TerminalFactory {

    private TerminalFactory() {}

    /** The user's own. */
    public static Terminal system() {
        try {
            return TerminalBuilder.builder()
                    .name("duvo")
                    .system(true)
                    // named, so that no time is spent on the others
                    .provider("jni")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that reads keys from a stream and draws to another, for training and tests. */
    public static Terminal of(InputStream keys, OutputStream screen) {
        try {
            return TerminalBuilder.builder()
                    .name("duvo")
                    .system(false)
                    .provider("jni")
                    .type("xterm-256color")
                    .size(new Size(100, 30))
                    .streams(keys, screen)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
