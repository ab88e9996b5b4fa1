package ai.duvo.shell.output;

import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Ids cut to their first digits: as many as tell those apart that are shown together, and at least eight. */
public final class ShortIds {

    private static final Pattern ID =
            Pattern.compile("(?<![0-9A-Za-z])[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![0-9A-Za-z])");
    private static final Pattern CUT = Pattern.compile("[0-9a-fA-F-]{8,}…");
    private static final Pattern QUERY = Pattern.compile("\\?[^ ]+");
    private static final Pattern ENDS_CUT = Pattern.compile("/…( ×\\d+)?$");
    private static final int WHOLE = 36;

    /** As few digits as are shown of an id. */
    public static final int LEAST = 8;

    /** Those of one id alone. */
    public static final ShortIds USUAL = new ShortIds(LEAST);

    private final int length;

    private ShortIds(int length) {
        this.length = length;
    }

    /** Those of some texts that are shown together. */
    static ShortIds among(Collection<String> texts) {
        Set<String> ids = new HashSet<>();
        texts.forEach(text -> ID.matcher(text).results().map(MatchResult::group).forEach(ids::add));
        int length = LEAST;
        while (length < WHOLE && !tellsApart(ids, length)) {
            length++;
        }
        return new ShortIds(length);
    }

    /** Whether a text is an id and nothing else. */
    public static boolean isId(String text) {
        return text.length() == WHOLE && ID.matcher(text).matches();
    }

    /** The text with a short id when it is an id; any other is as it was. */
    public String alone(String text) {
        return isId(text) ? text.substring(0, length) : text;
    }

    /** The text with each id in it cut, and a sign that it goes on. */
    public String within(String text) {
        return length == WHOLE
                ? text
                : ID.matcher(text)
                        .replaceAll(id -> Matcher.quoteReplacement(id.group().substring(0, length) + "…"));
    }

    private static boolean tellsApart(Set<String> ids, int length) {
        boolean endsWithDash = ids.stream().anyMatch(id -> id.charAt(length - 1) == '-');
        return !endsWithDash
                && ids.stream().map(id -> id.substring(0, length)).distinct().count() == ids.size();
    }

    /** The rows with short ids: in cells that are one, and within paths. */
    static List<List<String>> cut(List<List<String>> rows, List<Column> columns) {
        ShortIds ids = among(rows.stream().flatMap(List::stream).toList());
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i ->
                                columns.get(i).type() == Type.PATH ? ids.within(row.get(i)) : ids.alone(row.get(i)))
                        .toList())
                .toList();
    }

    /** A path that fits: first its ids go, then what is asked for, then its beginning. */
    static String path(String path, int columns) {
        if (DisplayWidth.of(path) <= columns) {
            return path;
        }
        String text = CUT.matcher(path).replaceAll("…");
        if (text.length() > columns) {
            text = QUERY.matcher(text).replaceFirst("?…");
        }
        boolean saysWhat = !ENDS_CUT.matcher(text).find();
        return text.length() <= columns && saysWhat ? text : tail(saysWhat ? text : path, text, columns);
    }

    /** The last steps, as many as fit whole: what was asked for stands there. */
    private static String tail(String path, String shorter, int columns) {
        int from = path.indexOf('/', path.length() - columns + 1);
        if (from < 0 || from == path.length() - 1) {
            return shorter.length() <= columns ? shorter : "…" + shorter.substring(shorter.length() - columns + 1);
        }
        String steps = path.substring(from);
        return steps.startsWith("/…/") ? steps.substring(1) : "…" + steps;
    }
}
