package ai.duvo.shell.jq;

import ai.duvo.shell.jq.JqLexer.Token;
import ai.duvo.shell.jq.JqTypeInference.Stand;
import ai.duvo.shell.jq.JsonShape.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of a jq program that begin with a word or a brace: objects, {@code if}, {@code reduce}, functions. */
final class JqFormInference {

    private final JqTypeInference walk;
    private final JqTokenStream tokens;
    private final Set<String> defined = new HashSet<>();

    JqFormInference(JqTypeInference walk, JqTokenStream tokens) {
        this.walk = walk;
        this.tokens = tokens;
    }

    JsonShape object(JsonShape input) {
        Map<String, JsonShape> fields = new LinkedHashMap<>();
        do {
            Token key = tokens.peek();
            if (key == null) {
                walk.stands(Stand.KEY, input);
                return JsonShape.unknown();
            }
            if (key.is("}")) {
                break;
            }
            tokens.skip();
            JsonShape usual = key(key, input);
            JsonShape value = usual;
            if (tokens.accept(":")) {
                value = walk.operators(input);
                while (tokens.accept("|")) {
                    value = walk.operators(value);
                }
            } else if (tokens.isEnd()) {
                walk.stands(Stand.NOTHING, usual);
            }
            fields.put(JqFieldNames.read(key.text()), value);
        } while (tokens.accept(","));
        tokens.accept("}");
        return JsonShape.object(fields);
    }

    /** Reads the rest of a key; gives what it stands for without a value behind it. */
    private JsonShape key(Token key, JsonShape input) {
        if (key.is("(")) {
            walk.pipe(input);
            tokens.accept(")");
        } else if (key.type() == JqLexer.Type.STRING) {
            walk.text(key, input);
        } else if (key.type() == JqLexer.Type.VARIABLE) {
            return walk.variable(key.text().substring(1));
        }
        return input.field(JqFieldNames.read(key.text()));
    }

    JsonShape word(String word, JsonShape input) {
        return switch (word) {
            case "true", "false" -> JsonShape.of(Type.BOOLEAN);
            case "null" -> JsonShape.of(Type.NULL);
            case "if" -> choice(input);
            case "reduce", "foreach" -> fold(input);
            case "def" -> definition(input);
            case "label" -> {
                tokens.skip();
                tokens.accept("|");
                yield walk.pipe(input);
            }
            case "try" -> {
                JsonShape tried = walk.term(input);
                JsonShape caught = tokens.accept("catch") ? walk.term(JsonShape.of(Type.STRING)) : JsonShape.unknown();
                yield JsonShape.either(tried, caught);
            }
            default -> call(word, input);
        };
    }

    private JsonShape choice(JsonShape input) {
        JsonShape outcome = JsonShape.unknown();
        do {
            walk.pipe(input);
            if (tokens.accept("then")) {
                outcome = JsonShape.either(outcome, walk.pipe(input));
            }
        } while (tokens.accept("elif"));
        if (tokens.accept("else")) {
            outcome = JsonShape.either(outcome, walk.pipe(input));
        }
        tokens.accept("end");
        return outcome;
    }

    private JsonShape fold(JsonShape input) {
        JsonShape source = walk.term(input);
        if (tokens.accept("as")) {
            bind(source);
        }
        tokens.accept("(");
        JsonShape state = walk.pipe(input);
        while (tokens.accept(";")) {
            state = JsonShape.either(state, walk.pipe(state));
        }
        tokens.accept(")");
        return state;
    }

    /** A pattern: one variable, or the fields and items of several. */
    void bind(JsonShape source) {
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
    private JsonShape definition(JsonShape input) {
        defined.add(tokens.take());
        while (!tokens.isEnd() && !tokens.is(":")) {
            tokens.skip();
        }
        tokens.accept(":");
        walk.pipe(JsonShape.unknown());
        return tokens.accept(";") || tokens.isEnd() ? walk.pipe(input) : JsonShape.unknown();
    }

    private JsonShape call(String name, JsonShape input) {
        JqFunction function = defined.contains(name)
                ? null
                : JqFunction.find(name, tokens.is("(")).orElse(null);
        JsonShape inside = function == null ? input : function.inside(input);
        List<JsonShape> arguments = new ArrayList<>();
        if (tokens.accept("(")) {
            do {
                arguments.add(walk.pipe(inside));
            } while (tokens.accept(";"));
            tokens.accept(")");
        }
        return function == null ? JsonShape.unknown() : function.outcome(input, arguments);
    }
}
