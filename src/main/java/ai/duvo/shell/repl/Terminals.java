package ai.duvo.shell.repl;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The user's terminal. */
final class Terminals {

    private Terminals() {}

    static Terminal system() {
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
}
