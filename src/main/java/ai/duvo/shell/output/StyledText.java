package ai.duvo.shell.output;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with colours in it, as the renderer makes it: they take no room and must not be cut through. */
final class StyledText {

    static final String PLAIN = "\u001b[0m";

    private static final Pattern STYLE = Pattern.compile("\u001b\\[[0-9;]*m");

    private StyledText() {}

    /** Without the colours. */
    static String plain(String text) {
        return text.indexOf('\u001b') < 0 ? text : STYLE.matcher(text).replaceAll("");
    }

    /** The longest beginning that fits, with an ellipsis when something was cut. */
    static String cut(String text, int columns) {
        String plain = plain(text);
        if (DisplayWidth.of(plain) <= columns) {
            return text;
        }
        String kept = DisplayWidth.cut(plain, columns);
        int left = kept.length() - 1;
        StringBuilder out = new StringBuilder();
        Matcher style = STYLE.matcher(text);
        int at = 0;
        while (left > 0) {
            boolean isStyled = style.find(at);
            int end = isStyled ? style.start() : text.length();
            int taken = Math.min(left, end - at);
            out.append(text, at, at + taken);
            left -= taken;
            if (isStyled && left > 0) {
                out.append(style.group());
                at = style.end();
            }
        }
        return out.append(plain.length() == text.length() ? "" : PLAIN)
                .append('…')
                .toString();
    }

    /**
     * Makes part of a text stand out, in place of the colours it had.
     *
     * @param from where it begins in the plain text
     * @param to where it ends in the plain text
     */
    static String marked(String text, int from, int to) {
        StringBuilder out = new StringBuilder();
        Matcher style = STYLE.matcher(text);
        int plain = 0;
        int at = 0;
        while (at < text.length()) {
            boolean isStyle = text.charAt(at) == '\u001b' && style.find(at) && style.start() == at;
            if (isStyle) {
                out.append(plain >= from && plain < to ? "" : style.group());
                at = style.end();
                continue;
            }
            out.append(plain == from ? "\u001b[1;7m" : "").append(text.charAt(at++));
            plain++;
            out.append(plain == to ? PLAIN : "");
        }
        return out.toString();
    }
}
