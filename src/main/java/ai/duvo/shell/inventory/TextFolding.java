package ai.duvo.shell.inventory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as a hurried person types it: lower case, without accents. */
public final class TextFolding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private TextFolding() {}

    /** The text so. */
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) >= 0x80) {
                return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("");
            }
        }
        return lower;
    }
}
