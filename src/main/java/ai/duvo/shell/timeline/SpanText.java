package ai.duvo.shell.timeline;

import ai.duvo.shell.json.PrettyJson;
import org.apache.commons.lang3.StringUtils;
import tools.jackson.databind.JsonNode;

/** What was said in a span, as the API sent it, up to a length. */
final class SpanText {

    private static final int LONGEST = 4_000;

    private SpanText() {}

    static String of(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return cut(value.isString() ? value.asString() : PrettyJson.of(value));
    }

    /** Both, one below the other. */
    static String joined(String above, String below) {
        return above.isEmpty() || below.isEmpty() ? above + below : cut(above + "\n\n" + below);
    }

    private static String cut(String text) {
        return StringUtils.truncate(text, LONGEST) + (text.length() > LONGEST ? "…" : "");
    }
}
