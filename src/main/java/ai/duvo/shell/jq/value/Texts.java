package ai.duvo.shell.jq.value;

/** Texts, counted in code points. */
public final class Texts {

    private Texts() {}

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    public static String slice(String text, int from, int to) {
        if (from >= to) {
            return "";
        }
        int length = length(text);
        if (length == text.length()) {
            return text.substring(from, to);
        }
        int start = text.offsetByCodePoints(0, from);
        return text.substring(start, text.offsetByCodePoints(start, to - from));
    }

    /** How many bytes it takes as UTF-8. */
    public static int bytes(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    /** Turns places that are counted in chars, asked for in rising order, into places counted in code points. */
    public static final class Places {

        private final String text;
        private int chars;
        private int points;

        public Places(String text) {
            this.text = text;
        }

        public int of(int place) {
            if (place < chars) {
                points -= text.codePointCount(place, chars);
            } else {
                points += text.codePointCount(chars, place);
            }
            chars = place;
            return points;
        }
    }
}
