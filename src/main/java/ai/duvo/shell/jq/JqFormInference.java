package ai.duvo.shell.jq;

import ai.duvo.shell.jq.JqTypeInference.Position;
import ai.duvo.shell.jq.JsonShape.Type;
import ai.duvo.shell.jq.syntax.JqLexer;
import ai.duvo.shell.jq.syntax.JqLexer.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of a jq program that begin with a word or a brace: objects, {@code if}, {@code reduce}, functions. */
final class JqFormInference {

    private final JqTypeInference inference;
    private final JqTokenStream tokens;
    private final Set<String> defined = new HashSet<>();

    JqFormInference(JqTypeInference inference, JqTokenStream tokens) {
        this.inference = inference;
        this.tokens = tokens;
    }

    JsonShape object(JsonShape input) {
        Map<String, JsonShape> fields = new LinkedHashMap<>();
        do {
            Token key = tokens.peek();
            if (key == null) {
                inference.at(Position.KEY, input);
                return JsonShape.unknown();
            }
            if (key.is("}")) {
                break;
            }
            tokens.skip();
            JsonShape usual = key(key, input);
            JsonShape value = usual;
            if (tokens.accept(":")) {
                value = inference.operators(input);
                while (tokens.accept("|")) {
                    value = inference.operators(value);
                }
            } else if (tokens.isEnd()) {
                inference.at(Position.NOTHING, usual);
            }
            fields.put(JqFieldNames.read(key.text()), value);
        } while (tokens.accept(","));
        tokens.accept("}");
        return JsonShape.object(fields);
    }

    /** Reads the rest of a key; gives what it stands for without a value behind it. */
    private JsonShape key(Token key, JsonShape input) {
        if (key.is("(")) {
            inference.pipe(input);
            tokens.accept(")");
        } else if (key.type() == JqLexer.Type.STRING) {
            inference.text(key, input);
        } else if (key.type() == JqLexer.Type.VARIABLE) {
            return inference.variable(key.text().substring(1));
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
                yield inference.pipe(input);
            }
            case "try" -> {
                JsonShape tried = inference.term(input);
                JsonShape caught =
                        tokens.accept("catch") ? inference.term(JsonShape.of(Type.STRING)) : JsonShape.unknown();
                yield JsonShape.either(tried, caught);
            }
            default -> call(word, input);
        };
    }

    private JsonShape choice(JsonShape input) {
        JsonShape outcome = JsonShape.unknown();
        do {
            inference.pipe(input);
            if (tokens.accept("then")) {
                outcome = JsonShape.either(outcome, inference.pipe(input));
            }
        } while (tokens.accept("elif"));
        if (tokens.accept("else")) {
            outcome = JsonShape.either(outcome, inference.pipe(input));
        }
        tokens.accept("end");
        return outcome;
    }

    private JsonShape fold(JsonShape input) {
        JsonShape source = inference.term(input);
        if (tokens.accept("as")) {
            bind(source);
        }
        tokens.accept("(");
        JsonShape state = inference.pipe(input);
        while (tokens.accept(";")) {
            state = JsonShape.either(state, inference.pipe(state));
        }
        tokens.accept(")");
        return state;
    }

    /** A pattern: one variable, or the fields and items of several. */
    void bind(JsonShape source) {
        if (tokens.is(JqLexer.Type.VARIABLE)) {
            inference.bind(tokens.take().substring(1), source);
            return;
        }
        while (!tokens.isEnd() && !tokens.is("|") && !tokens.is("(")) {
            if (tokens.is(JqLexer.Type.VARIABLE)) {
                String name = tokens.take().substring(1);
                inference.bind(name, source.is(Type.ARRAY) ? source.item() : source.field(name));
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
        inference.pipe(JsonShape.unknown());
        return tokens.accept(";") || tokens.isEnd() ? inference.pipe(input) : JsonShape.unknown();
    }

    private JsonShape call(String name, JsonShape input) {
        JqFunction function = defined.contains(name)
                ? null
                : JqFunction.find(name, tokens.is("(")).orElse(null);
        JsonShape inside = function == null ? input : function.inside(input);
        List<JsonShape> arguments = new ArrayList<>();
        if (tokens.accept("(")) {
            do {
                arguments.add(inference.pipe(inside));
            } while (tokens.accept(";"));
            tokens.accept(")");
        }
        return function == null ? JsonShape.unknown() : function.outcome(input, arguments);
    }
}
