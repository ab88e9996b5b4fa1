package ai.duvo.shell.failure;

import java.util.ArrayList;
import java.util.List;

/**
 * A text that a user wrote, so that a failure can point into it.
 *
 * @param name a file name as the user gave it, or empty for the prompt and for program arguments
 * @param firstLine the number, from 1, of the text's first line in its file
 * @param text the text, whole; may hold several lines
 * @param via the lines that included its file, as {@code file:line}, the nearest first
 */
public record SourceText(String name, int firstLine, String text, List<String> via) {

    public SourceText(String name, int firstLine, String text) {
        this(name, firstLine, text, List.of());
    }

    /** A line typed at the prompt or given as program arguments. */
    public static SourceText typed(String text) {
        return new SourceText("", 1, text);
    }

    /** The same, in a file that this line includes. */
    public SourceText includedFrom(SourceText line) {
        List<String> chain = new ArrayList<>(List.of(line.place()));
        chain.addAll(line.via);
        return new SourceText(name, firstLine, text, List.copyOf(chain));
    }

    /** Where its first line stands: {@code file:line}. */
    public String place() {
        return name + ":" + firstLine;
    }

    /** The line number in the file, from 1, of an offset in the text. */
    public int line(int offset) {
        return firstLine
                + (int) text.substring(0, clamp(offset))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** The column, from 1, of an offset in the text. */
    public int column(int offset) {
        return clamp(offset) - lineStart(offset) + 1;
    }

    /** The one line of the text that holds the offset, without its line end. */
    public String lineText(int offset) {
        int end = text.indexOf('\n', clamp(offset));
        return text.substring(lineStart(offset), end < 0 ? text.length() : end);
    }

    private int lineStart(int offset) {
        return text.lastIndexOf('\n', clamp(offset) - 1) + 1;
    }

    private int clamp(int offset) {
        return Math.min(offset, text.length());
    }
}
