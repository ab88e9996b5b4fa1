package ai.duvo.shell.complete;

import ai.duvo.shell.complete.JqWalk.Stand;
import ai.duvo.shell.complete.Shape.Type;
import ai.duvo.shell.line.JqLexer;
import ai.duvo.shell.line.JqLexer.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of a jq program that begin with a word or a brace: objects, {@code if}, {@code reduce}, functions. */
final class JqForms {

    private final JqWalk walk;
    private final JqTokens tokens;
    private final Set<String> defined = new HashSet<>();

    JqForms(JqWalk walk, JqTokens tokens) {
        this.walk = walk;
        this.tokens = tokens;
    }

    Shape object(Shape input) {
        Map<String, Shape> fields = new LinkedHashMap<>();
        do {
            Token key = tokens.peek();
            if (key == null) {
                walk.stands(Stand.KEY, input);
                return Shape.unknown();
            }
            if (key.is("}")) {
                break;
            }
            tokens.skip();
            Shape usual = key(key, input);
            Shape value = usual;
            if (tokens.accept(":")) {
                value = walk.operators(input);
                while (tokens.accept("|")) {
                    value = walk.operators(value);
                }
            } else if (tokens.isEnd()) {
                walk.stands(Stand.NOTHING, usual);
            }
            fields.put(FieldNames.read(key.text()), value);
        } while (tokens.accept(","));
        tokens.accept("}");
        return Shape.object(fields);
    }

    /** Reads the rest of a key; gives what it stands for without a value behind it. */
    private Shape key(Token key, Shape input) {
        if (key.is("(")) {
            walk.pipe(input);
            tokens.accept(")");
        } else if (key.type() == JqLexer.Type.STRING) {
            walk.text(key, input);
        } else if (key.type() == JqLexer.Type.VARIABLE) {
            return walk.variable(key.text().substring(1));
        }
        return input.field(FieldNames.read(key.text()));
    }

    Shape word(String word, Shape input) {
        return switch (word) {
            case "true", "false" -> Shape.of(Type.BOOLEAN);
            case "null" -> Shape.of(Type.NULL);
            case "if" -> choice(input);
            case "reduce", "foreach" -> fold(input);
            case "def" -> definition(input);
            case "label" -> {
                tokens.skip();
                tokens.accept("|");
                yield walk.pipe(input);
            }
            case "try" -> {
                Shape tried = walk.term(input);
                Shape caught = tokens.accept("catch") ? walk.term(Shape.of(Type.STRING)) : Shape.unknown();
                yield Shape.either(tried, caught);
            }
            default -> call(word, input);
        };
    }

    private Shape choice(Shape input) {
        Shape outcome = Shape.unknown();
        do {
            walk.pipe(input);
            if (tokens.accept("then")) {
                outcome = Shape.either(outcome, walk.pipe(input));
            }
        } while (tokens.accept("elif"));
        if (tokens.accept("else")) {
            outcome = Shape.either(outcome, walk.pipe(input));
        }
        tokens.accept("end");
        return outcome;
    }

    private Shape fold(Shape input) {
        Shape source = walk.term(input);
        if (tokens.accept("as")) {
            bind(source);
        }
        tokens.accept("(");
        Shape state = walk.pipe(input);
        while (tokens.accept(";")) {
            state = Shape.either(state, walk.pipe(state));
        }
        tokens.accept(")");
        return state;
    }

    /** A pattern: one variable, or the fields and items of several. */
    void bind(Shape source) {
        if (tokens.is(JqLexer.Type.VARIABLE)) {
            walk.bind(tokens.take().substring(1), source);
            return;
        }
        while (!tokens.isEnd() && !tokens.is("|") && !tokens.is("(")) {
            if (tokens.is(JqLexer.Type.VARIABLE)) {
                String name = tokens.take().substring(1);
                walk.bind(name, source.is(Type.ARRAY) ? source.item() : source.field(name));
            } else {
                tokens.skip();
            }
        }
    }

    /** What it gives is not known; its parameters are not either. */
    private Shape definition(Shape input) {
        defined.add(tokens.take());
        while (!tokens.isEnd() && !tokens.is(":")) {
            tokens.skip();
        }
        tokens.accept(":");
        walk.pipe(Shape.unknown());
        return tokens.accept(";") || tokens.isEnd() ? walk.pipe(input) : Shape.unknown();
    }

    private Shape call(String name, Shape input) {
        JqFunction function = defined.contains(name)
                ? null
                : JqFunction.find(name, tokens.is("(")).orElse(null);
        Shape inside = function == null ? input : function.inside(input);
        List<Shape> arguments = new ArrayList<>();
        if (tokens.accept("(")) {
            do {
                arguments.add(walk.pipe(inside));
            } while (tokens.accept(";"));
            tokens.accept(")");
        }
        return function == null ? Shape.unknown() : function.outcome(input, arguments);
    }
}
