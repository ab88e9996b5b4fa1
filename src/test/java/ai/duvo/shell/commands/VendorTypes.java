package ai.duvo.shell.commands;

import ai.duvo.shell.catalog.JsonType;
import ai.duvo.shell.commands.ParameterContract.Form;
import ai.duvo.shell.testing.FieldType;
import ai.duvo.shell.testing.FieldType.Field;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a type of the API means for a word of the line. */
final class VendorTypes {

    private VendorTypes() {}

    /** The type at a path such as {@code case.labels[]}. */
    static Optional<FieldType> find(Map<String, Field> fields, String path) {
        String[] parts = path.split("\\.", 2);
        Optional<FieldType> found = Optional.ofNullable(fields.get(parts[0].replaceAll("(\\[]|\\{})$", "")))
                .map(Field::type);
        if (parts[0].endsWith("[]") || parts[0].endsWith("{}")) {
            found = found.flatMap(type -> type.parts().stream().findFirst());
        }
        return parts.length == 1 ? found : found.flatMap(type -> find(type.fields(), parts[1]));
    }

    /** What a word may become in JSON. */
    static Set<JsonType> json(FieldType type) {
        return switch (type.form()) {
            case STRING, UUID, BINARY -> EnumSet.of(JsonType.STRING);
            case ENUM -> isOfNumbers(type) ? EnumSet.of(JsonType.INTEGER) : EnumSet.of(JsonType.STRING);
            case INTEGER -> EnumSet.of(JsonType.INTEGER);
            case NUMBER -> EnumSet.of(JsonType.NUMBER, JsonType.INTEGER);
            case BOOLEAN -> EnumSet.of(JsonType.BOOLEAN);
            case OBJECT -> EnumSet.of(isLabel(type) ? JsonType.LABEL : JsonType.JSON);
            case ARRAY, MAP, OPEN -> EnumSet.of(JsonType.JSON);
            case CHOICE ->
                type.parts().stream()
                        .flatMap(part -> json(part).stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(JsonType.class)));
            case ANY -> EnumSet.allOf(JsonType.class);
        };
    }

    /** What a word may be on the line. */
    static Set<Form> forms(FieldType type) {
        return switch (type.form()) {
            case STRING, UUID, BOOLEAN -> EnumSet.of(Form.TEXT, Form.PATH);
            case ENUM -> EnumSet.of(isOfNumbers(type) ? Form.NUMBER : Form.TEXT);
            case INTEGER, NUMBER -> EnumSet.of(Form.NUMBER);
            case BINARY -> EnumSet.of(Form.FILE);
            case OBJECT -> EnumSet.of(isLabel(type) ? Form.LABEL : Form.JSON);
            case MAP, OPEN -> EnumSet.of(Form.JSON, Form.PAIR);
            case ARRAY -> EnumSet.of(Form.JSON);
            case CHOICE ->
                type.parts().stream()
                        .flatMap(part -> forms(part).stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Form.class)));
            case ANY -> EnumSet.allOf(Form.class);
        };
    }

    private static boolean isOfNumbers(FieldType type) {
        return type.words().stream().allMatch(word -> word.matches("\\d+"));
    }

    private static boolean isLabel(FieldType type) {
        return type.fields().keySet().equals(Set.of("key", "value"));
    }
}
