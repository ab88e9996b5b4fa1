package ai.duvo.shell.jq;

import ai.duvo.shell.jq.JsonShape.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A function of jq, for help and for what comes out of it.
 *
 * @param usage how it is called: {@code select(f)}
 * @param inputType what it is for
 * @param inside what {@code .} is in its arguments: the input, or each of its items or entries
 * @param output what it makes of its input
 * @param help one line, no full stop
 */
public record JqFunction(String usage, InputType inputType, ArgumentInput inside, OutputForm output, String help) {

    /** What a function is for. */
    public enum InputType {
        ANY,
        ARRAY,
        OBJECT,
        STRING,
        NUMBER;

        /** Whether such an input can be given to it. */
        public boolean fits(JsonShape input) {
            return this == ANY || input.isUnknown() || input.is(Type.valueOf(name()));
        }
    }

    /** What {@code .} is in the arguments. */
    enum ArgumentInput {
        INPUT,
        ITEM,
        ENTRY
    }

    /** What comes out. */
    enum OutputForm {
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
    public static List<JqFunction> all() {
        return JqFunctionTable.ROWS;
    }

    /** The function of that name, the one with arguments or the one without. */
    static Optional<JqFunction> find(String name, boolean hasArguments) {
        List<JqFunction> named = JqFunctionTable.BY_NAME.getOrDefault(name, List.of());
        return Stream.concat(named.stream().filter(f -> f.hasArguments() == hasArguments), named.stream())
                .findFirst();
    }

    String name() {
        int open = usage.indexOf('(');
        return open < 0 ? usage : usage.substring(0, open);
    }

    public boolean hasArguments() {
        return usage.indexOf('(') >= 0;
    }

    /** What is written to begin with it: {@code select(}. */
    public String value() {
        return hasArguments() ? name() + "(" : name();
    }

    /** What {@code .} is in its arguments. */
    JsonShape inside(JsonShape input) {
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
    JsonShape outcome(JsonShape input, List<JsonShape> arguments) {
        JsonShape f = arguments.isEmpty() ? JsonShape.unknown() : arguments.get(arguments.size() - 1);
        return switch (output) {
            case UNKNOWN -> JsonShape.unknown();
            case INPUT -> input;
            case ITEM -> input.item();
            case F -> f;
            case LIST_OF_F -> JsonShape.listOf(f);
            case LIST_OF_INPUT -> JsonShape.listOf(input);
            case LIST_OF_ITEM -> JsonShape.listOf(input.item());
            case LIST_OF_STRING -> JsonShape.listOf(JsonShape.of(Type.STRING));
            case FLAT ->
                input.item().is(Type.ARRAY) ? JsonShape.listOf(input.item().item()) : input;
            case ENTRIES -> JsonShape.listOf(entry(input));
            case STRING -> JsonShape.of(Type.STRING);
            case NUMBER -> JsonShape.of(Type.NUMBER);
            case BOOLEAN -> JsonShape.of(Type.BOOLEAN);
        };
    }

    private static JsonShape entry(JsonShape input) {
        Map<String, JsonShape> fields = new LinkedHashMap<>();
        fields.put("key", JsonShape.of(Type.STRING));
        fields.put("value", input.item());
        return JsonShape.object(fields);
    }
}
