package ai.duvo.shell.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Changes in a text since it was shown before. A row is the one that begins with the same cell, wherever it stood:
 * a new row at the top of a table does not make all others new.
 */
final class TextChanges {

    /** Two blanks or more stand between cells. */
    private static final Pattern CELL = Pattern.compile("\\S+(?: \\S+)*");

    private final Set<List<String>> rows = new HashSet<>();
    private final Map<String, List<String>> byFirstCell = new HashMap<>();

    private TextChanges(String before) {
        before.lines().map(StyledText::plain).map(TextChanges::cells).forEach(row -> {
            rows.add(row);
            if (!row.isEmpty()) {
                byFirstCell.putIfAbsent(row.get(0), row);
            }
        });
    }

    /**
     * The rows of a text with what changed marked: cells in reverse where colour is allowed, else rows by a star.
     *
     * @param before the text as it was shown before, or null when nothing is to be marked
     */
    static List<String> mark(String text, @Nullable String before, boolean colour) {
        TextChanges changes = before == null ? null : new TextChanges(before);
        return text.lines()
                .map(row -> {
                    boolean isNew = changes != null && changes.isNew(row);
                    if (!colour) {
                        return (isNew ? "* " : "  ") + StyledText.plain(row);
                    }
                    return changes != null && isNew ? changes.marked(row) : row;
                })
                .toList();
    }

    private boolean isNew(String row) {
        List<String> cells = cells(StyledText.plain(row));
        return !cells.isEmpty() && !rows.contains(cells);
    }

    private String marked(String row) {
        Matcher cell = CELL.matcher(StyledText.plain(row));
        List<int[]> places = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        while (cell.find()) {
            places.add(new int[] {cell.start(), cell.end()});
            cells.add(cell.group());
        }
        List<String> old = byFirstCell.get(cells.get(0));
        boolean isSameRow = old != null && old.size() == cells.size();
        String marked = row;
        for (int i = 0; i < cells.size(); i++) {
            if (!isSameRow || old == null || !old.get(i).equals(cells.get(i))) {
                marked = StyledText.marked(marked, places.get(i)[0], places.get(i)[1]);
            }
        }
        return marked;
    }

    private static List<String> cells(String row) {
        return CELL.matcher(row).results().map(found -> found.group()).toList();
    }
}
