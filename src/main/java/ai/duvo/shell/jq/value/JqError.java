package ai.duvo.shell.jq.value;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Error that a jq program can catch: any value, mostly a text. */
public final class JqError extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 29;

    private final transient JsonNode value;

    public JqError(JsonNode value) {
        super(null, null, false, false);
        this.value = value;
    }

    public JqError(String message) {
        this(StringNode.valueOf(message));
    }

    /** What {@code catch} is given. */
    public JsonNode value() {
        return value;
    }

    @Override
    public String getMessage() {
        return value.isString() ? value.stringValue() : "(not a string): " + JqJson.text(value);
    }

    /** The error that a value is not right for something: {@code number (1) cannot be …}. */
    public static JqError type(JsonNode bad, String message) {
        return new JqError(shown(bad) + " " + message);
    }

    /** The error that two values are not right together. */
    public static JqError types(JsonNode one, JsonNode other, String message) {
        return new JqError(shown(one) + " and " + shown(other) + " " + message);
    }

    private static String shown(JsonNode value) {
        return Kinds.name(value) + " (" + cut(value) + ")";
    }

    /** A value as JSON, cut as jq cuts it: by its bytes, with its closing bracket. */
    public static String cut(JsonNode value) {
        JsonNode kept = value;
        if (value.isString() && value.stringValue().length() > MOST_SHOWN) {
            String text = value.stringValue();
            int end = Character.isHighSurrogate(text.charAt(MOST_SHOWN)) ? MOST_SHOWN + 1 : MOST_SHOWN;
            kept = StringNode.valueOf(text.substring(0, Math.min(text.length(), end + 1)));
        }
        String json = JqJson.start(kept, 8 * MOST_SHOWN);
        if (bytes(json, json.length()) <= MOST_SHOWN) {
            return json;
        }
        String close =
                switch (json.charAt(0)) {
                    case '"' -> "\"";
                    case '[' -> "]";
                    case '{' -> "}";
                    default -> "";
                };
        int most = MOST_SHOWN - 3 - close.length();
        int end = Math.min(json.length(), most);
        while (bytes(json, end) > most || (end > 0 && Character.isHighSurrogate(json.charAt(end - 1)))) {
            end--;
        }
        return json.substring(0, end) + "..." + close;
    }

    private static int bytes(String text, int end) {
        int bytes = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
