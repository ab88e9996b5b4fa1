package ai.duvo.shell.output;

import org.jline.utils.WCWidth;

/**
 * Columns of a terminal that a text takes, by the tables that JLine's line editor uses. What is drawn as one picture is
 * counted as one, as terminals of today do: a flag, a sign with U+FE0F that asks for its coloured form, and people or
 * things joined by U+200D take two columns.
 */
public final class DisplayWidth {

    /** No character below is wide or combines with another. */
    private static final char FIRST_SPECIAL = '\u0300';

    private static final int JOINER = 0x200d;
    private static final int COLOURED = 0xfe0f;
    private static final int FIRST_REGIONAL = 0x1f1e6;
    private static final int LAST_REGIONAL = 0x1f1ff;

    private DisplayWidth() {}

    /** The columns it takes. */
    public static int of(String text) {
        if (isSimple(text)) {
            return text.length();
        }
        int width = 0;
        int end;
        for (int at = 0; at < text.length(); at = end) {
            end = clusterEnd(text, at);
            width += cluster(text, at, end);
        }
        return width;
    }

    /** The longest beginning that fits, with an ellipsis when something was cut. */
    public static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        int at = 0;
        int used = 1;
        while (at < text.length()) {
            int end = clusterEnd(text, at);
            used += cluster(text, at, end);
            if (used > columns) {
                break;
            }
            at = end;
        }
        return text.substring(0, at) + '…';
    }

    private static boolean isSimple(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_SPECIAL) {
                return false;
            }
        }
        return true;
    }

    /** Where the cluster ends that begins there: a character with all that is drawn over it or joined to it. */
    private static int clusterEnd(String text, int from) {
        int first = text.codePointAt(from);
        int at = from + Character.charCount(first);
        if (isRegional(first) && at < text.length() && isRegional(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        boolean isPicture = width(first) == 2;
        boolean joins = false;
        while (at < text.length()) {
            int next = text.codePointAt(at);
            if (width(next) != 0 && !(joins && isPicture && isSign(next))) {
                break;
            }
            isPicture |= next == COLOURED;
            joins = next == JOINER;
            at += Character.charCount(next);
        }
        return at;
    }

    private static int cluster(String text, int from, int end) {
        int first = text.codePointAt(from);
        int coloured = text.indexOf(COLOURED, from);
        boolean isColoured = coloured > from && coloured < end && !Character.isLetter(first);
        // nothing else in a cluster takes room of its own
        return isColoured ? 2 : width(first);
    }

    /** What can be joined to a picture. */
    private static boolean isSign(int point) {
        int type = Character.getType(point);
        return width(point) == 2 || type == Character.OTHER_SYMBOL || type == Character.MATH_SYMBOL;
    }

    private static boolean isRegional(int point) {
        return point >= FIRST_REGIONAL && point <= LAST_REGIONAL;
    }

    /** One for what cannot be shown: it is made visible before it is printed. */
    private static int width(int point) {
        return point < FIRST_SPECIAL ? 1 : Math.max(0, WCWidth.wcwidth(point));
    }
}
