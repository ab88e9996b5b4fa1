package ai.duvo.shell.jq.syntax;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.syntax.JqLexer.Token;
import ai.duvo.shell.jq.syntax.JqLexer.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tokens of a program, one after the other, and what is said when there is another than was expected. */
final class TokenCursor {

    private static final int MOST_DEPTH = 300;

    /** Programs of other shells that people write behind a pipe. */
    private static final Set<String> SHELL_FILTERS = Set.of(
            "grep", "head", "tail", "wc", "jq", "less", "more", "awk", "sed", "cut", "uniq", "cat", "xargs", "tee");

    private final String text;
    private final int start;
    private final boolean isTolerant;
    private final JqLexer lexer;
    private final List<Token> tokens;
    private int at;
    private int depth;

    /**
     * The tokens of a program.
     *
     * @param start where it stands in the line
     * @param isTolerant whether it may end anywhere
     */
    TokenCursor(String text, int start, boolean isTolerant) {
        this.text = text;
        this.start = start;
        this.isTolerant = isTolerant;
        this.lexer = JqLexer.whole(text);
        this.tokens = lexer.tokens().stream()
                .filter(token -> token.type() != Type.COMMENT)
                .toList();
    }

    /** Whether a text is not closed. */
    boolean isOpen(Token string) {
        return lexer.isOpen(string);
    }

    /** Whether it ends in a comment. */
    boolean isComment() {
        List<Token> all = lexer.tokens();
        Token last = all.isEmpty() ? null : all.get(all.size() - 1);
        return last != null && last.type() == Type.COMMENT && last.span().end() == text.length();
    }

    boolean isTolerant() {
        return isTolerant;
    }

    boolean isEnd() {
        return at >= tokens.size();
    }

    /** Whether the program may end here: it does, and nobody minds. */
    boolean isTolerated() {
        return isTolerant && isEnd();
    }

    @Nullable
    Token peek() {
        return peek(0);
    }

    @Nullable
    Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : null;
    }

    boolean is(String sign) {
        Token token = peek();
        return token != null && token.is(sign);
    }

    boolean is(Type type) {
        Token token = peek();
        return token != null && token.type() == type;
    }

    boolean accept(String sign) {
        boolean isSo = is(sign);
        at += isSo ? 1 : 0;
        return isSo;
    }

    /** The token here, which is read. */
    Token take(String expected) {
        Token token = peek();
        if (token == null) {
            throw wrong(expected);
        }
        at++;
        return token;
    }

    Token take(Type type, String expected) {
        if (!is(type)) {
            throw wrong(expected);
        }
        return take(expected);
    }

    void expect(String sign) {
        if (!accept(sign) && !isTolerated()) {
            throw wrong(sign);
        }
    }

    void skip() {
        at++;
    }

    void back() {
        at--;
    }

    /** Whether the token here stands inside that one, as an interpolation in a text does. */
    boolean isInside(Token outer) {
        Token token = peek();
        return token != null && token.span().start() < outer.span().end();
    }

    /** Where the token stands that was read last. */
    int lastEnd() {
        return at == 0 ? 0 : tokens.get(at - 1).span().end();
    }

    /** Where the token begins that is read next. */
    int nextStart() {
        Token token = peek();
        return token == null ? text.length() : token.span().start();
    }

    Span from(int from) {
        return new Span(from, Math.max(from, lastEnd()));
    }

    String text(int from, int to) {
        return text.substring(from, to);
    }

    void enter() {
        if (++depth > MOST_DEPTH) {
            throw UsageFailure.wrong(
                    "the jq program is nested too deep", "at most " + MOST_DEPTH + " levels", place(nextStart()));
        }
    }

    void leave() {
        depth--;
    }

    /** There is another token than was expected, or none. */
    UsageFailure wrong(String expected) {
        Token token = peek();
        if (token == null) {
            String hint = text.isBlank() ? "a program that gives all of it is: ." : "expected " + expected;
            return UsageFailure.wrong("the jq program ends too early", hint, place(Math.max(0, text.length() - 1)));
        }
        String hint = hint(token, expected);
        return UsageFailure.wrong("jq does not expect \"" + shown(token) + "\" here", hint, place(token.span()));
    }

    private static String shown(Token token) {
        return token.text().length() <= 40 ? token.text() : token.text().substring(0, 40) + "…";
    }

    UsageFailure wrong(String message, String hint, Span span) {
        return UsageFailure.wrong(message, hint, place(span));
    }

    private String hint(Token token, String expected) {
        if (SHELL_FILTERS.contains(text.strip().split("\\s", 2)[0])) {
            return "what follows | is jq, such as: .agents[] | select(.name | test(\"clerk\")); a program goes behind |!";
        }
        if (token.text().equals("'")) {
            return "jq knows double quotes only";
        }
        if (token.is("=") && isBehindEquals()) {
            return "two values are compared with ==";
        }
        return "expected " + expected;
    }

    private boolean isBehindEquals() {
        return at > 0 && tokens.get(at - 1).text().endsWith("=");
    }

    private Span place(int from) {
        return new Span(start + from, start + from + 1);
    }

    Span place(Span span) {
        return new Span(start + span.start(), start + Math.max(span.end(), span.start() + 1));
    }
}
