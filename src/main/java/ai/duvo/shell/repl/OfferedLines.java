package ai.duvo.shell.repl;

import ai.duvo.shell.alias.Aliases;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Keyword;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Tells the lines that are worth to be offered again: those that name a command, a statement, a value or an alias. */
final class OfferedLines implements Predicate<String> {

    private static final String VALUES = "$!-#'\"";

    private final Catalog catalog;
    private final Supplier<Aliases> aliases;

    OfferedLines(Catalog catalog, Supplier<Aliases> aliases) {
        this.catalog = catalog;
        this.aliases = aliases;
    }

    @Override
    public boolean test(String line) {
        List<String> words = List.of(line.strip().split("[\\s|]+"));
        int at = words.get(0).equals("duvo") && words.size() > 1 ? 1 : 0;
        boolean isAssigned = words.size() > at + 2 && words.get(at + 1).equals("=");
        List<String> rest = words.subList(at + (isAssigned ? 2 : 0), words.size());
        String first = rest.get(0);
        return first.isEmpty()
                || VALUES.indexOf(first.charAt(0)) >= 0
                || Keyword.of(first).isPresent()
                || aliases.get().line(first).isPresent()
                || isCommand(rest);
    }

    private boolean isCommand(List<String> words) {
        List<String> path = new ArrayList<>();
        for (String word : words) {
            boolean isHelp = !path.isEmpty() && (word.equals("--help") || word.equals("-h"));
            if (isHelp || !catalog.next(path).contains(word)) {
                return isHelp;
            }
            path.add(word);
            if (catalog.find(List.copyOf(path)).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
