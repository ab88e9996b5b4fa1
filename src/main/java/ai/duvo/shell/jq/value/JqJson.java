package ai.duvo.shell.jq.value;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Values as JSON, as jq writes it. */
public final class JqJson {

    private static final int MOST_DEPTH = 10_000;
    private static final String TOO_DEEP = "<skipped: too deep>";

    private final StringBuilder text = new StringBuilder();
    private final int most;
    // its own: a value that holds one part many times is small and its text is not
    private final Budget budget = new Budget();

    private JqJson(int most) {
        this.most = most;
    }

    public static String text(JsonNode value) {
        return start(value, Integer.MAX_VALUE);
    }

    /** At least so much of it, when there is so much. */
    static String start(JsonNode value, int most) {
        JqJson json = new JqJson(most);
        json.value(value, 0);
        return json.text.toString();
    }

    private void value(JsonNode value, int depth) {
        if (text.length() > most) {
            return;
        }
        int before = text.length();
        budget.step();
        switch (Kinds.of(value)) {
            case Kinds.NULL -> text.append("null");
            case Kinds.FALSE -> text.append("false");
            case Kinds.TRUE -> text.append("true");
            case Kinds.NUMBER -> text.append(Numbers.text(value));
            case Kinds.STRING -> string(value.asString());
            case Kinds.ARRAY -> array(value, depth);
            default -> object(value, depth);
        }
        budget.make(value.isContainer() ? 2 : text.length() - before);
    }

    private void array(JsonNode array, int depth) {
        if (depth > MOST_DEPTH) {
            text.append(TOO_DEEP);
            return;
        }
        text.append('[');
        boolean isFirst = true;
        for (JsonNode item : array) {
            if (!isFirst) {
                text.append(',');
            }
            isFirst = false;
            value(item, depth + 1);
            if (text.length() > most) {
                return;
            }
        }
        text.append(']');
    }

    private void object(JsonNode object, int depth) {
        if (depth > MOST_DEPTH) {
            text.append(TOO_DEEP);
            return;
        }
        text.append('{');
        boolean isFirst = true;
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!isFirst) {
                text.append(',');
            }
            isFirst = false;
            string(field.getKey());
            text.append(':');
            value(field.getValue(), depth + 1);
            if (text.length() > most) {
                return;
            }
        }
        text.append('}');
    }

    private void string(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            int plain = "\"\\\b\f\n\r\t".indexOf(c);
            if (plain >= 0) {
                text.append('\\').append("\"\\bfnrt".charAt(plain));
            } else if (c < ' ' || c == 0x7f) {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
