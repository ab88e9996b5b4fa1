package ai.duvo.shell.lookup;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ids that an answer holds, found by their beginning and the field they stand in. */
public final class SeenIds {

    private static final String FIELD = "\"([A-Za-z_]+)\"\\s*:\\s*\"(";
    private static final String REST = "[0-9a-fA-F-]*)\"";
    private static final int MOST_BYTES = 2_000_000;

    private SeenIds() {}

    /** Those of a kind in the answer to a row. */
    public static Stream<String> in(byte[] json, Command row, Kind kind, String prefix) {
        if (json.length > MOST_BYTES) {
            return Stream.empty();
        }
        Matcher found = Pattern.compile(FIELD + Pattern.quote(prefix) + REST, Pattern.CASE_INSENSITIVE)
                .matcher(new String(json, StandardCharsets.UTF_8));
        boolean isOwn = isAbout(row, kind);
        return found
                .results()
                .filter(match -> NameLookup.isId(match.group(2)))
                .filter(match ->
                        isOf(kind, match.group(1)) || (isOwn && match.group(1).equals("id")))
                .map(match -> match.group(2))
                .toList()
                .stream();
    }

    private static boolean isAbout(Command row, Kind kind) {
        return row.listing() != null
                ? row.listing().kind() == kind
                : row.group().equals(kind.plural())
                        || row.arguments().stream().anyMatch(argument -> argument.kind() == kind);
    }

    private static boolean isOf(Kind kind, String field) {
        String name = field.replace("_", "").toLowerCase(Locale.ROOT);
        String wanted = kind.name().replace("_", "").toLowerCase(Locale.ROOT) + "id";
        return name.equals(wanted) || (kind == Kind.REVISION && name.equals("buildid"));
    }
}
