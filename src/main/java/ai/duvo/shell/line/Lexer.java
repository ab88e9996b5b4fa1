package ai.duvo.shell.line;

import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.jq.syntax.Characters;
import ai.duvo.shell.jq.syntax.JqLexer;
import java.util.ArrayList;
import java.util.List;

/**
 * Lexer: text becomes words. It is the one of prompt, scripts, completion and highlighting.
 *
 * <p>Words are separated by blanks; {@code '…'} is literal; {@code "…"} knows {@code \" \\ \n \t \$} and references; a
 * backslash escapes the next character elsewhere and joins lines at a line end; {@code #} begins a comment.
 */
public final class Lexer {

    private final String text;
    private final int end;
    private final List<Word> words = new ArrayList<>();
    private int at;

    private List<WordPart> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int literalStart;
    private boolean quoted;
    private String comment = "";

    private Lexer(String text, Span part) {
        this.text = text;
        this.at = part.start();
        this.end = part.end();
    }

    /**
     * The words of one logical line, up to a pipe or to a statement's jq.
     *
     * @throws UsageFailure with its place; incomplete when a quote is open or a backslash ends the text
     */
    public static List<Word> lex(String text) {
        return lex(text, LineSections.of(text).words());
    }

    /**
     * The words of a part of it, such as what stands behind {@code | save}.
     *
     * @throws UsageFailure with its place; incomplete when a quote is open or a backslash ends the text
     */
    public static List<Word> lex(String text, Span part) {
        Lexer lexer = new Lexer(text, part);
        lexer.run();
        return List.copyOf(lexer.words);
    }

    /** The comment behind the words of that part, without its sign; empty when there is none. */
    static String comment(String text, Span part) {
        Lexer lexer = new Lexer(text, part);
        lexer.run();
        return lexer.comment;
    }

    /**
     * The logical lines of a file or a paste: a line goes on while a quote is open or a backslash ends it.
     *
     * @param name the file's name, for failures
     */
    public static List<SourceText> logicalLines(String name, String text) {
        return LogicalLines.split(name, text);
    }

    private void run() {
        while (skipBlanks()) {
            word();
        }
    }

    /** Moves to the next word; false at the end or at a comment. */
    private boolean skipBlanks() {
        while (at < end) {
            if (Characters.isBlank(text.charAt(at))) {
                at++;
            } else if (isContinuation(at)) {
                at += continuationLength(at);
            } else if (text.charAt(at) == '#') {
                int lineEnd = text.indexOf('\n', at);
                int commentEnd = lineEnd < 0 ? end : Math.min(lineEnd, end);
                comment = text.substring(at + 1, commentEnd).strip();
                at = commentEnd;
            } else {
                return true;
            }
        }
        return false;
    }

    private void word() {
        int start = at;
        parts = new ArrayList<>();
        quoted = false;
        literalStart = at;
        while (at < end && !Characters.isBlank(text.charAt(at))) {
            char c = text.charAt(at);
            if (c == '\'') {
                single();
            } else if (c == '"') {
                doubled();
            } else if (c == '\\') {
                escape();
            } else if (c == '$') {
                dollar(true);
            } else {
                literal.append(c);
                at++;
            }
        }
        endLiteral();
        boolean bareStart = "'\"\\$".indexOf(text.charAt(start)) < 0;
        words.add(new Word(List.copyOf(parts), new Span(start, at), quoted, bareStart));
    }

    private void single() {
        int open = at;
        quoted = true;
        int close = text.indexOf('\'', at + 1);
        if (close < 0) {
            throw openQuote(open);
        }
        literal.append(text, at + 1, close);
        at = close + 1;
    }

    private void doubled() {
        int open = at++;
        quoted = true;
        while (at < end && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < end) {
                quotedEscape(text.charAt(at + 1));
            } else if (c == '$') {
                dollar(false);
            } else {
                literal.append(c);
                at++;
            }
        }
        if (at >= end) {
            throw openQuote(open);
        }
        at++;
    }

    private void quotedEscape(char next) {
        switch (next) {
            case '"', '\\', '$' -> literal.append(next);
            case 'n' -> literal.append('\n');
            case 't' -> literal.append('\t');
            // joins lines, as outside quotes
            case '\n' -> {}
            default -> literal.append('\\').append(next);
        }
        at += 2;
    }

    private void escape() {
        if (at + 1 >= end) {
            throw UsageFailure.incomplete(
                    "the line ends with a backslash", "write the next line, or leave it out", new Span(at, at + 1));
        }
        if (isContinuation(at)) {
            at += continuationLength(at);
            return;
        }
        quoted = true;
        literal.append(text.charAt(at + 1));
        at += 2;
    }

    private boolean isContinuation(int index) {
        return text.charAt(index) == '\\' && (text.startsWith("\n", index + 1) || text.startsWith("\r\n", index + 1));
    }

    private int continuationLength(int index) {
        return text.charAt(index + 1) == '\r' ? 3 : 2;
    }

    /** In quotes a number is a sum of money rather than a line's result. */
    private void dollar(boolean mayBeNumber) {
        if (text.startsWith("${", at)) {
            jq();
            return;
        }
        ReferenceReader reader = new ReferenceReader(text, at);
        if (!reader.read(mayBeNumber)) {
            literal.append('$');
            at++;
            return;
        }
        endLiteral();
        parts.add(reader.reference());
        at = reader.end();
        literalStart = at;
    }

    private void jq() {
        JqLexer inside = JqLexer.braced(text, at + 2);
        int close = inside.end();
        if (close >= end || text.charAt(close) != '}') {
            throw UsageFailure.wrong(
                    "${ is not closed", "write ${ JQ }, or \\$ for a dollar sign", new Span(at, at + 2));
        }
        endLiteral();
        JqText program = JqText.of(text, new Span(at + 2, close));
        parts.add(new WordPart.Jq(program, new Span(at, close + 1)));
        at = close + 1;
        literalStart = at;
    }

    private void endLiteral() {
        if (!literal.isEmpty()) {
            parts.add(new WordPart.Text(literal.toString(), new Span(literalStart, at)));
            literal.setLength(0);
        }
        literalStart = at;
    }

    private static UsageFailure openQuote(int open) {
        return UsageFailure.incomplete(
                "a quote is not closed", "close it, or write \\ before it", new Span(open, open + 1));
    }
}
