package ai.duvo.shell.help;

import java.util.ArrayList;
import java.util.List;

/**
 * Layout of help: rows of a name and a text, and texts that are broken between words.
 *
 * @param width columns of the screen, or 0 where lines may be of any length
 */
record HelpColumns(int width) {

    private static final int INDENT = 2;
    private static final int GAP = 2;
    private static final int BELOW = 6;
    private static final int NARROW = 70;

    /** Whether some of what helps to find one's way has to go. */
    boolean isNarrow() {
        return width > 0 && width < NARROW;
    }

    /** Names and texts side by side; a name that takes more than half of the screen has its text below it. */
    String rows(List<List<String>> rows) {
        int most = width == 0 ? Integer.MAX_VALUE : width / 2;
        int names = rows.stream()
                .mapToInt(row -> row.get(0).length())
                .filter(length -> length <= most)
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            String name = " ".repeat(INDENT) + row.get(0);
            if (row.get(0).length() <= most) {
                int column = INDENT + names + GAP;
                text.append(hanging(name + " ".repeat(column - name.length()), words(row.get(1)), column));
            } else {
                text.append(hanging("  ", words(row.get(0)), BELOW));
                text.append(hanging(" ".repeat(BELOW), words(row.get(1)), BELOW));
            }
        }
        return text.toString();
    }

    /** A text of any length. */
    String text(String text) {
        return hanging("", words(text), 0);
    }

    /** A usage line; what stands in brackets stays together if it can. */
    String usage(String usage) {
        List<String> parts = new ArrayList<>();
        int column = "usage: ".length();
        for (String part : parts(usage)) {
            parts.addAll(width > 0 && column + part.length() > width ? words(part) : List.of(part));
        }
        return hanging("usage: ", parts, column);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    private static List<String> parts(String usage) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < usage.length(); i++) {
            char c = usage.charAt(i);
            if (c == '[' || c == '(') {
                depth++;
            } else if (c == ']' || c == ')') {
                depth--;
            } else if (c == ' ' && depth == 0) {
                parts.add(usage.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(usage.substring(from));
        return parts;
    }

    /** Pieces behind a beginning; further lines begin at the column. */
    private String hanging(String beginning, List<String> pieces, int column) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder(beginning).append(pieces.get(0));
        for (String piece : pieces.subList(1, pieces.size())) {
            if (width == 0 || line.length() + 1 + piece.length() <= width) {
                line.append(' ').append(piece);
            } else {
                lines.append(line).append('\n');
                line = new StringBuilder(" ".repeat(column)).append(piece);
            }
        }
        return lines.append(line).append('\n').toString();
    }
}
