package ai.duvo.shell.complete;

import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.line.Lexer;
import ai.duvo.shell.line.Part;
import ai.duvo.shell.line.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A line with a cursor in it, however unfinished.
 *
 * @param before the words left of the one at the cursor
 * @param typed what is typed of the word at the cursor, quotes and escapes undone
 * @param start where that word begins in the line
 * @param after the words right of the cursor
 */
public record CursorLine(List<String> before, String typed, int start, List<String> after) {

    /** Reads any line; nothing in it is an error. */
    public static CursorLine of(String line, int cursor) {
        String left = line.substring(0, cursor);
        List<Word> words = lex(left);
        List<String> texts = new ArrayList<>();
        words.forEach(word -> texts.add(text(word, left)));
        List<String> right = lex(line.substring(cursor)).stream()
                .map(word -> text(word, line.substring(cursor)))
                .toList();
        boolean inWord = !words.isEmpty() && words.get(words.size() - 1).span().end() >= left.length();
        if (!inWord) {
            return new CursorLine(List.copyOf(texts), "", cursor, right);
        }
        String typed = texts.remove(texts.size() - 1);
        return new CursorLine(
                List.copyOf(texts), typed, words.get(words.size() - 1).span().start(), right);
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

    private static String text(Word word, String line) {
        StringBuilder text = new StringBuilder();
        for (Part part : word.parts()) {
            if (part instanceof Part.Text literal) {
                text.append(literal.text());
            } else {
                text.append(line, part.span().start(), Math.min(part.span().end(), line.length()));
            }
        }
        return text.toString();
    }
}
