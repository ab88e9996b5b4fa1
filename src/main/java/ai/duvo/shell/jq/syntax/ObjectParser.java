package ai.duvo.shell.jq.syntax;

import ai.duvo.shell.jq.syntax.JqLexer.Token;
import ai.duvo.shell.jq.syntax.JqLexer.Type;
import ai.duvo.shell.jq.syntax.JqTree.Entry;
import ai.duvo.shell.jq.syntax.JqTree.Gap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/** Reads objects that are made, and patterns that look like them. */
final class ObjectParser {

    private static final String KEY = "a name, a text, $name or ( as a key, or }";

    private final JqParser parser;
    private final TermParser terms;
    private final TokenCursor tokens;

    ObjectParser(JqParser parser, TermParser terms, TokenCursor tokens) {
        this.parser = parser;
        this.terms = terms;
        this.tokens = tokens;
    }

    /** The object whose brace was read. */
    JqTree object(int from) {
        List<Entry> entries = new ArrayList<>();
        do {
            if (tokens.isTolerated()) {
                entries.add(new Entry(parser.hole(Gap.KEY, null), null));
                break;
            }
            if (tokens.is("}")) {
                break;
            }
            entries.add(entry());
        } while (tokens.accept(","));
        if (!tokens.accept("}") && !tokens.isTolerated()) {
            throw tokens.wrong(entries.isEmpty() ? KEY : ", or }");
        }
        return new JqTree.ObjectTree(List.copyOf(entries), tokens.from(from));
    }

    private Entry entry() {
        boolean isProgram = tokens.is("(");
        JqTree key = key();
        if (tokens.accept(":")) {
            return new Entry(key, value());
        }
        if (isProgram && !tokens.isTolerated()) {
            throw tokens.wrong(":");
        }
        if (tokens.isTolerated()) {
            return new Entry(key, parser.hole(Gap.NOTHING, null));
        }
        return new Entry(key, null);
    }

    private JqTree value() {
        tokens.enter();
        int from = tokens.nextStart();
        JqTree left = parser.operators(1, false);
        JqTree all = tokens.accept("|") ? new JqTree.Binary("|", left, value(), tokens.from(from)) : left;
        tokens.leave();
        return all;
    }

    private JqTree key() {
        Token token = tokens.take(KEY);
        switch (token.type()) {
            case WORD:
                return new JqTree.Literal(StringNode.valueOf(token.text()), token.span());
            case VARIABLE:
                return new JqTree.Variable(token.text().substring(1), token.span());
            case FORMAT, STRING:
                return textKey(token);
            default:
                if (token.is("(")) {
                    return program();
                }
                throw tokens.wrong(
                        "jq does not expect \"" + token.text() + "\" here",
                        "expected " + KEY + "; other keys stand in ( )",
                        token.span());
        }
    }

    /** A text that begins with the token that was read. */
    private JqTree textKey(Token token) {
        if (token.type() == Type.FORMAT) {
            if (!tokens.is(Type.STRING)) {
                throw tokens.wrong("a text");
            }
            return terms.string(token.text().substring(1));
        }
        tokens.back();
        return terms.string(null);
    }

    private JqTree program() {
        JqTree key = parser.pipe();
        tokens.expect(")");
        if (key instanceof JqTree.Literal literal && !literal.value().isString()) {
            throw tokens.wrong(
                    "a key of an object is a text, not " + literal.value(),
                    "write \"" + literal.value() + "\"",
                    literal.span());
        }
        return key;
    }

    /** The pattern whose brace was read. */
    JqPattern pattern() {
        List<JqPattern.Field> fields = new ArrayList<>();
        do {
            fields.add(field());
        } while (tokens.accept(","));
        tokens.expect("}");
        return new JqPattern.Fields(List.copyOf(fields));
    }

    private JqPattern.Field field() {
        boolean isVariable = tokens.is(Type.VARIABLE);
        if (tokens.isTolerated()) {
            return new JqPattern.Field(parser.hole(Gap.KEY, null), null, null);
        }
        JqTree key = key();
        @Nullable String name = isVariable && key instanceof JqTree.Variable variable ? variable.name() : null;
        JqTree text = name == null ? key : new JqTree.Literal(StringNode.valueOf(name), key.span());
        if (name != null && !tokens.accept(":")) {
            return new JqPattern.Field(text, name, null);
        }
        if (name == null) {
            tokens.expect(":");
        }
        return new JqPattern.Field(text, name, terms.pattern());
    }
}
