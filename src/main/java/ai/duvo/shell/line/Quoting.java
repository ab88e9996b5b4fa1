package ai.duvo.shell.line;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a value so that the lexer reads the same value back. */
public final class Quoting {

    /** Nothing that the lexer, or a person, could take for something else. */
    private static final Pattern SAFE =
            Pattern.compile("[\\p{L}\\p{N}_./:@%+,={}?&~!*^\\[\\]-][\\p{L}\\p{N}_./:@%+,={}?&~!*^#\\[\\]-]*");

    private Quoting() {}

    /** The shortest readable form: bare, in single quotes, or in double quotes. */
    public static String quote(String value) {
        if (SAFE.matcher(value).matches() && !value.equals("=")) {
            return value;
        }
        if (value.indexOf('\'') < 0 && value.indexOf('\n') < 0) {
            return "'" + value + "'";
        }
        return "\"" + escape(value) + "\"";
    }

    /** The same, and never taken for an option: what begins with a dash is in quotes. */
    public static String value(String value) {
        String quoted = quote(value);
        return value.startsWith("-") && quoted.equals(value) ? "'" + value + "'" : quoted;
    }

    /** A name for people to read: in quotes that it does not have itself, where there are such. */
    public static String named(String name) {
        return name.indexOf('"') < 0
                ? "\"" + name + "\""
                : name.indexOf('\'') < 0 ? "'" + name + "'" : "“" + name + "”";
    }

    /** The value as it stands between double quotes. */
    public static String escape(String value) {
        return value.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("$", "\\$")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }

    /** Each value quoted, separated by one blank. */
    public static String join(List<String> values) {
        return values.stream().map(Quoting::quote).collect(Collectors.joining(" "));
    }
}
