package ai.duvo.shell.repl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jline.builtins.Less;
import org.jline.builtins.Source;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/** Long text, page by page. */
final class TextPager {

    private TextPager() {}

    /** One that begins at a line. */
    private static final class StartingLess extends Less {
        private int start;

        StartingLess(Terminal terminal, int start) {
            super(terminal, Path.of(""));
            this.start = start;
        }

        @Override
        protected void openSource() throws IOException {
            super.openSource();
            firstLineToDisplay = start;
            // its own help begins at the top
            start = 0;
        }
    }

    /** The first of the lines that fill the last page; a row is kept for what the pager says. */
    private static int lastPage(Terminal terminal, String text) {
        List<String> lines = text.lines().toList();
        int room = terminal.getHeight() - 1;
        int first = lines.size();
        while (first > 0 && room > 0) {
            int columns = AttributedString.fromAnsi(lines.get(first - 1)).columnLength();
            room -= Math.max(1, (columns + terminal.getWidth() - 1) / terminal.getWidth());
            first -= room < 0 ? 0 : 1;
        }
        return first;
    }

    /**
     * Shows it, and returns when the reader has left.
     *
     * @param isNewestLast whether it begins with its last page
     * @param keepKeys sees to the keys that were pressed before
     */
    static void show(Terminal terminal, String text, boolean isNewestLast, Runnable keepKeys) {
        boolean canPage = terminal.getHeight() > 2 && !TerminalFactory.isDumb(terminal);
        if (!canPage || text.lines().count() < terminal.getHeight()) {
            terminal.writer().print(text);
            terminal.flush();
            return;
        }
        keepKeys.run();
        try {
            Less less = new StartingLess(terminal, isNewestLast ? lastPage(terminal, text) : 0);
            less.quitAtFirstEof = false;
            less.run(new Source.InputStreamSource(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    true,
                    CompletionMenu.fit("q leaves, Space goes on, / searches, h shows all keys", terminal.getWidth())));
        } catch (IOException | InterruptedException e) {
            terminal.writer().print(text);
            terminal.flush();
        }
    }
}
