package ai.duvo.shell.jq;

import ai.duvo.shell.jq.JsonShape.Type;
import ai.duvo.shell.jq.syntax.JqLexer;
import ai.duvo.shell.jq.syntax.JqLexer.Token;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a jq program, however unfinished, and says what stands at the cursor at its end. Nothing is run: shapes
 * go in and shapes come out, and what cannot be told from them is unknown.
 */
public final class JqTypeInference {

    private static final Set<String> ENDS =
            Set.of("then", "elif", "else", "end", "and", "or", "as", "catch", ")", "]", "}", "|", ",", ";", ":");
    private static final Set<String> CONDITIONS = Set.of("and", "or", "==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> UPDATES = Set.of("=", "|=", "+=", "-=", "*=", "/=", "%=", "//=");
    private static final Set<String> OPERATORS = Set.of("+", "-", "*", "/", "%", "//");
    private static final int MOST_DEPTH = 200;

    private final JqTokenStream tokens;
    private final Function<String, JsonShape> variables;
    private final Map<String, JsonShape> bound = new HashMap<>();
    private final JqFormInference forms;
    private @Nullable Place place;
    private int depth;

    private JqTypeInference(JqTokenStream tokens, Function<String, JsonShape> variables) {
        this.tokens = tokens;
        this.variables = variables;
        this.forms = new JqFormInference(this, tokens);
    }

    /** What can stand at the cursor. */
    public enum Position {
        /** A path or a function begins; the shape is what {@code .} is. */
        BEGIN,
        /** A path can go on; the shape is what it gives so far. */
        BEHIND,
        /** A bracket is open behind a path. */
        INDEX,
        /** A key of an object that is being made; the shape is what {@code .} is. */
        KEY,
        NOTHING
    }

    /**
     * The cursor's place.
     *
     * @param names the variables that the program itself has made
     */
    public record Place(Position position, JsonShape shape, Set<String> names) {}

    /**
     * Finds it.
     *
     * @param program up to the word at the cursor
     * @param input what {@code .} is at its start
     * @param variables the shapes of variables from outside, by name without the sign
     */
    public static Place of(String program, JsonShape input, Function<String, JsonShape> variables) {
        JqTokenStream tokens = JqTokenStream.of(program);
        if (tokens.isInText()) {
            return new Place(Position.NOTHING, JsonShape.unknown(), Set.of());
        }
        JqTypeInference inference = new JqTypeInference(tokens, variables);
        inference.all(input);
        Place found = inference.place;
        return found == null ? new Place(Position.NOTHING, JsonShape.unknown(), Set.of()) : found;
    }

    /** What a whole program gives. */
    public static JsonShape outcome(String program, JsonShape input, Function<String, JsonShape> variables) {
        return new JqTypeInference(JqTokenStream.of(program), variables).all(input);
    }

    private JsonShape all(JsonShape input) {
        JsonShape shape = pipe(input);
        while (!tokens.isEnd()) {
            // a sign nobody expects
            tokens.skip();
            shape = pipe(input);
        }
        return shape;
    }

    void at(Position position, JsonShape shape) {
        if (place == null) {
            place = new Place(position, shape, Set.copyOf(bound.keySet()));
        }
    }

    JsonShape pipe(JsonShape input) {
        if (++depth > MOST_DEPTH) {
            depth--;
            return JsonShape.unknown();
        }
        JsonShape shape = comma(input);
        if (tokens.accept("as")) {
            forms.bind(shape);
            shape = input;
        }
        if (tokens.accept("|")) {
            shape = pipe(shape);
        }
        depth--;
        return shape;
    }

    private JsonShape comma(JsonShape input) {
        JsonShape shape = operators(input);
        while (tokens.accept(",")) {
            shape = JsonShape.either(shape, operators(input));
        }
        return shape;
    }

    /** Operators from left to right, whatever binds closer: enough for shapes. */
    JsonShape operators(JsonShape input) {
        JsonShape shape = term(input);
        while (isOperator()) {
            String operator = tokens.take();
            JsonShape right = term(operator.equals("|=") ? shape : input);
            if (CONDITIONS.contains(operator)) {
                shape = JsonShape.of(Type.BOOLEAN);
            } else if (UPDATES.contains(operator)) {
                shape = input;
            } else if (operator.equals("+") || operator.equals("//") || shape.is(Type.OBJECT)) {
                shape = JsonShape.either(shape, right);
            } else if (!operator.equals("-") && !shape.is(Type.ARRAY)) {
                shape = JsonShape.of(Type.NUMBER);
            }
        }
        return shape;
    }

    private boolean isOperator() {
        Token token = tokens.peek();
        return token != null
                && token.type() != JqLexer.Type.STRING
                && (CONDITIONS.contains(token.text())
                        || UPDATES.contains(token.text())
                        || OPERATORS.contains(token.text()));
    }

    JsonShape term(JsonShape input) {
        while (tokens.accept("-")) {
            // a number's sign
        }
        Token token = tokens.peek();
        if (token == null) {
            at(Position.BEGIN, input);
            return JsonShape.unknown();
        }
        if ((token.type() == JqLexer.Type.SIGN || token.type() == JqLexer.Type.WORD) && ENDS.contains(token.text())) {
            return JsonShape.unknown();
        }
        return steps(first(token, input), input);
    }

    /** What a term begins with. */
    private JsonShape first(Token token, JsonShape input) {
        tokens.skip();
        return switch (token.type()) {
            case FIELD -> input.field(token.text().substring(1));
            case VARIABLE -> variable(token.text().substring(1));
            case NUMBER -> JsonShape.of(Type.NUMBER);
            case STRING -> text(token, input);
            case FORMAT -> {
                Token next = tokens.peek();
                if (next != null && next.type() == JqLexer.Type.STRING) {
                    tokens.skip();
                    text(next, input);
                }
                yield JsonShape.of(Type.STRING);
            }
            case WORD -> forms.word(token.text(), input);
            default -> sign(token.text(), input);
        };
    }

    JsonShape variable(String name) {
        JsonShape own = bound.get(name);
        return own == null ? variables.apply(name) : own;
    }

    /** A variable that the program makes. */
    void bind(String name, JsonShape shape) {
        bound.put(name, shape);
    }

    private JsonShape sign(String sign, JsonShape input) {
        switch (sign) {
            case "." -> {
                return tokens.is(JqLexer.Type.STRING) ? named(input, input) : input;
            }
            case "(" -> {
                JsonShape inner = pipe(input);
                tokens.accept(")");
                return inner;
            }
            case "[" -> {
                JsonShape items = tokens.is("]") ? JsonShape.unknown() : pipe(input);
                tokens.accept("]");
                return JsonShape.listOf(items);
            }
            case "{" -> {
                return forms.object(input);
            }
            default -> {
                return JsonShape.unknown();
            }
        }
    }

    /** The programs in a text. */
    JsonShape text(Token text, JsonShape input) {
        while (tokens.isInside(text)) {
            tokens.skip();
            pipe(input);
            tokens.accept(")");
        }
        return JsonShape.of(Type.STRING);
    }

    /** What stands behind the beginning of a path: fields, brackets, question marks. */
    private JsonShape steps(JsonShape from, JsonShape input) {
        JsonShape shape = from;
        while (!tokens.isEnd()) {
            if (tokens.is(JqLexer.Type.FIELD)) {
                shape = shape.field(tokens.take().substring(1));
            } else if (tokens.accept("[")) {
                shape = index(shape, input);
            } else if (tokens.accept(".")) {
                shape = tokens.is(JqLexer.Type.STRING) ? named(shape, input) : shape;
            } else if (!tokens.accept("?")) {
                return shape;
            }
        }
        at(Position.BEHIND, shape);
        return shape;
    }

    private JsonShape named(JsonShape shape, JsonShape input) {
        Token name = tokens.peek();
        tokens.skip();
        if (name == null) {
            return JsonShape.unknown();
        }
        text(name, input);
        return shape.field(JqFieldNames.read(name.text()));
    }

    private JsonShape index(JsonShape shape, JsonShape input) {
        if (tokens.isEnd()) {
            at(Position.INDEX, shape);
            return shape.item();
        }
        if (tokens.accept("]")) {
            return shape.item();
        }
        Token first = tokens.peek();
        boolean isName = first != null && first.type() == JqLexer.Type.STRING;
        String name = first != null && isName ? JqFieldNames.read(first.text()) : "";
        boolean isSlice = false;
        if (!tokens.is(":")) {
            pipe(input);
        }
        if (tokens.accept(":")) {
            isSlice = true;
            pipe(input);
        }
        tokens.accept("]");
        return isSlice ? shape : isName ? shape.field(name) : shape.item();
    }
}
