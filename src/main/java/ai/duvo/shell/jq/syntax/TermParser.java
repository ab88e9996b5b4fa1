package ai.duvo.shell.jq.syntax;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.syntax.JqLexer.Token;
import ai.duvo.shell.jq.syntax.JqLexer.Type;
import ai.duvo.shell.jq.syntax.JqTree.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** Reads what terms begin with: values, texts, objects, patterns, and the forms that begin with a word. */
final class TermParser {

    /** Words that are no functions; as keys and names of variables they are as good as any. */
    static final Set<String> KEYWORDS = Set.of(
            "def", "if", "then", "elif", "else", "end", "as", "reduce", "foreach", "try", "catch", "label", "break",
            "import", "include", "module", "and", "or");

    private final JqParser parser;
    private final TokenCursor tokens;

    TermParser(JqParser parser, TokenCursor tokens) {
        this.parser = parser;
        this.tokens = tokens;
    }

    JqTree first(String expected) {
        int from = tokens.nextStart();
        Token token = tokens.peek();
        if (token == null) {
            throw tokens.wrong(expected);
        }
        switch (token.type()) {
            case STRING:
                return string(null);
            case NUMBER:
                tokens.skip();
                return new JqTree.Literal(Literals.number(token.text()), token.span());
            case VARIABLE:
                tokens.skip();
                return new JqTree.Variable(token.text().substring(1), token.span());
            case FORMAT:
                tokens.skip();
                String format = token.text().substring(1);
                return tokens.is(Type.STRING) ? string(format) : new JqTree.Format(format, token.span());
            case FIELD:
                tokens.skip();
                return parser.field(new JqTree.Identity(token.span()), token, from);
            case WORD:
                return word(token, expected);
            default:
                return sign(token, from, expected);
        }
    }

    private JqTree sign(Token token, int from, String expected) {
        if (tokens.accept(".")) {
            return dot(token, from);
        }
        if (tokens.accept("..")) {
            return new JqTree.Call("recurse", List.of(), token.span());
        }
        if (tokens.accept("(")) {
            JqTree inner = parser.pipe();
            tokens.expect(")");
            return inner;
        }
        if (tokens.accept("[")) {
            JqTree body = tokens.is("]") ? null : parser.pipe();
            tokens.expect("]");
            return new JqTree.ArrayTree(body, tokens.from(from));
        }
        if (tokens.accept("{")) {
            return new ObjectParser(parser, this, tokens).object(from);
        }
        throw tokens.wrong(expected);
    }

    private JqTree dot(Token token, int from) {
        JqTree identity = new JqTree.Identity(token.span());
        if (tokens.is(Type.STRING)) {
            JqTree key = string(null);
            return new JqTree.Index(identity, key, tokens.accept("?"), tokens.from(from));
        }
        return tokens.accept("[") ? parser.bracket(identity, from) : identity;
    }

    private JqTree word(Token token, String expected) {
        int from = token.span().start();
        String word = token.text();
        if (KEYWORDS.contains(word)
                && !Set.of("if", "reduce", "foreach", "try", "break", "def").contains(word)) {
            boolean isModule = Set.of("import", "include", "module").contains(word);
            throw isModule
                    ? tokens.wrong(
                            "jq has no modules here", "define functions in the program itself: def f: …;", token.span())
                    : tokens.wrong(expected);
        }
        if (word.equals("def")) {
            throw tokens.wrong("( before def");
        }
        tokens.skip();
        return switch (word) {
            case "true", "false" -> new JqTree.Literal(BooleanNode.valueOf(word.equals("true")), token.span());
            case "null" -> new JqTree.Literal(NullNode.getInstance(), token.span());
            case "if" -> choice(from);
            case "reduce", "foreach" -> fold(word.equals("foreach"), from);
            case "try" -> attempt(from);
            case "break" -> new JqTree.Break(variable("the name of a label"), tokens.from(from));
            default -> call(token);
        };
    }

    private JqTree call(Token name) {
        List<JqTree> arguments = new ArrayList<>();
        if (tokens.accept("(")) {
            do {
                arguments.add(parser.pipe());
            } while (tokens.accept(";"));
            tokens.expect(")");
        }
        return new JqTree.Call(name.text(), arguments, name.span());
    }

    private JqTree choice(int from) {
        JqTree condition = parser.pipe();
        JqTree then = parser.behind("then");
        JqTree otherwise = null;
        if (tokens.is("elif")) {
            int next = tokens.nextStart();
            tokens.skip();
            otherwise = choice(next);
        } else {
            if (tokens.accept("else")) {
                otherwise = parser.pipe();
            }
            if (!tokens.accept("end") && !tokens.isTolerated()) {
                throw tokens.wrong("elif, else or end");
            }
        }
        return new JqTree.If(condition, then, otherwise, tokens.from(from));
    }

    private JqTree attempt(int from) {
        JqTree body = parser.postfix();
        JqTree handler = tokens.accept("catch") ? parser.postfix() : null;
        return new JqTree.Try(body, handler, tokens.from(from));
    }

    private JqTree fold(boolean isForeach, int from) {
        JqTree source = parser.operators(1, false);
        if (tokens.isTolerated()) {
            return source;
        }
        tokens.expect("as");
        List<JqPattern> patterns = patterns();
        JqTree start = parser.behind("(");
        JqTree update = parser.behind(";");
        JqTree extract = isForeach && tokens.accept(";") ? parser.pipe() : null;
        tokens.expect(")");
        return new JqTree.Fold(isForeach, source, patterns, start, update, extract, tokens.from(from));
    }

    /** The name of a variable, which is read. */
    String variable(String expected) {
        if (tokens.isTolerated()) {
            return "";
        }
        return tokens.take(Type.VARIABLE, expected).text().substring(1);
    }

    List<JqPattern> patterns() {
        List<JqPattern> patterns = new ArrayList<>();
        do {
            patterns.add(pattern());
        } while (tokens.accept("?//"));
        return List.copyOf(patterns);
    }

    JqPattern pattern() {
        tokens.enter();
        JqPattern pattern = onePattern();
        tokens.leave();
        return pattern;
    }

    private JqPattern onePattern() {
        if (tokens.accept("[")) {
            List<JqPattern> items = new ArrayList<>();
            do {
                items.add(pattern());
            } while (tokens.accept(","));
            tokens.expect("]");
            return new JqPattern.Items(List.copyOf(items));
        }
        if (tokens.accept("{")) {
            return new ObjectParser(parser, this, tokens).pattern();
        }
        Span span = new Span(tokens.nextStart(), tokens.nextStart());
        Token token = tokens.peek();
        return new JqPattern.One(variable("$name, [ or {"), token == null ? span : token.span());
    }

    /** A text; what is between its programs are literals. */
    JqTree string(@Nullable String format) {
        Token token = tokens.take(Type.STRING, "a text");
        int from = token.span().start();
        int end = token.span().end();
        int last = tokens.isOpen(token) ? end : end - 1;
        List<JqTree> pieces = new ArrayList<>();
        int at = from + 1;
        while (tokens.isInside(token)) {
            Token open = tokens.take("\\(");
            piece(pieces, at, open.span().start());
            pieces.add(program(parser.pipe()));
            tokens.expect(")");
            at = tokens.lastEnd();
        }
        if (tokens.isTolerant() && tokens.isOpen(token)) {
            pieces.add(parser.hole(Gap.NOTHING, null));
            return new JqTree.Text(format, List.copyOf(pieces), token.span());
        }
        if (tokens.isOpen(token)) {
            throw tokens.wrong("this text is not closed", "expected \"", token.span());
        }
        piece(pieces, at, Math.max(at, last));
        if (pieces.isEmpty()) {
            return new JqTree.Literal(StringNode.valueOf(""), token.span());
        }
        boolean isPlain = pieces.size() == 1 && pieces.get(0) instanceof JqTree.Literal;
        return isPlain ? pieces.get(0) : new JqTree.Text(format, List.copyOf(pieces), token.span());
    }

    /** What is between {@code \\(} and {@code )}: a literal there is no literal of the text. */
    private static JqTree program(JqTree tree) {
        return tree instanceof JqTree.Literal
                ? new JqTree.Binary("|", new JqTree.Identity(tree.span()), tree, tree.span())
                : tree;
    }

    private void piece(List<JqTree> pieces, int from, int to) {
        if (from < to) {
            String written = tokens.text(from, to);
            String read = Literals.unescape(written, (at, what) -> {
                throw tokens.wrong(
                        what, "see \\n, \\t, \\\", \\\\, \\/ and \\u00e9", new Span(from + at, from + at + 2));
            });
            pieces.add(new JqTree.Literal(StringNode.valueOf(read), new Span(from, to)));
        }
    }
}
