package ai.duvo.shell.output;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A call of a tool, or what came of it, as a short text: arguments cut, harmless on a terminal. */
public final class ToolText {

    private static final int LONGEST_VALUE = 40;
    private static final int LONGEST_RESULT = 200;

    private ToolText() {}

    /** What a message without a text of its own says: the call in it, or the result; empty for neither. */
    static String of(JsonNode message) {
        JsonNode call = message.path("tool_call");
        JsonNode result = message.path("tool_result");
        if (call.path("name").isString()) {
            String arguments = arguments(call.path("arguments"));
            return "· " + VisibleText.text(call.path("name").asString()) + (arguments.isEmpty() ? "" : " " + arguments);
        }
        if (!result.isObject()) {
            return "";
        }
        String error = result.path("error").asString("");
        return error.isEmpty()
                ? ("✓ " + cut(text(result.path("result")), LONGEST_RESULT)).strip()
                : "✗ " + cut(error, LONGEST_RESULT);
    }

    /** {@code name=value} with blanks between; long values are cut. */
    public static String arguments(JsonNode arguments) {
        return arguments.properties().stream()
                .map(field -> VisibleText.text(field.getKey()) + "=" + cut(text(field.getValue()), LONGEST_VALUE))
                .collect(Collectors.joining(" "));
    }

    private static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isString() ? value.asString() : value.toString();
    }

    private static String cut(String text, int most) {
        return DisplayWidth.cut(VisibleText.text(text), most);
    }
}
