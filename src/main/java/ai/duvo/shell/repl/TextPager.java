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

        /** The line at the top of the page that was seen last. */
        int top() {
            return firstLineToDisplay;
        }
    }

    /** The first of the lines that fill the last page; a row is kept for what the pager says. */
    private static int lastPage(Terminal terminal, String text) {
        List<String> lines = text.lines().toList();
        int room = terminal.getHeight() - 1;
        int first = lines.size();
        while (first > 0 && room > 0) {
            room -= rows(terminal, lines.get(first - 1));
            first -= room < 0 ? 0 : 1;
        }
        return first;
    }

    /** What a reader saw last stays: the pager had a screen of its own, which is gone. */
    private static void leave(Terminal terminal, String text, int top) {
        int rows = terminal.getHeight() - 1;
        for (String line : text.lines().skip(top).toList()) {
            rows -= rows(terminal, line);
            if (rows <= 0) {
                break;
            }
            terminal.writer().println(line);
        }
        terminal.flush();
    }

    private static int rows(Terminal terminal, String line) {
        int columns = AttributedString.fromAnsi(line).columnLength();
        return Math.max(1, (columns + terminal.getWidth() - 1) / terminal.getWidth());
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
            StartingLess less = new StartingLess(terminal, isNewestLast ? lastPage(terminal, text) : 0);
            less.quitAtFirstEof = false;
            less.run(new Source.InputStreamSource(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    true,
                    CompletionMenu.fit("q leaves, Space goes on, / searches, h shows all keys", terminal.getWidth())));
            leave(terminal, text, less.top());
        } catch (IOException | InterruptedException e) {
            terminal.writer().print(text);
            terminal.flush();
        }
    }
}
