package ai.duvo.shell.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Type of a field of the API, as {@code outputs.json} writes it: {@code string?}, {@code [uuid][items 1..]},
 * {@code {key~:string="", value:string}}.
 *
 * @param form what it is
 * @param isNullable whether it may be null
 * @param parts the items of an array, the values of a map, the alternatives of a choice
 * @param fields the fields of an object with known ones
 * @param words the words of an enumeration
 * @param limits what stands in brackets behind it, such as {@code 1..100}
 * @param defaultText what stands behind its equals sign, or null
 */
public record FieldType(
        Form form,
        boolean isNullable,
        List<FieldType> parts,
        Map<String, Field> fields,
        List<String> words,
        List<String> limits,
        @Nullable String defaultText) {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** The forms of a value. */
    public enum Form {
        STRING,
        UUID,
        ENUM,
        INTEGER,
        NUMBER,
        BOOLEAN,
        ARRAY,
        /** An object of known fields. */
        OBJECT,
        /** An object of any keys with values of one type. */
        MAP,
        /** An object of which nothing is said. */
        OPEN,
        /** One of several types. */
        CHOICE,
        /** The bytes of a file. */
        BINARY,
        ANY
    }

    /** A field of an object. */
    public record Field(FieldType type, boolean isOptional) {}

    /** Parses one. */
    public static FieldType of(String text) {
        return new FieldTypeParser(text).parse();
    }

    /** The fields of a list of texts such as {@code name~:string}, in order. */
    public static Map<String, Field> fields(Iterable<JsonNode> texts) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (JsonNode text : texts) {
            String[] parts = text.asString().split(":", 2);
            fields.put(parts[0].replaceAll("[~!]$", ""), new Field(of(parts[1]), parts[0].endsWith("~")));
        }
        return fields;
    }

    /** The query parameters of a list of texts such as {@code since!:date-time}, in order: one without a sign is optional. */
    public static Map<String, Field> parameters(Iterable<JsonNode> texts) {
        Map<String, Field> parameters = new LinkedHashMap<>();
        for (JsonNode text : texts) {
            String[] parts = text.asString().split(":", 2);
            parameters.put(parts[0].replaceAll("[~!]$", ""), new Field(of(parts[1]), !parts[0].endsWith("!")));
        }
        return parameters;
    }

    /** The first and the last number allowed, where both are said: {@code 1-100}. */
    public Optional<String> range() {
        return limits.stream()
                .filter(limit -> limit.matches("-?\\d+\\.\\.\\d+"))
                .map(limit -> limit.replace("..", "-"))
                .findFirst();
    }

    /** Adds what is wrong with a value of this type. */
    public void check(JsonNode value, String at, List<String> problems) {
        if (value.isNull()) {
            if (!isNullable && form != Form.ANY) {
                problems.add(at + " is null");
            }
            return;
        }
        boolean fits =
                switch (form) {
                    case STRING -> value.isString();
                    case UUID -> value.isString() && value.asString().matches(UUID);
                    case ENUM -> words.contains(value.asString(""));
                    case INTEGER -> value.isIntegralNumber();
                    case NUMBER -> value.isNumber();
                    case BOOLEAN -> value.isBoolean();
                    case ARRAY -> value.isArray();
                    case OBJECT, MAP, OPEN -> value.isObject();
                    case CHOICE -> parts.stream().anyMatch(part -> part.isRight(value));
                    case BINARY -> false;
                    case ANY -> true;
                };
        if (!fits) {
            problems.add(at + " is no " + form + ": " + value);
        } else if (form == Form.ARRAY || form == Form.MAP) {
            value.forEach(item -> parts.get(0).check(item, at + "[]", problems));
        } else if (form == Form.OBJECT) {
            check(fields, value, at, problems);
        }
    }

    private boolean isRight(JsonNode value) {
        List<String> problems = new ArrayList<>();
        check(value, "", problems);
        return problems.isEmpty();
    }

    /** Adds what is wrong with an object of these fields. */
    static void check(Map<String, Field> fields, JsonNode object, String at, List<String> problems) {
        if (!object.isObject()) {
            problems.add(at + " is no object: " + object);
            return;
        }
        fields.forEach((name, field) -> {
            if (object.has(name)) {
                field.type().check(object.path(name), at + "." + name, problems);
            } else if (!field.isOptional()) {
                problems.add(at + "." + name + " is missing");
            }
        });
        object.propertyNames().stream()
                .filter(name -> !fields.containsKey(name))
                .forEach(name -> problems.add(at + "." + name + " is not known"));
    }
}
