package ai.duvo.shell.jq.syntax;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.syntax.JqLexer.Token;
import ai.duvo.shell.jq.syntax.JqLexer.Type;
import ai.duvo.shell.jq.syntax.JqTree.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/** Reads jq programs: one to run, or an unfinished one up to the cursor. */
public final class JqParser {

    private static final String BEGIN = "a path such as .name, a function or a value";
    private static final String MORE = "| or an operator; jq goes to the end of the line";
    private static final int NEVER = 0;

    /** How close each operator binds; {@code |} and {@code ,} bind less. */
    private static final Map<String, Integer> BINDS = Map.ofEntries(
            Map.entry("//", 1),
            Map.entry("=", 2),
            Map.entry("|=", 2),
            Map.entry("+=", 2),
            Map.entry("-=", 2),
            Map.entry("*=", 2),
            Map.entry("/=", 2),
            Map.entry("%=", 2),
            Map.entry("//=", 2),
            Map.entry("or", 3),
            Map.entry("and", 4),
            Map.entry("==", 5),
            Map.entry("!=", 5),
            Map.entry("<", 5),
            Map.entry("<=", 5),
            Map.entry(">", 5),
            Map.entry(">=", 5),
            Map.entry("+", 6),
            Map.entry("-", 6),
            Map.entry("*", 7),
            Map.entry("/", 7),
            Map.entry("%", 7));

    private static final int ASSIGNMENT = 2;
    private static final int COMPARISON = 5;

    private final TokenCursor tokens;
    private final TermParser terms;

    private JqParser(TokenCursor tokens) {
        this.tokens = tokens;
        this.terms = new TermParser(this, tokens);
    }

    /**
     * Reads a whole program.
     *
     * @param start where it stands in the line, for the places of failures; those in the tree count from the program
     * @throws UsageFailure with its place when it is no jq
     */
    public static JqTree parse(String program, int start) {
        TokenCursor tokens = new TokenCursor(program, start, false);
        JqTree tree = new JqParser(tokens).pipe();
        if (!tokens.isEnd()) {
            throw tokens.wrong(MORE);
        }
        return tree;
    }

    /** Reads a program up to the cursor, which stands as a hole in the tree; null when it is no jq. */
    public static @Nullable JqTree unfinished(String program) {
        try {
            return begun(program);
        } catch (UsageFailure noJq) {
            return null;
        }
    }

    /** Where the word stands with which a program is no jq, however it goes on; null when it may become one. */
    public static @Nullable Span mistake(String program) {
        try {
            begun(program);
            return null;
        } catch (UsageFailure noJq) {
            return noJq.span();
        }
    }

    private static JqTree begun(String program) {
        TokenCursor tokens = new TokenCursor(program, 0, true);
        JqParser parser = new JqParser(tokens);
        if (tokens.isComment()) {
            return parser.hole(Gap.NOTHING, null);
        }
        JqTree tree;
        try {
            tree = parser.pipe();
        } catch (UsageFailure failure) {
            if (tokens.isEnd()) {
                return parser.hole(Gap.NOTHING, null);
            }
            throw failure;
        }
        if (!tokens.isEnd()) {
            throw tokens.wrong(MORE);
        }
        return tree;
    }

    JqTree pipe() {
        tokens.enter();
        int from = tokens.nextStart();
        JqTree left = tokens.is("def") ? definition() : tokens.is("label") ? label() : commas();
        JqTree all = tokens.accept("|") ? new JqTree.Binary("|", left, pipe(), tokens.from(from)) : left;
        tokens.leave();
        return all;
    }

    private JqTree commas() {
        int from = tokens.nextStart();
        JqTree left = operators(1, true);
        while (tokens.accept(",")) {
            JqTree right = tokens.is("def") ? definition() : operators(1, true);
            left = new JqTree.Binary(",", left, right, tokens.from(from));
        }
        return left;
    }

    /** What stands between operators that bind at least so close. */
    JqTree operators(int least, boolean mayBind) {
        int from = tokens.nextStart();
        JqTree left = term(mayBind);
        int most = Integer.MAX_VALUE;
        while (true) {
            Token token = tokens.peek();
            int binds = token == null || token.type() == Type.STRING ? NEVER : BINDS.getOrDefault(token.text(), NEVER);
            if (token == null || binds < least) {
                return left;
            }
            if (binds == most) {
                throw tokens.wrong("brackets around one of the two");
            }
            tokens.skip();
            JqTree right = operators(binds == 1 ? 1 : binds + 1, mayBind);
            left = new JqTree.Binary(token.text(), left, right, tokens.from(from));
            most = binds == ASSIGNMENT || binds == COMPARISON ? binds : Integer.MAX_VALUE;
        }
    }

    /** A term and what it binds. */
    private JqTree term(boolean mayBind) {
        int from = tokens.nextStart();
        JqTree term = postfix();
        if (!mayBind || !tokens.accept("as")) {
            return term;
        }
        List<JqPattern> patterns = terms.patterns();
        return new JqTree.Bind(term, patterns, behind("|"), tokens.from(from));
    }

    /** A term with its signs, fields, brackets and question marks. */
    JqTree postfix() {
        tokens.enter();
        try {
            int from = tokens.nextStart();
            if (tokens.accept("-")) {
                return new JqTree.Negate(postfix(), tokens.from(from));
            }
            if (tokens.isTolerated()) {
                return hole(Gap.BEGIN, null);
            }
            JqTree term = terms.first(BEGIN);
            for (JqTree more = step(term, from); more != null; more = step(term, from)) {
                term = more;
            }
            return tokens.isTolerated() ? hole(Gap.BEHIND, term) : term;
        } finally {
            tokens.leave();
        }
    }

    /** The program behind a sign. */
    JqTree behind(String sign) {
        if (tokens.isTolerated()) {
            return hole(Gap.NOTHING, null);
        }
        tokens.expect(sign);
        return pipe();
    }

    JqTree hole(Gap gap, @Nullable JqTree target) {
        return new JqTree.Hole(gap, target, new Span(tokens.nextStart(), tokens.nextStart()));
    }

    private @Nullable JqTree step(JqTree term, int from) {
        Token token = tokens.peek();
        if (token == null) {
            return null;
        }
        if (token.type() == Type.FIELD) {
            tokens.skip();
            return field(term, token, from);
        }
        if (tokens.accept("?")) {
            return new JqTree.Try(term, null, tokens.from(from));
        }
        Token next = tokens.peek(1);
        if (token.is(".") && next == null && tokens.isTolerant()) {
            tokens.skip();
            return hole(Gap.BEHIND, term);
        }
        boolean isDot = token.is(".") && next != null && (next.is("[") || next.type() == Type.STRING);
        if (isDot) {
            tokens.skip();
        }
        if (isDot && tokens.is(Type.STRING)) {
            JqTree key = terms.string(null);
            return new JqTree.Index(term, key, tokens.accept("?"), tokens.from(from));
        }
        return tokens.accept("[") ? bracket(term, from) : null;
    }

    JqTree field(JqTree target, Token token, int from) {
        JqTree key = new JqTree.Literal(StringNode.valueOf(token.text().substring(1)), token.span());
        return new JqTree.Index(target, key, tokens.accept("?"), tokens.from(from));
    }

    JqTree bracket(JqTree target, int from) {
        if (tokens.isTolerated()) {
            return hole(Gap.INDEX, target);
        }
        if (tokens.accept("]")) {
            return new JqTree.Iterate(target, tokens.accept("?"), tokens.from(from));
        }
        if (tokens.accept(":")) {
            JqTree to = pipe();
            tokens.expect("]");
            return new JqTree.Slice(target, null, to, tokens.accept("?"), tokens.from(from));
        }
        JqTree key = pipe();
        if (!tokens.accept(":")) {
            tokens.expect("]");
            return new JqTree.Index(target, key, tokens.accept("?"), tokens.from(from));
        }
        JqTree to = tokens.is("]") ? null : pipe();
        tokens.expect("]");
        return new JqTree.Slice(target, key, to, tokens.accept("?"), tokens.from(from));
    }

    private JqTree label() {
        int from = tokens.nextStart();
        tokens.skip();
        String name = terms.variable("a name such as $out");
        return new JqTree.Label(name, behind("|"), tokens.from(from));
    }

    private JqTree definition() {
        int from = tokens.nextStart();
        tokens.skip();
        String name = tokens.take(Type.WORD, "the name of a function").text();
        List<String> parameters = new ArrayList<>();
        if (tokens.accept("(")) {
            do {
                Token parameter = tokens.take("a parameter such as f or $x");
                boolean isName = parameter.type() == Type.WORD || parameter.type() == Type.VARIABLE;
                if (!isName) {
                    throw tokens.wrong(
                            "jq does not expect \"" + parameter.text() + "\" here",
                            "expected a parameter such as f or $x",
                            parameter.span());
                }
                parameters.add(parameter.text());
            } while (tokens.accept(";"));
            tokens.expect(")");
        }
        JqTree body = behind(":");
        JqTree rest = behind(";");
        return new JqTree.Define(name, List.copyOf(parameters), body, rest, tokens.from(from));
    }
}
