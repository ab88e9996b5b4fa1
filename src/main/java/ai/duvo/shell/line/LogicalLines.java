package ai.duvo.shell.line;

import ai.duvo.shell.failure.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Splits a file or a paste where its logical lines end. */
final class LogicalLines {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private LogicalLines() {}

    static List<SourceText> split(String name, String whole) {
        String text = !whole.isEmpty() && whole.charAt(0) == BYTE_ORDER_MARK ? whole.substring(1) : whole;
        List<SourceText> found = new ArrayList<>();
        int line = 1;
        int at = 0;
        while (at < text.length()) {
            int end = LineSections.at(text, at).end();
            String one = text.substring(at, end);
            found.add(new SourceText(name, line, one.endsWith("\r") ? one.substring(0, one.length() - 1) : one));
            line += 1 + (int) one.chars().filter(c -> c == '\n').count();
            at = end + 1;
        }
        return List.copyOf(found);
    }
}
