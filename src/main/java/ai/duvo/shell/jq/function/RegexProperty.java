package ai.duvo.shell.jq.function;

import ai.duvo.shell.jq.value.JqError;
import java.util.Locale;
import java.util.Map;

/** A property of characters in a regular expression of jq's engine ({@code \p{Han}}), written as Java's reads it. */
final class RegexProperty {

    private static final String CATEGORIES =
            " c cc cf cn co cs l ll lm lo lt lu m mc me mn n nd nl no p pc pd pe pf pi po ps "
                    + "s sc sk sm so z zl zp zs ";
    private static final Map<String, String> LONG_NAMES = Map.ofEntries(
            Map.entry("any", "[\\x{0}-\\x{10FFFF}]"),
            Map.entry("ascii", "\\p{ASCII}"),
            Map.entry("assigned", "\\P{Cn}"),
            Map.entry("alphabetic", "\\p{IsAlphabetic}"),
            Map.entry("ideographic", "\\p{IsIdeographic}"),
            Map.entry("lowercase", "\\p{IsLowercase}"),
            Map.entry("uppercase", "\\p{IsUppercase}"),
            Map.entry("whitespace", "\\p{IsWhite_Space}"),
            Map.entry("letter", "\\p{L}"),
            Map.entry("lowercaseletter", "\\p{Ll}"),
            Map.entry("uppercaseletter", "\\p{Lu}"),
            Map.entry("titlecaseletter", "\\p{Lt}"),
            Map.entry("mark", "\\p{M}"),
            Map.entry("number", "\\p{N}"),
            Map.entry("decimalnumber", "\\p{Nd}"),
            Map.entry("punctuation", "\\p{P}"),
            Map.entry("symbol", "\\p{S}"),
            Map.entry("separator", "\\p{Z}"),
            Map.entry("other", "\\p{C}"));

    private RegexProperty() {}

    /** The class of the characters that have the property, or of those that do not. */
    static String of(String name, boolean isNot) {
        boolean isTurned = name.startsWith("^");
        String known = known(isTurned ? name.substring(1) : name);
        return isNot == isTurned ? known : "[^" + known + "]";
    }

    private static String known(String name) {
        String key = name.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
        String posix = RegexTranslation.CLASSES.get(key);
        String known = posix == null ? LONG_NAMES.get(key) : posix;
        if (known != null) {
            return known;
        }
        if (CATEGORIES.contains(" " + key + " ")) {
            return "\\p{" + key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1) + "}";
        }
        try {
            return "\\p{Is" + Character.UnicodeScript.forName(name.strip()) + "}";
        } catch (IllegalArgumentException noScript) {
            throw new JqError("Regex failure: invalid character property name {" + name + "}");
        }
    }
}
