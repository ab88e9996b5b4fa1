package ai.duvo.shell.complete;

import ai.duvo.shell.complete.Shape.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A function of jq, for help and for what comes out of it.
 *
 * @param usage how it is called: {@code select(f)}
 * @param suits what it is for
 * @param inside what {@code .} is in its arguments: the input, or each of its items or entries
 * @param gives what it makes of its input
 * @param help one line, no full stop
 */
record JqFunction(String usage, Suits suits, Inside inside, Gives gives, String help) {

    /** What a function is for. */
    enum Suits {
        ANY,
        ARRAY,
        OBJECT,
        STRING,
        NUMBER;

        boolean fits(Shape input) {
            return this == ANY || input.isUnknown() || input.is(Type.valueOf(name()));
        }
    }

    /** What {@code .} is in the arguments. */
    enum Inside {
        INPUT,
        ITEM,
        ENTRY
    }

    /** What comes out. */
    enum Gives {
        UNKNOWN,
        INPUT,
        ITEM,
        /** What its argument gives. */
        F,
        /** A list of what its argument gives. */
        LIST_OF_F,
        LIST_OF_INPUT,
        LIST_OF_ITEM,
        LIST_OF_STRING,
        FLAT,
        ENTRIES,
        STRING,
        NUMBER,
        BOOLEAN
    }

    /** The functions that can be written, those used most first; no operators, no constants. */
    static List<JqFunction> all() {
        return JqTable.ROWS;
    }

    /** The function of that name, the one with arguments or the one without. */
    static Optional<JqFunction> find(String name, boolean hasArguments) {
        List<JqFunction> named = JqTable.BY_NAME.getOrDefault(name, List.of());
        return Stream.concat(named.stream().filter(f -> f.hasArguments() == hasArguments), named.stream())
                .findFirst();
    }

    String name() {
        int open = usage.indexOf('(');
        return open < 0 ? usage : usage.substring(0, open);
    }

    boolean hasArguments() {
        return usage.indexOf('(') >= 0;
    }

    /** How many arguments it takes. */
    int arity() {
        return hasArguments() ? usage.split(";").length : 0;
    }

    /** What is written to begin with it: {@code select(}. */
    String value() {
        return hasArguments() ? name() + "(" : name();
    }

    /** What {@code .} is in its arguments. */
    Shape inside(Shape input) {
        return switch (inside) {
            case INPUT -> input;
            case ITEM -> input.item();
            case ENTRY -> entry(input);
        };
    }

    /**
     * What comes out of it.
     *
     * @param arguments what its arguments give
     */
    Shape outcome(Shape input, List<Shape> arguments) {
        Shape f = arguments.isEmpty() ? Shape.unknown() : arguments.get(arguments.size() - 1);
        return switch (gives) {
            case UNKNOWN -> Shape.unknown();
            case INPUT -> input;
            case ITEM -> input.item();
            case F -> f;
            case LIST_OF_F -> Shape.listOf(f);
            case LIST_OF_INPUT -> Shape.listOf(input);
            case LIST_OF_ITEM -> Shape.listOf(input.item());
            case LIST_OF_STRING -> Shape.listOf(Shape.of(Type.STRING));
            case FLAT -> input.item().is(Type.ARRAY) ? Shape.listOf(input.item().item()) : input;
            case ENTRIES -> Shape.listOf(entry(input));
            case STRING -> Shape.of(Type.STRING);
            case NUMBER -> Shape.of(Type.NUMBER);
            case BOOLEAN -> Shape.of(Type.BOOLEAN);
        };
    }

    private static Shape entry(Shape input) {
        Map<String, Shape> fields = new LinkedHashMap<>();
        fields.put("key", Shape.of(Type.STRING));
        fields.put("value", input.item());
        return Shape.object(fields);
    }
}
