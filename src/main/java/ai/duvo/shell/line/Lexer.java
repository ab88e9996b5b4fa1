package ai.duvo.shell.line;

import ai.duvo.shell.failure.Source;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import java.util.ArrayList;
import java.util.List;

/**
 * Text becomes words. The one lexer of prompt, scripts, completion and highlighting.
 *
 * <p>Words are separated by blanks; {@code '…'} is literal; {@code "…"} knows {@code \" \\ \n \t \$} and references; a
 * backslash escapes the next character elsewhere and joins lines at a line end; {@code #} begins a comment.
 */
public final class Lexer {

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int at;

    private List<Part> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int literalStart;
    private boolean quoted;

    private Lexer(String text) {
        this.text = text;
    }

    /**
     * The words of one logical line.
     *
     * @throws UsageFailure with its place; incomplete when a quote is open or a backslash ends the text
     */
    public static List<Word> lex(String text) {
        Lexer lexer = new Lexer(text);
        lexer.run();
        return List.copyOf(lexer.words);
    }

    /**
     * The logical lines of a file or a paste: a line goes on while a quote is open or a backslash ends it.
     *
     * @param name the file's name, for failures
     */
    public static List<Source> logicalLines(String name, String text) {
        return LogicalLines.split(name, text);
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private void run() {
        while (skipBlanks()) {
            word();
        }
    }

    /** Moves to the next word; false at the end or at a comment. */
    private boolean skipBlanks() {
        while (at < text.length()) {
            if (isBlank(text.charAt(at))) {
                at++;
            } else if (isContinuation(at)) {
                at += continuationLength(at);
            } else if (text.charAt(at) == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
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
        while (at < text.length() && !isBlank(text.charAt(at))) {
            char c = text.charAt(at);
            if (c == '\'') {
                single();
            } else if (c == '"') {
                doubled();
            } else if (c == '\\') {
                escape();
            } else if (c == '$') {
                dollar();
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
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                quotedEscape(text.charAt(at + 1));
            } else if (c == '$') {
                dollar();
            } else {
                literal.append(c);
                at++;
            }
        }
        if (at >= text.length()) {
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
        if (at + 1 >= text.length()) {
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

    private void dollar() {
        if (text.startsWith("${", at)) {
            throw UsageFailure.wrong(
                    "${ … } is not known yet", "use $name.path[0], or \\$ for a dollar sign", new Span(at, at + 2));
        }
        ReferenceReader reader = new ReferenceReader(text, at);
        if (!reader.read()) {
            literal.append('$');
            at++;
            return;
        }
        endLiteral();
        parts.add(reader.reference());
        at = reader.end();
        literalStart = at;
    }

    private void endLiteral() {
        if (!literal.isEmpty()) {
            parts.add(new Part.Text(literal.toString(), new Span(literalStart, at)));
            literal.setLength(0);
        }
        literalStart = at;
    }

    private static UsageFailure openQuote(int open) {
        return UsageFailure.incomplete(
                "a quote is not closed", "close it, or write \\ before it", new Span(open, open + 1));
    }
}
