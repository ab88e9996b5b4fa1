package ai.duvo.shell.jq;

import ai.duvo.shell.failure.NearestWord;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of fields as jq writes them: bare where that works, else as a JSON text that holds nothing dangerous. */
public final class JqFieldNames {

    private static final int MOST_NAMED = 8;

    private static final Pattern BARE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private JqFieldNames() {}

    /** As it stands behind a dot or as an object's key. */
    public static String write(String name) {
        return BARE.matcher(name).matches() ? name : quoted(name);
    }

    /** As a text. */
    public static String quoted(String name) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (isVisible(c)) {
                text.append(c);
            } else {
                text.append(String.format("\\u%04x", (int) c));
            }
        }
        return text.append('"').toString();
    }

    private static boolean isVisible(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** Says that so many values have no such field, and which are there. */
    public static String missing(String name, int count, Set<String> names) {
        String what = (count == 1 ? "the value has no ." : "no item has .") + name;
        if (names.isEmpty()) {
            return what + "; it is empty";
        }
        return what + "; "
                + NearestWord.to(name, names)
                        .map(near -> "did you mean ." + near + "?")
                        .orElseGet(() -> "there is "
                                + names.stream()
                                        .limit(MOST_NAMED)
                                        .map(known -> "." + known)
                                        .collect(Collectors.joining(", "))
                                + (names.size() > MOST_NAMED ? ", …" : ""));
    }
}
