package ai.duvo.shell.output;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text for a terminal, broken between words: the terminal itself would break it inside one. */
public final class WordWrap {

    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Pattern STYLE = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final Pattern MARKED = Pattern.compile(" *\\^+");

    /** Words of a command, quotes and all; one that is not closed is a word as well. */
    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"(?:[^\"\\\\]|\\\\.)*\"|\\S)+");

    private static final String GOES_ON = " \\";
    /** A column of words is never narrower. */
    private static final int NARROWEST = 12;

    private static final String INDENT = "    ";

    private WordWrap() {}

    /** Columns that a line of standard output may take: as many as it wants where that is no terminal. */
    public static int columns(Console console) {
        return console.outIsTerminal() ? console.width() : Integer.MAX_VALUE;
    }

    /** Each line of a text; one that has a mark below it stays as it is. */
    public static String lines(String text, int columns) {
        List<String> lines = List.of(text.split("\n", -1));
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            boolean isMarked =
                    i + 1 < lines.size() && MARKED.matcher(lines.get(i + 1)).matches();
            all.append(i == 0 ? "" : "\n").append(isMarked ? lines.get(i) : line(lines.get(i), 0, columns));
        }
        return all.toString();
    }

    /**
     * One line.
     *
     * @param room columns that stay free behind its last row
     */
    static String line(String line, int room, int columns) {
        if (width(line) + room <= columns) {
            return line;
        }
        StringBuilder rows = new StringBuilder();
        Matcher blanks = BLANKS.matcher(line);
        int used = 0;
        int from = 0;
        while (from < line.length()) {
            int start = blanks.find(from) && blanks.start() == from ? blanks.end() : from;
            int end = blanks.find(start) ? blanks.start() : line.length();
            int wide = width(line.substring(from, end));
            if (used > 0 && used + wide + room > columns) {
                rows.append('\n');
                from = start;
                used = 0;
            }
            String word = line.substring(from, end);
            rows.append(word);
            used += width(word);
            from = end;
        }
        return rows.toString();
    }

    /** A text behind what stands before its first row; its other rows begin below it. */
    public static String hanging(String before, String text, int columns) {
        int indent = DisplayWidth.of(before);
        if (columns <= 0 || indent + DisplayWidth.of(text) < columns) {
            return before + text;
        }
        String rows = line(text, 0, Math.max(NARROWEST, columns - indent - 1));
        return before + rows.replace("\n", "\n" + " ".repeat(indent));
    }

    private static int width(String text) {
        return DisplayWidth.of(STYLE.matcher(text).replaceAll(""));
    }

    /**
     * A command that can be typed as it stands: rows that go on end with a backslash.
     *
     * @param before stands before it
     */
    public static String command(String before, String command, int columns) {
        if (DisplayWidth.of(before + command) <= columns || command.indexOf('\n') >= 0) {
            return before + command;
        }
        StringBuilder rows = new StringBuilder(before);
        int used = DisplayWidth.of(before);
        Matcher words = WORD.matcher(command);
        boolean isFirst = true;
        while (words.find()) {
            int wide = DisplayWidth.of(words.group()) + 1;
            if (!isFirst && used + wide + GOES_ON.length() > columns) {
                rows.append(GOES_ON).append('\n').append(INDENT);
                used = INDENT.length() - 1;
                isFirst = true;
            }
            rows.append(isFirst ? "" : " ").append(words.group());
            used += wide;
            isFirst = false;
        }
        return rows.toString();
    }
}
