package ai.duvo.shell.output;

import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.NearestWord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Choice of the columns of a table or of CSV.
 *
 * @param paths dotted paths of the fields wanted, in order; empty for the usual ones
 * @param isSafe whether no cell of CSV may be a formula to a spreadsheet
 */
public record ColumnChoice(List<String> paths, boolean isSafe) {

    private static final int MOST_TOLD = 8;

    /** The usual columns. */
    public static ColumnChoice usual() {
        return new ColumnChoice(List.of(), false);
    }

    /** The columns named by a word such as {@code id,owner.name}. */
    public static ColumnChoice of(String word, boolean isSafe) {
        return new ColumnChoice(
                List.of(word.split(",")).stream()
                        .map(String::strip)
                        .filter(path -> !path.isEmpty())
                        .distinct()
                        .toList(),
                isSafe);
    }

    /**
     * The columns for these items.
     *
     * @param usual those of the row, or found in the items
     * @throws Failure when a path names nothing in any of them
     */
    List<Column> of(List<JsonNode> items, List<Column> usual) {
        return paths.isEmpty()
                ? usual
                : paths.stream().map(path -> column(path, items, usual)).toList();
    }

    private static Column column(String path, List<JsonNode> items, List<Column> usual) {
        for (Column known : usual) {
            if (known.path().equals(path)) {
                return known;
            }
        }
        return items.stream()
                .map(item -> EnvelopeItems.value(item, path))
                .filter(value -> !value.isMissingNode())
                .findFirst()
                .map(value -> EnvelopeItems.column(path, value))
                .or(() -> items.isEmpty()
                        ? Optional.of(EnvelopeItems.column(path, MissingNode.getInstance()))
                        : Optional.empty())
                .orElseThrow(() -> unknown(path, items, usual));
    }

    private static Failure unknown(String path, List<JsonNode> items, List<Column> usual) {
        Set<String> known = new LinkedHashSet<>();
        usual.forEach(column -> known.add(column.path()));
        items.forEach(item -> fields(item, "", known));
        String all = String.join(", ", known.stream().limit(MOST_TOLD).toList())
                + (known.size() > MOST_TOLD ? ", and " + (known.size() - MOST_TOLD) + " more, which --json shows" : "");
        String nearest = NearestWord.to(path, known)
                .map(word -> "did you mean " + word + "? ")
                .orElse("");
        return Failure.error("there is no column \"" + path + "\"", nearest + "there are: " + all);
    }

    private static void fields(JsonNode item, String above, Set<String> known) {
        item.properties().forEach(field -> {
            known.add(above + field.getKey());
            if (above.isEmpty()) {
                fields(field.getValue(), field.getKey() + ".", known);
            }
        });
    }
}
