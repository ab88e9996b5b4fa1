package ai.duvo.shell.line;

import ai.duvo.shell.failure.Source;
import java.util.ArrayList;
import java.util.List;

/** Finds where a logical line of a file ends. */
final class LogicalLines {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private int at;

    private LogicalLines(String text) {
        this.text = text;
    }

    static List<Source> split(String name, String whole) {
        String text = !whole.isEmpty() && whole.charAt(0) == BYTE_ORDER_MARK ? whole.substring(1) : whole;
        LogicalLines lines = new LogicalLines(text);
        List<Source> found = new ArrayList<>();
        int line = 1;
        while (lines.at < text.length()) {
            int start = lines.at;
            lines.toLineEnd();
            String one = text.substring(start, lines.at);
            found.add(new Source(name, line, one.endsWith("\r") ? one.substring(0, one.length() - 1) : one));
            line += 1 + (int) one.chars().filter(c -> c == '\n').count();
            lines.at++;
        }
        return List.copyOf(found);
    }

    private void toLineEnd() {
        boolean atWordStart = true;
        while (at < text.length() && text.charAt(at) != '\n') {
            char c = text.charAt(at);
            if (c == '#' && atWordStart) {
                skipTo('\n');
                return;
            }
            atWordStart = Lexer.isBlank(c);
            at++;
            if (c == '\\') {
                skipEscaped();
            } else if (c == '\'') {
                skipTo('\'');
                at = Math.min(at + 1, text.length());
            } else if (c == '"') {
                skipDoubleQuoted();
            }
        }
    }

    private void skipEscaped() {
        at = Math.min(at + (text.startsWith("\r\n", at) ? 2 : 1), text.length());
    }

    private void skipTo(char end) {
        int next = text.indexOf(end, at);
        at = next < 0 ? text.length() : next;
    }

    private void skipDoubleQuoted() {
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, text.length());
    }
}
