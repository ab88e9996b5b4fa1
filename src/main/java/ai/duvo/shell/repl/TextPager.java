package ai.duvo.shell.repl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jline.builtins.Less;
import org.jline.builtins.Source;
import org.jline.terminal.Terminal;

/** Long text, page by page. */
final class TextPager {

    private TextPager() {}

    /**
     * Shows it, and returns when the reader has left.
     *
     * @param keepKeys sees to the keys that were pressed before
     */
    static void show(Terminal terminal, String text, Runnable keepKeys) {
        boolean canPage = terminal.getHeight() > 2 && !TerminalFactory.isDumb(terminal);
        if (!canPage || text.lines().count() < terminal.getHeight()) {
            terminal.writer().print(text);
            terminal.flush();
            return;
        }
        keepKeys.run();
        try {
            Less less = new Less(terminal, Path.of(""));
            less.quitAtFirstEof = false;
            less.run(new Source.InputStreamSource(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    true,
                    "q leaves, Space goes on, / searches, h shows all keys"));
        } catch (IOException | InterruptedException e) {
            terminal.writer().print(text);
            terminal.flush();
        }
    }
}
