package ai.duvo.shell.jq.syntax;

import ai.duvo.shell.failure.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * jq text as tokens: enough to see where a program ends and what it names. Whether it is right, {@link JqParser} says.
 * Nothing in it is an error here.
 */
public final class JqLexer {

    private static final String SAVE = "save";
    private static final int NONE = -1;

    /** More brackets than anyone opens: texts in texts are read on the stack. */
    private static final int MOST_OPEN = 500;

    private final String text;
    private final boolean isBraced;
    private final boolean isWhole;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Token> open = new ArrayList<>();
    private final List<Integer> openStrings = new ArrayList<>();
    private int at;
    private int save = NONE;
    private int program = NONE;

    private JqLexer(String text, int from, boolean isBraced, boolean isWhole) {
        this.text = text;
        this.isBraced = isBraced;
        this.isWhole = isWhole;
        this.at = from;
    }

    /** What a token is. */
    public enum Type {
        /** {@code .name}. */
        FIELD,
        /** {@code $name}. */
        VARIABLE,
        /** {@code @csv}. */
        FORMAT,
        /** A keyword, a function, or a key of an object. */
        WORD,
        NUMBER,
        /** A string, whole; the tokens of its {@code \( … )} follow it. */
        STRING,
        /** An operator or a bracket. */
        SIGN,
        COMMENT
    }

    /**
     * A token.
     *
     * @param text as written
     * @param span where it stands in the text that was given
     * @param depth how many brackets are open around it, those of interpolations among them
     */
    public record Token(Type type, String text, Span span, int depth) {

        /** Whether it is this operator, bracket or word. */
        public boolean is(String wanted) {
            return (type == Type.SIGN || type == Type.WORD) && text.equals(wanted);
        }
    }

    /** Reads from there to the end of the logical line, to {@code | save FILE} or to {@code |! PROGRAM}. */
    public static JqLexer program(String text, int from) {
        JqLexer lexer = new JqLexer(text, from, false, false);
        lexer.run();
        return lexer;
    }

    /** Reads from there to the brace that closes <code>${</code>. */
    public static JqLexer braced(String text, int from) {
        JqLexer lexer = new JqLexer(text, from, true, false);
        lexer.run();
        return lexer;
    }

    /** Reads all of a text, whatever its lines. */
    static JqLexer whole(String text) {
        JqLexer lexer = new JqLexer(text, 0, false, true);
        lexer.run();
        return lexer;
    }

    /** The tokens, in order. */
    public List<Token> tokens() {
        return tokens;
    }

    /** One past the program: the line's end, the {@code |} before {@code save} or {@code !}, or the closing brace. */
    public int end() {
        return at;
    }

    /** Where a string begins that is not closed, or -1. */
    public int openString() {
        return openStrings.isEmpty() ? NONE : openStrings.get(openStrings.size() - 1);
    }

    /** Whether a string is not closed. */
    boolean isOpen(Token string) {
        return openStrings.contains(string.span().start());
    }

    /** Where {@code save} begins behind the program, or -1. */
    public int save() {
        return save;
    }

    /** Where the program begins that the result goes to, behind {@code |!}, or -1. */
    public int program() {
        return program;
    }

    /** The bracket that is not closed and was opened last, or null. */
    @Nullable
    public Token openBracket() {
        return open.isEmpty() ? null : open.get(open.size() - 1);
    }

    private void run() {
        while (at < text.length() && !isEnd()) {
            token();
        }
    }

    private boolean isEnd() {
        char c = text.charAt(at);
        if (isWhole) {
            return false;
        }
        if (c == '\n') {
            return true;
        }
        if (open.isEmpty() && isBraced && c == '}') {
            return true;
        }
        if (open.isEmpty() && !isBraced && c == '|') {
            save = saveBehind(at + 1);
            program = text.startsWith("!", at + 1) ? at + 2 : NONE;
            return save >= 0 || program >= 0;
        }
        return false;
    }

    /** Where the word {@code save} begins, when it is what stands behind the pipe; else -1. */
    private int saveBehind(int from) {
        int start = from;
        while (start < text.length() && (isBlankInLine(start) || joint(start) > 0)) {
            start += Math.max(1, joint(start));
        }
        int end = start + SAVE.length();
        boolean ends = end >= text.length() || Characters.isBlank(text.charAt(end));
        return text.startsWith(SAVE, start) && ends ? start : NONE;
    }

    private boolean isBlankInLine(int place) {
        return text.charAt(place) != '\n' && Characters.isBlank(text.charAt(place));
    }

    /** How long the backslash and the line end are that join two lines there; 0 when there are none. */
    private int joint(int from) {
        return text.startsWith("\\\n", from) ? 2 : text.startsWith("\\\r\n", from) ? 3 : 0;
    }

    private void token() {
        char c = text.charAt(at);
        if (c == '"') {
            string();
        } else if (c == '#') {
            add(Type.COMMENT, Math.min(lineEnd(), text.length()));
        } else if (joint(at) > 0) {
            at += joint(at);
        } else if (Characters.isBlank(c)) {
            at++;
        } else if (c == '.' && at + 1 < text.length() && Characters.isNameStart(text.charAt(at + 1))) {
            add(Type.FIELD, nameEnd(at + 1));
        } else if (c == '$' && at + 1 < text.length() && Characters.isNameStart(text.charAt(at + 1))) {
            add(Type.VARIABLE, nameEnd(at + 1));
        } else if (c == '@' && at + 1 < text.length() && Characters.isNameStart(text.charAt(at + 1))) {
            add(Type.FORMAT, nameEnd(at + 1));
        } else if (Characters.isNameStart(c)) {
            add(Type.WORD, nameEnd(at));
        } else if (isDigit(at) || (c == '.' && isDigit(at + 1))) {
            add(Type.NUMBER, numberEnd());
        } else {
            sign(c);
        }
    }

    private void sign(char c) {
        if (")]}".indexOf(c) >= 0 && !open.isEmpty()) {
            open.remove(open.size() - 1);
        }
        int length = 1;
        for (String longer :
                List.of("?//", "//=", "..", "==", "!=", "<=", ">=", "//", "|=", "+=", "-=", "*=", "/=", "%=")) {
            if (text.startsWith(longer, at)) {
                length = longer.length();
                break;
            }
        }
        add(Type.SIGN, at + length);
        if ("([{".indexOf(c) >= 0) {
            open.add(tokens.get(tokens.size() - 1));
        }
    }

    /** A string with all that is interpolated in it. */
    private void string() {
        int start = at;
        int place = tokens.size();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.startsWith("\\(", at)) {
                interpolation();
            } else {
                at = Math.min(text.length(), at + (text.charAt(at) == '\\' ? 2 : 1));
            }
        }
        if (at >= text.length()) {
            openStrings.add(start);
        } else {
            at++;
        }
        tokens.add(place, token(Type.STRING, start, at));
    }

    private void interpolation() {
        int before = open.size();
        if (before > MOST_OPEN) {
            at = text.length();
            return;
        }
        add(Type.SIGN, at + 2);
        open.add(tokens.get(tokens.size() - 1));
        while (at < text.length() && open.size() > before) {
            token();
        }
    }

    private void add(Type type, int end) {
        tokens.add(token(type, at, end));
        at = end;
    }

    private Token token(Type type, int start, int end) {
        return new Token(type, text.substring(start, end), new Span(start, end), open.size());
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int nameEnd(int from) {
        int end = from;
        while (end < text.length() && Characters.isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isDigit(int place) {
        return place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9';
    }

    private int digitsEnd(int from) {
        int end = from;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    private int numberEnd() {
        int end = digitsEnd(at);
        if (end < text.length() && text.charAt(end) == '.') {
            end = digitsEnd(end + 1);
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int sign = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0 ? 1 : 0;
            end = isDigit(end + 1 + sign) ? digitsEnd(end + 1 + sign) : end;
        }
        return end;
    }
}
