package ai.duvo.shell.jq;

import ai.duvo.shell.jq.syntax.JqLexer;
import ai.duvo.shell.jq.syntax.JqLexer.Token;
import ai.duvo.shell.jq.syntax.JqLexer.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tokens of a jq program, one after the other; behind the last stands the cursor. */
final class JqTokenStream {

    private static final Set<String> OPENING = Set.of("(", "[", "{", "\\(");
    private static final Set<String> CLOSING = Set.of(")", "]", "}");

    private final List<Token> all;
    private final boolean isOpenText;
    private int at;

    private JqTokenStream(List<Token> all, boolean isOpenText) {
        this.all = all;
        this.isOpenText = isOpenText;
    }

    static JqTokenStream of(String program) {
        // a text that takes the blank behind it in is not closed
        List<Token> all = JqLexer.program(program + " ", 0).tokens();
        boolean isComment = !all.isEmpty() && all.get(all.size() - 1).type() == Type.COMMENT;
        return new JqTokenStream(all, isComment || isInText(all, program.length()));
    }

    private static boolean isInText(List<Token> all, int end) {
        boolean isOpen = false;
        int brackets = 0;
        for (Token token : all) {
            if (token.type() == Type.STRING && token.span().end() > end) {
                isOpen = true;
                brackets = 0;
            } else if (token.type() == Type.SIGN) {
                brackets += OPENING.contains(token.text()) ? 1 : CLOSING.contains(token.text()) ? -1 : 0;
            }
        }
        return isOpen && brackets <= 0;
    }

    /** Whether the cursor stands in a text or in a comment, where nothing of jq can. */
    boolean isInText() {
        return isOpenText;
    }

    boolean isEnd() {
        return at >= all.size();
    }

    @Nullable
    Token peek() {
        return isEnd() ? null : all.get(at);
    }

    /** Moves on by one. */
    void skip() {
        at++;
    }

    boolean is(Type type) {
        return !isEnd() && all.get(at).type() == type;
    }

    boolean is(String sign) {
        return !isEnd() && all.get(at).is(sign);
    }

    boolean accept(String sign) {
        boolean isSo = is(sign);
        at += isSo ? 1 : 0;
        return isSo;
    }

    /** The text of the token here, which is read; empty at the end. */
    String take() {
        return isEnd() ? "" : all.get(at++).text();
    }

    /** Whether the token here stands inside that one, as an interpolation in a text does. */
    boolean isInside(Token outer) {
        return !isEnd() && all.get(at).span().start() < outer.span().end();
    }
}
