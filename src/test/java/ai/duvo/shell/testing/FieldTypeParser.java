package ai.duvo.shell.testing;

import ai.duvo.shell.testing.FieldType.Field;
import ai.duvo.shell.testing.FieldType.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parser of {@link FieldType}. */
final class FieldTypeParser {

    private final String text;
    private int at;

    FieldTypeParser(String text) {
        this.text = text;
    }

    FieldType parse() {
        FieldType type = type();
        if (at != text.length()) {
            throw new IllegalArgumentException(text + " cannot be read from character " + at);
        }
        return type;
    }

    private FieldType type() {
        List<FieldType> choices = new ArrayList<>();
        choices.add(single());
        while (take("|")) {
            choices.add(single());
        }
        return choices.size() == 1
                ? choices.get(0)
                : new FieldType(
                        Form.CHOICE,
                        choices.stream().anyMatch(FieldType::isNullable),
                        choices,
                        Map.of(),
                        List.of(),
                        List.of(),
                        null);
    }

    private FieldType single() {
        Map<String, Field> fields = new LinkedHashMap<>();
        List<FieldType> parts = new ArrayList<>();
        List<String> words = List.of();
        Form form;
        if (take("[")) {
            form = Form.ARRAY;
            parts.add(type());
            expect("]");
        } else if (take("{*:")) {
            form = Form.MAP;
            parts.add(type());
            expect("}");
        } else if (take("{}")) {
            form = Form.OPEN;
        } else if (take("{")) {
            form = Form.OBJECT;
            do {
                String name = until(":");
                expect(":");
                fields.put(name.replaceAll("~$", ""), new Field(type(), name.endsWith("~")));
            } while (take(", "));
            expect("}");
        } else if (take("enum(")) {
            form = Form.ENUM;
            words = List.of(until(")").split("\\|"));
            expect(")");
        } else {
            form = named(until("?[=,|]}"));
        }
        return modified(form, parts, fields, words);
    }

    private FieldType modified(Form form, List<FieldType> parts, Map<String, Field> fields, List<String> words) {
        boolean isNullable = take("?");
        List<String> limits = new ArrayList<>();
        while (at < text.length() && text.charAt(at) == '[') {
            String limit = balanced();
            limits.add(limit.substring(1, limit.length() - 1));
        }
        String defaultText = take("=") ? defaultText() : null;
        return new FieldType(form, isNullable, parts, fields, words, limits, defaultText);
    }

    private static Form named(String word) {
        return switch (word) {
            case "string", "date-time", "email", "uri" -> Form.STRING;
            case "uuid" -> Form.UUID;
            case "integer" -> Form.INTEGER;
            case "number" -> Form.NUMBER;
            case "boolean" -> Form.BOOLEAN;
            case "binary" -> Form.BINARY;
            case "any" -> Form.ANY;
            default -> throw new IllegalArgumentException("\"" + word + "\" is no type");
        };
    }

    private @Nullable String defaultText() {
        if (take("\"")) {
            String value = until("\"");
            expect("\"");
            return value;
        }
        boolean isNested = at < text.length() && "[{".indexOf(text.charAt(at)) >= 0;
        return isNested ? balanced() : until(",|]}");
    }

    /** What stands between two brackets that belong together, with them. */
    private String balanced() {
        int start = at;
        int depth = 0;
        do {
            char c = text.charAt(at++);
            depth += "[{(".indexOf(c) >= 0 ? 1 : "]})".indexOf(c) >= 0 ? -1 : 0;
        } while (depth > 0);
        return text.substring(start, at);
    }

    private String until(String ends) {
        int start = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean take(String word) {
        boolean isThere = text.startsWith(word, at);
        at += isThere ? word.length() : 0;
        return isThere;
    }

    private void expect(String word) {
        if (!take(word)) {
            throw new IllegalArgumentException(text + " has no " + word + " at character " + at);
        }
    }
}
