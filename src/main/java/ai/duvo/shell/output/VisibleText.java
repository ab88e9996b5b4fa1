package ai.duvo.shell.output;

/** Text from elsewhere, made harmless for a terminal: nothing in it can move the cursor or hide what follows. */
public final class VisibleText {

    private VisibleText() {}

    /** On one line: line ends and tabs become visible as well. */
    public static String text(String text) {
        return visible(text, false);
    }

    /** The same, but line ends and tabs stay. */
    public static String lines(String text) {
        return visible(text, true);
    }

    private static String visible(String text, boolean keepLines) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = !isDangerous(text, i) || (keepLines && (c == '\n' || c == '\t'));
            if (!plain && out == null) {
                out = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (out != null) {
                out.append(plain ? String.valueOf(c) : escape(c));
            }
        }
        return out == null ? text : out.toString();
    }

    private static boolean isDangerous(String text, int i) {
        char c = text.charAt(i);
        boolean control = c < 0x20 || (c >= 0x7f && c < 0xa0);
        boolean direction = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x061c;
        boolean invisible = c == 0x200b || c == 0x200e || c == 0x200f || c == 0xfeff || c == 0x2028 || c == 0x2029;
        return control || direction || invisible || isLoneSurrogate(text, i);
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static String escape(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            default -> String.format("\\u%04x", (int) c);
        };
    }
}
