package ai.duvo.shell.jq.syntax;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;

/** Numbers and texts as they are written in programs and in JSON. */
public final class Literals {

    /** Longer numbers are no longer exact: to read them would take time in the square of their length. */
    private static final int MOST_DIGITS = 1_000;

    private static final int LONG_DIGITS = 18;

    /** More than that many zeros are not worth to be kept exact. */
    private static final long MOST_EXPONENT = 999_999_999L;

    private Literals() {}

    /** What is wrong with an escape, and where. */
    public interface Wrong {
        void at(int place, String what);
    }

    /** A number; the text is one. All its digits are kept. */
    public static JsonNode number(String text) {
        boolean isWhole = text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-');
        if (isWhole && text.length() <= LONG_DIGITS) {
            long whole = Long.parseLong(text);
            return whole == 0 && text.startsWith("-") ? DoubleNode.valueOf(-0.0) : whole(whole);
        }
        if (text.length() > MOST_DIGITS) {
            return DoubleNode.valueOf(Double.parseDouble(text));
        }
        if (isWhole && !text.startsWith("-0")) {
            BigInteger whole = new BigInteger(text);
            return whole.bitLength() < Long.SIZE ? whole(whole.longValue()) : BigIntegerNode.valueOf(whole);
        }
        return decimal(text);
    }

    private static JsonNode whole(long value) {
        return (int) value == value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
    }

    private static JsonNode decimal(String text) {
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (e >= 0 && text.length() - e > 11) {
            return DoubleNode.valueOf(Double.parseDouble(text));
        }
        BigDecimal value = new BigDecimal(text);
        long exponent = (long) value.precision() - value.scale() - 1;
        if (Math.abs(exponent) > MOST_EXPONENT || value.signum() == 0) {
            double nearest = Double.parseDouble(text);
            return value.signum() == 0 && nearest == 0 && !text.startsWith("-")
                    ? DecimalNode.valueOf(value)
                    : DoubleNode.valueOf(nearest);
        }
        return DecimalNode.valueOf(value);
    }

    /** A text without its quotes, its escapes read. */
    public static String unescape(String written, Wrong wrong) {
        if (written.indexOf('\\') < 0) {
            return written;
        }
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != '\\') {
                read.append(c);
                continue;
            }
            i++;
            char escaped = i < written.length() ? written.charAt(i) : ' ';
            int plain = "\"\\/bfnrt".indexOf(escaped);
            if (plain >= 0) {
                read.append("\"\\/\b\f\n\r\t".charAt(plain));
            } else if (escaped == 'u' && isHex(written, i + 1)) {
                char code = code(written, i + 1);
                if (Character.isHighSurrogate(code) && !isLowSurrogate(written, i + 5)) {
                    wrong.at(i - 1, "half of a character: the other half has to follow it");
                }
                read.append(code);
                i += 4;
            } else {
                wrong.at(i - 1, "jq knows no \\" + escaped + " in a text");
            }
        }
        return mended(read);
    }

    private static char code(String text, int from) {
        return (char) Integer.parseInt(text.substring(from, from + 4), 16);
    }

    private static boolean isLowSurrogate(String text, int from) {
        return text.startsWith("\\u", from) && isHex(text, from + 2) && Character.isLowSurrogate(code(text, from + 2));
    }

    /** Whether four hexadecimal digits stand there. */
    public static boolean isHex(String text, int from) {
        return from + 4 <= text.length()
                && text.substring(from, from + 4).chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    /** Halves of characters become the sign for what cannot be shown. */
    private static String mended(StringBuilder read) {
        for (int i = 0; i < read.length(); i++) {
            char c = read.charAt(i);
            boolean isPair = Character.isHighSurrogate(c)
                    && i + 1 < read.length()
                    && Character.isLowSurrogate(read.charAt(i + 1));
            if (isPair) {
                i++;
            } else if (Character.isSurrogate(c)) {
                read.setCharAt(i, '\uFFFD');
            }
        }
        return read.toString();
    }
}
