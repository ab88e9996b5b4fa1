package ai.duvo.shell.output;

import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** A JSON value in a few words, on one line: {@code {sandbox_id: 2fcbba1f…, status: ready}}, {@code [26 items]}. */
public final class ShortValue {

    private static final int LONGEST_TEXT = 32;

    private ShortValue() {}

    /** The value in at most that many columns. */
    public static String of(JsonNode value, int columns) {
        return DisplayWidth.cut(VisibleText.text(whole(value)), columns);
    }

    private static String whole(JsonNode value) {
        JsonNode only = value.isObject() && value.size() == 1 ? value.iterator().next() : value;
        if (!only.isObject()) {
            return inner(only);
        }
        StringJoiner fields = new StringJoiner(", ", "{", "}");
        only.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .forEach(field -> fields.add(field.getKey() + ": " + inner(field.getValue())));
        return fields.toString();
    }

    private static String inner(JsonNode value) {
        if (value.isArray()) {
            return value.size() == 1 ? "[1 item]" : "[" + value.size() + " items]";
        }
        if (value.isObject()) {
            return value.isEmpty() ? "{}" : "{…}";
        }
        String text = value.asString();
        return ShortIds.isId(text) ? ShortIds.USUAL.within(text) : DisplayWidth.cut(text, LONGEST_TEXT);
    }
}
