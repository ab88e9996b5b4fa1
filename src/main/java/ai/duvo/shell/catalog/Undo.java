package ai.duvo.shell.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Undo of a command: the line that takes back what it did, or the same line with the values from before.
 *
 * @param words the line, as {@link CommandBuilder#undoneBy} takes it; empty for the values from before
 * @param found the kind of the thing that {@link #NEW} stands for, or null
 */
public record Undo(List<String> words, @Nullable Kind found) {

    /** What stands for the id of the one thing that was not in the list before. */
    public static final String NEW = "{new}";

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

    /** Whether the same command puts back the values from before. */
    public boolean isRestoring() {
        return words.isEmpty();
    }

    /** The words of the command that the line calls. */
    public List<String> command() {
        return words.stream()
                .takeWhile(word -> !word.startsWith("{") && !word.startsWith("-"))
                .toList();
    }

    /** The row that the line calls; empty when there is none, or when the command is its own undo. */
    public Optional<Command> row(Catalog catalog) {
        return catalog.find(command());
    }

    /** What is in the braces of a word: the name of a parameter, or a path of the answer behind a dot. */
    public static Optional<String> place(String word) {
        Matcher place = PLACE.matcher(word);
        return place.matches() ? Optional.of(place.group(1)) : Optional.empty();
    }

    /**
     * A word of the line behind the command.
     *
     * @param option the option that it is the value of, with dashes, or empty
     * @param parameter what it is in the row, or null when the row has no place for it
     */
    public record Value(
            String word, String option, @Nullable Parameter parameter) {}

    /** The words behind the command, each with its place in that row. */
    public List<Value> values(Command row) {
        List<Value> values = new ArrayList<>();
        int arguments = 0;
        String option = "";
        for (String word : words.subList(row.words().size(), words.size())) {
            if (word.startsWith("--")) {
                option = word;
            } else if (!option.isEmpty()) {
                values.add(
                        new Value(word, option, row.option(option.substring(2)).orElse(null)));
                option = "";
            } else {
                boolean isThere = arguments < row.arguments().size();
                values.add(new Value(word, "", isThere ? row.arguments().get(arguments) : null));
                arguments++;
            }
        }
        return values;
    }
}
