package ai.duvo.shell.complete;

import ai.duvo.shell.complete.Shape.Type;
import ai.duvo.shell.line.JqLexer;
import ai.duvo.shell.line.JqLexer.Token;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a jq program, however unfinished, and says what stands at the cursor at its end. Nothing is run: shapes
 * go in and shapes come out, and what cannot be told from them is unknown.
 */
final class JqWalk {

    private static final Set<String> ENDS =
            Set.of("then", "elif", "else", "end", "and", "or", "as", "catch", ")", "]", "}", "|", ",", ";", ":");
    private static final Set<String> CONDITIONS = Set.of("and", "or", "==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> UPDATES = Set.of("=", "|=", "+=", "-=", "*=", "/=", "%=", "//=");
    private static final Set<String> OPERATORS = Set.of("+", "-", "*", "/", "%", "//");
    private static final int MOST_DEPTH = 200;

    private final JqTokens tokens;
    private final Function<String, Shape> variables;
    private final Map<String, Shape> bound = new HashMap<>();
    private final JqForms forms;
    private @Nullable Place place;
    private int depth;

    private JqWalk(JqTokens tokens, Function<String, Shape> variables) {
        this.tokens = tokens;
        this.variables = variables;
        this.forms = new JqForms(this, tokens);
    }

    /** What can stand at the cursor. */
    enum Stand {
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
    record Place(Stand stand, Shape shape, Set<String> names) {}

    /**
     * Finds it.
     *
     * @param program up to the word at the cursor
     * @param input what {@code .} is at its start
     * @param variables the shapes of variables from outside, by name without the sign
     */
    static Place of(String program, Shape input, Function<String, Shape> variables) {
        JqTokens tokens = JqTokens.of(program);
        if (tokens.isInText()) {
            return new Place(Stand.NOTHING, Shape.unknown(), Set.of());
        }
        JqWalk walk = new JqWalk(tokens, variables);
        walk.all(input);
        Place found = walk.place;
        return found == null ? new Place(Stand.NOTHING, Shape.unknown(), Set.of()) : found;
    }

    /** What a whole program gives. */
    static Shape outcome(String program, Shape input, Function<String, Shape> variables) {
        return new JqWalk(JqTokens.of(program), variables).all(input);
    }

    private Shape all(Shape input) {
        Shape shape = pipe(input);
        while (!tokens.isEnd()) {
            // a sign nobody expects
            tokens.skip();
            shape = pipe(input);
        }
        return shape;
    }

    void stands(Stand stand, Shape shape) {
        if (place == null) {
            place = new Place(stand, shape, Set.copyOf(bound.keySet()));
        }
    }

    Shape pipe(Shape input) {
        if (++depth > MOST_DEPTH) {
            depth--;
            return Shape.unknown();
        }
        Shape shape = comma(input);
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

    private Shape comma(Shape input) {
        Shape shape = operators(input);
        while (tokens.accept(",")) {
            shape = Shape.either(shape, operators(input));
        }
        return shape;
    }

    /** Operators from left to right, whatever binds closer: enough for shapes. */
    Shape operators(Shape input) {
        Shape shape = term(input);
        while (isOperator()) {
            String operator = tokens.take();
            Shape right = term(operator.equals("|=") ? shape : input);
            if (CONDITIONS.contains(operator)) {
                shape = Shape.of(Type.BOOLEAN);
            } else if (UPDATES.contains(operator)) {
                shape = input;
            } else if (operator.equals("+") || operator.equals("//") || shape.is(Type.OBJECT)) {
                shape = Shape.either(shape, right);
            } else if (!operator.equals("-") && !shape.is(Type.ARRAY)) {
                shape = Shape.of(Type.NUMBER);
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

    Shape term(Shape input) {
        while (tokens.accept("-")) {
            // a number's sign
        }
        Token token = tokens.peek();
        if (token == null) {
            stands(Stand.BEGIN, input);
            return Shape.unknown();
        }
        if ((token.type() == JqLexer.Type.SIGN || token.type() == JqLexer.Type.WORD) && ENDS.contains(token.text())) {
            return Shape.unknown();
        }
        return steps(first(token, input), input);
    }

    /** What a term begins with. */
    private Shape first(Token token, Shape input) {
        tokens.skip();
        return switch (token.type()) {
            case FIELD -> input.field(token.text().substring(1));
            case VARIABLE -> variable(token.text().substring(1));
            case NUMBER -> Shape.of(Type.NUMBER);
            case STRING -> text(token, input);
            case FORMAT -> {
                Token next = tokens.peek();
                if (next != null && next.type() == JqLexer.Type.STRING) {
                    tokens.skip();
                    text(next, input);
                }
                yield Shape.of(Type.STRING);
            }
            case WORD -> forms.word(token.text(), input);
            default -> sign(token.text(), input);
        };
    }

    Shape variable(String name) {
        Shape own = bound.get(name);
        return own == null ? variables.apply(name) : own;
    }

    /** A variable that the program makes. */
    void bind(String name, Shape shape) {
        bound.put(name, shape);
    }

    private Shape sign(String sign, Shape input) {
        switch (sign) {
            case "." -> {
                return tokens.is(JqLexer.Type.STRING) ? named(input, input) : input;
            }
            case "(" -> {
                Shape inner = pipe(input);
                tokens.accept(")");
                return inner;
            }
            case "[" -> {
                Shape items = tokens.is("]") ? Shape.unknown() : pipe(input);
                tokens.accept("]");
                return Shape.listOf(items);
            }
            case "{" -> {
                return forms.object(input);
            }
            default -> {
                return Shape.unknown();
            }
        }
    }

    /** The programs in a text. */
    Shape text(Token text, Shape input) {
        while (tokens.isInside(text)) {
            tokens.skip();
            pipe(input);
            tokens.accept(")");
        }
        return Shape.of(Type.STRING);
    }

    /** What stands behind the beginning of a path: fields, brackets, question marks. */
    private Shape steps(Shape from, Shape input) {
        Shape shape = from;
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
        stands(Stand.BEHIND, shape);
        return shape;
    }

    private Shape named(Shape shape, Shape input) {
        Token name = tokens.peek();
        tokens.skip();
        if (name == null) {
            return Shape.unknown();
        }
        text(name, input);
        return shape.field(FieldNames.read(name.text()));
    }

    private Shape index(Shape shape, Shape input) {
        if (tokens.isEnd()) {
            stands(Stand.INDEX, shape);
            return shape.item();
        }
        if (tokens.accept("]")) {
            return shape.item();
        }
        Token first = tokens.peek();
        boolean isName = first != null && first.type() == JqLexer.Type.STRING;
        String name = first != null && isName ? FieldNames.read(first.text()) : "";
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
