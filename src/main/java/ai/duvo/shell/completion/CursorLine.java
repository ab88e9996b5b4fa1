package ai.duvo.shell.completion;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.line.Lexer;
import ai.duvo.shell.line.LineSections;
import ai.duvo.shell.line.Word;
import ai.duvo.shell.line.WordPart;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A logical line with a cursor in it, however unfinished; of a text of several lines, the one with the cursor.
 *
 * @param zone where the cursor stands
 * @param words its words; the one at the cursor ends there, and is empty between two others
 * @param index which of them the cursor is in; behind a pipe, it is what is typed of the jq or of the file
 * @param program where the jq begins, in characters; the cursor when there is none
 */
public record CursorLine(Zone zone, List<Token> words, int index, int program) {

    /** The parts of a line. */
    public enum Zone {
        WORDS,
        JQ,
        /** Behind {@code | save}. */
        SAVE,
        /** Behind {@code !}. */
        SHELL
    }

    /**
     * A word as it stands, quotes and escapes undone, references left as written.
     *
     * @param text what it says
     * @param span where it stands
     * @param isBare whether its first character was written bare
     */
    public record Token(String text, Span span, boolean isBare) {}

    /** Reads any line; nothing in it is an error. */
    public static CursorLine of(String text, int cursor) {
        int start = lineStart(text, cursor);
        String left = text.substring(start, cursor);
        LineSections sections = LineSections.of(left);
        Zone zone = zone(sections);
        Span part = zone == Zone.SAVE ? sections.save() : sections.words();
        List<Token> words = new ArrayList<>(tokens(left, part, start));
        if (zone == Zone.JQ || zone == Zone.SHELL) {
            int from = zone == Zone.JQ ? jqStart(left) : left.length();
            words.add(new Token(left.substring(from), new Span(start + from, cursor), true));
            int program = start + programStart(sections, left.length());
            return new CursorLine(zone, List.copyOf(words), words.size() - 1, program);
        }
        boolean inWord = !words.isEmpty() && words.get(words.size() - 1).span().end() >= cursor;
        if (!inWord) {
            words.add(new Token("", new Span(cursor, cursor), true));
        }
        int index = words.size() - 1;
        if (zone == Zone.WORDS) {
            right(text, cursor, inWord, words);
        }
        return new CursorLine(zone, List.copyOf(words), index, cursor);
    }

    /** The same, where the words from one on to the cursor are one: a name of several words without quotes. */
    CursorLine joined(int from) {
        List<Token> name = words.subList(from, index + 1);
        Span span = name.get(0).span().to(name.get(name.size() - 1).span());
        String text = name.stream().map(Token::text).collect(Collectors.joining(" "));
        List<Token> all = new ArrayList<>(words.subList(0, from));
        all.add(new Token(text, span, true));
        all.addAll(words.subList(index + 1, words.size()));
        return new CursorLine(zone, List.copyOf(all), from, program);
    }

    /** The words behind the cursor. */
    private static void right(String text, int cursor, boolean inWord, List<Token> words) {
        String rest = text.substring(cursor);
        boolean glued = inWord && !rest.isEmpty() && !Character.isWhitespace(rest.charAt(0));
        List<Token> right = tokens(rest, LineSections.of(rest).words(), cursor);
        words.addAll(glued && !right.isEmpty() ? right.subList(1, right.size()) : right);
    }

    /** The words of a line up to its jq, an open quote closed at its end. */
    static List<Token> tokens(String line) {
        return tokens(line, LineSections.of(line).words(), 0);
    }

    private static List<Token> tokens(String text, @Nullable Span part, int offset) {
        if (part == null) {
            return List.of();
        }
        String upTo = text.substring(0, part.end());
        return lex(upTo, part.start()).stream()
                .map(word -> token(word, upTo, offset))
                .toList();
    }

    /** Where the logical line begins that holds the cursor. */
    static int lineStart(String text, int cursor) {
        int start = 0;
        while (start < cursor) {
            int end = LineSections.at(text, start).end();
            if (end >= cursor) {
                return start;
            }
            start = end + 1;
        }
        return start;
    }

    private static Zone zone(LineSections sections) {
        if (sections.shell() != null) {
            return Zone.SHELL;
        }
        if (sections.save() != null) {
            return Zone.SAVE;
        }
        return sections.jq() != null || sections.pipe() != null ? Zone.JQ : Zone.WORDS;
    }

    private static int programStart(LineSections sections, int end) {
        Span jq = sections.jq();
        Span pipe = sections.pipe();
        return jq != null ? jq.start() : pipe != null ? pipe.end() : end;
    }

    /** Where the name begins that is being typed: {@code .na}, {@code $ag}, {@code sel}. */
    static int jqStart(String left) {
        int start = left.length();
        while (start > 0 && isNamePart(left.charAt(start - 1))) {
            start--;
        }
        return start > 0 && ".$@".indexOf(left.charAt(start - 1)) >= 0 ? start - 1 : start;
    }

    /**
     * Where the word at the cursor ends, which may be behind it: at a blank, in jq where its name ends.
     *
     * @param cursor where the line was cut
     */
    public int wordEnd(String text, int cursor) {
        int end = cursor;
        boolean isJq = zone == Zone.JQ;
        boolean hasBegun = !isJq || !typed().isEmpty();
        while (hasBegun && end < text.length() && (isJq ? isNamePart(text.charAt(end)) : isInWord(text, end))) {
            end++;
        }
        return end;
    }

    private static boolean isInWord(String text, int at) {
        return at > 0 && !Character.isWhitespace(text.charAt(at - 1)) && !Character.isWhitespace(text.charAt(at));
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
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

    private static List<Word> lex(String text, int from) {
        for (String end : List.of("", "'", "\"", " ", "\\", "}", "}\"")) {
            try {
                String closed = text + end;
                return Lexer.lex(closed, new Span(from, closed.length()));
            } catch (UsageFailure e) {
                // the quote may still be open: try to close it
                continue;
            }
        }
        return List.of();
    }

    private static Token token(Word word, String line, int offset) {
        StringBuilder text = new StringBuilder();
        for (WordPart part : word.parts()) {
            if (part instanceof WordPart.Text literal) {
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
