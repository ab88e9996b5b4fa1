package ai.duvo.shell.help;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.GlobalOptions;
import ai.duvo.shell.catalog.Keyword;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/** Search for words in the names and summaries of commands, statements and global options. */
final class HelpSearch {

    /** A word of fewer letters is in the middle of too many others. */
    private static final int SHORT = 3;

    private HelpSearch() {}

    /** The rows with all of these words, those with all of them in the name first. */
    static List<List<String>> find(Catalog catalog, List<String> words) {
        List<String> wanted = words.stream().map(HelpSearch::plain).toList();
        if (wanted.stream().anyMatch(String::isBlank)) {
            return List.of();
        }
        List<List<String>> rows = rows(catalog);
        List<List<String>> found = matching(rows, wanted, String::contains);
        boolean isLong = words.stream().allMatch(word -> word.length() >= SHORT);
        return found.isEmpty() && isLong ? matching(rows, wanted, (text, word) -> text.contains(word.strip())) : found;
    }

    private static List<List<String>> matching(
            List<List<String>> rows, List<String> wanted, BiPredicate<String, String> isIn) {
        List<List<String>> inName = new ArrayList<>();
        List<List<String>> elsewhere = new ArrayList<>();
        for (List<String> row : rows) {
            String name = plain(row.get(0));
            String all = name + plain(row.get(1));
            if (wanted.stream().allMatch(word -> isIn.test(name, word))) {
                inName.add(row);
            } else if (wanted.stream().allMatch(word -> isIn.test(all, word))) {
                elsewhere.add(row);
            }
        }
        inName.addAll(elsewhere);
        return inName;
    }

    private static List<List<String>> rows(Catalog catalog) {
        List<List<String>> rows = new ArrayList<>();
        for (Command command : catalog.commands()) {
            rows.add(List.of(command.name(), command.summary()));
            command.aliases().forEach(alias -> rows.add(List.of(String.join(" ", alias), command.summary())));
        }
        Keyword.all().forEach(keyword -> rows.add(List.of(keyword.word(), keyword.summary())));
        GlobalOptions.all().forEach(option -> rows.add(List.of("--" + option.name(), option.summary())));
        return rows;
    }

    /** In small letters, each word behind one blank, so that a blank and a beginning find it. */
    private static String plain(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
    }
}
