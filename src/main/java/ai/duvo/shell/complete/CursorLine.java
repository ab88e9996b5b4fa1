package ai.duvo.shell.complete;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.line.Lexer;
import ai.duvo.shell.line.Part;
import ai.duvo.shell.line.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A line with a cursor in it, however unfinished.
 *
 * @param words its words; the one at the cursor ends there, and is empty between two others
 * @param index which of them the cursor is in
 */
public record CursorLine(List<Token> words, int index) {

    /**
     * A word as it stands, quotes and escapes undone, references left as written.
     *
     * @param text what it says
     * @param span where it stands
     * @param isBare whether its first character was written bare
     */
    public record Token(String text, Span span, boolean isBare) {}

    /** Reads any line; nothing in it is an error. */
    public static CursorLine of(String line, int cursor) {
        String left = line.substring(0, cursor);
        List<Token> words = new ArrayList<>(tokens(left, 0));
        boolean inWord = !words.isEmpty() && words.get(words.size() - 1).span().end() >= left.length();
        if (!inWord) {
            words.add(new Token("", new Span(cursor, cursor), true));
        }
        int index = words.size() - 1;
        String rest = line.substring(cursor);
        boolean glued = inWord && !rest.isEmpty() && !Character.isWhitespace(rest.charAt(0));
        List<Token> right = tokens(rest, cursor);
        words.addAll(glued && !right.isEmpty() ? right.subList(1, right.size()) : right);
        return new CursorLine(List.copyOf(words), index);
    }

    /** The words of a text, an open quote closed at its end. */
    static List<Token> tokens(String text, int offset) {
        return lex(text).stream().map(word -> token(word, text, offset)).toList();
    }

    /** What is typed of the word at the cursor. */
    public String typed() {
        return at().text();
    }

    /** Where that word begins in the line. */
    public int start() {
        return at().span().start();
    }

    /** The word at the cursor. */
    Token at() {
        return words.get(index);
    }

    private static List<Word> lex(String text) {
        for (String end : List.of("", "'", "\"", " ", "\\")) {
            try {
                return Lexer.lex(text + end);
            } catch (UsageFailure e) {
                // the quote may still be open: try to close it
                continue;
            }
        }
        return List.of();
    }

    private static Token token(Word word, String line, int offset) {
        StringBuilder text = new StringBuilder();
        for (Part part : word.parts()) {
            if (part instanceof Part.Text literal) {
                text.append(literal.text());
            } else {
                text.append(line, part.span().start(), Math.min(part.span().end(), line.length()));
            }
        }
        int end = Math.min(word.span().end(), line.length());
        Span span = new Span(offset + word.span().start(), offset + end);
        return new Token(text.toString(), span, word.bareStart());
    }
}
