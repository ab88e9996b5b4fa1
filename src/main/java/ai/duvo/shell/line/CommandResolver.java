package ai.duvo.shell.line;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.GlobalOptions;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.failure.NearestWord;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Resolver of commands: words become a row of the table with its arguments and options. */
public final class CommandResolver {

    private static final int FEW = 20;

    /** A word that a variable decides; no row has it. */
    private static final String UNKNOWN = "$";

    private final Catalog catalog;

    public CommandResolver(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Arguments as the OS shell gives them: spans point into {@code Quoting.join(arguments)}. */
    public static List<ExpandedWord> values(List<String> arguments) {
        List<ExpandedWord> values = new ArrayList<>();
        int at = 0;
        for (String argument : arguments) {
            int end = at + Quoting.quote(argument).length();
            values.add(new ExpandedWord(argument, new Span(at, end), true));
            at = end + 1;
        }
        return values;
    }

    /**
     * Binds them.
     *
     * @param words at least one
     * @throws UsageFailure with its place: unknown, missing, surplus or wrong words
     */
    public Invocation bind(List<ExpandedWord> words) {
        return bind(words, DefaultIds.none());
    }

    /** The same, where something stands for what they leave out. */
    public Invocation bind(List<ExpandedWord> words, DefaultIds defaulted) {
        List<ExpandedWord> rest = new ArrayList<>(words);
        List<ExpandedWord> early = takeGlobals(rest);
        Found found = find(rest, words);
        List<ExpandedWord> after = new ArrayList<>(early);
        after.addAll(rest.subList(found.length(), rest.size()));
        return new ArgumentBinder(shorthand(found.command(), after), found.span(), end(words), defaulted).bind(after);
    }

    /** A list takes no word, and beside it stands what shows one: {@code guide keys} is {@code guide get keys}. */
    private Command shorthand(Command list, List<ExpandedWord> words) {
        List<String> get = Stream.concat(list.words().subList(0, list.words().size() - 1).stream(), Stream.of("get"))
                .toList();
        boolean isShort = !list.aliases().isEmpty() && list.arguments().isEmpty();
        boolean isOne = isShort
                && !words.isEmpty()
                && !words.get(0).looksLikeOption()
                && ShellHabitHints.hint(words.get(0).text()) == null;
        return isOne ? catalog.find(get).orElse(list) : list;
    }

    /**
     * A row that a line names.
     *
     * @param from how many words stand before its own
     * @param length how many words name it; none where {@code --help} behind a group names {@code help}
     */
    public record Named(Command command, int from, int length) {}

    /** The row that these words name, of which variables are not known yet; nothing when they could name another. */
    public Optional<Named> named(List<Word> words) {
        List<ExpandedWord> rest = new ArrayList<>();
        words.forEach(word -> rest.add(written(word)));
        try {
            int from = takeGlobals(rest).size();
            Found found = find(rest, rest);
            boolean mayGoOn = rest.size() > found.length()
                    && rest.get(found.length()).text().equals(UNKNOWN)
                    && !catalog.next(found.command().words()).isEmpty();
            return mayGoOn ? Optional.empty() : Optional.of(new Named(found.command(), from, found.length()));
        } catch (UsageFailure failure) {
            return Optional.empty();
        }
    }

    private static ExpandedWord written(Word word) {
        StringBuilder text = new StringBuilder();
        for (WordPart part : word.parts()) {
            if (!(part instanceof WordPart.Text literal)) {
                return new ExpandedWord(UNKNOWN, word.span(), word.bareStart());
            }
            text.append(literal.text());
        }
        return new ExpandedWord(text.toString(), word.span(), word.bareStart());
    }

    private record Found(Command command, int length, Span span) {}

    private String behind(OptionToken written) {
        List<Command> owners = catalog.commands().stream()
                .filter(command -> written.in(command.options()).isPresent())
                .toList();
        return "a command's options go after it"
                + (owners.size() == 1 ? ": " + owners.get(0).name() + " " + written.dashed() : "");
    }

    /** Removes the global options that stand before the command, with their values. */
    private List<ExpandedWord> takeGlobals(List<ExpandedWord> rest) {
        List<ExpandedWord> taken = new ArrayList<>();
        while (!rest.isEmpty() && rest.get(0).looksLikeOption()) {
            ExpandedWord word = rest.remove(0);
            taken.add(word);
            OptionToken written = OptionToken.of(word);
            Option option = written.in(GlobalOptions.all())
                    .orElseThrow(() -> UsageFailure.wrong(
                            "unknown option " + written.dashed(),
                            NearestWord.hint(written.dashed(), OptionToken.names(GlobalOptions.all()), behind(written)),
                            word.span()));
            if (!option.flag() && !written.hasValue() && !rest.isEmpty()) {
                taken.add(rest.remove(0));
            }
        }
        return taken;
    }

    private Found find(List<ExpandedWord> rest, List<ExpandedWord> all) {
        List<String> path = new ArrayList<>();
        Found best = null;
        while (path.size() < rest.size()
                && catalog.next(path).contains(rest.get(path.size()).text())) {
            int length = path.size() + 1;
            path.add(rest.get(length - 1).text());
            Span span = rest.get(0).span().to(rest.get(length - 1).span());
            best = catalog.find(List.copyOf(path))
                    .map(c -> new Found(c, length, span))
                    .orElse(best);
        }
        if (best != null) {
            return best;
        }
        return help(rest, path).orElseThrow(() -> unknown(rest, path, all));
    }

    /** {@code runs --help}: help for a group. */
    private Optional<Found> help(List<ExpandedWord> rest, List<String> path) {
        boolean asked = rest.stream()
                .skip(path.size())
                .anyMatch(w -> w.bare() && Set.of("--help", "-h").contains(w.text()));
        if (!asked || path.isEmpty()) {
            return Optional.empty();
        }
        return catalog.find(List.of("help")).map(c -> {
            rest.removeIf(w -> w.looksLikeOption());
            return new Found(c, 0, rest.get(0).span());
        });
    }

    private UsageFailure unknown(List<ExpandedWord> rest, List<String> path, List<ExpandedWord> all) {
        Set<String> next = catalog.next(path);
        boolean few = next.size() <= FEW && !path.isEmpty();
        if (rest.size() <= path.size()) {
            String group = String.join(" ", path);
            return UsageFailure.wrong(
                    group.isEmpty() ? "a command is missing" : "\"" + group + "\" needs one more word",
                    few ? "one of: " + String.join(", ", next) : help(path),
                    end(all));
        }
        ExpandedWord word = rest.get(path.size());
        String habit = path.isEmpty()
                ? ShellHabitHints.command(rest, catalog)
                : ShellHabitHints.verb(word.text(), next)
                        .map(known -> "did you mean " + known + "?")
                        .orElseGet(() -> ShellHabitHints.hint(word.text()));
        String inGroup = path.isEmpty() ? "" : " of \"" + String.join(" ", path) + "\"";
        return UsageFailure.wrong(
                "there is no command \"" + word.text() + "\"" + inGroup,
                habit == null
                        ? NearestWord.hint(word.text(), next, few ? "one of: " + String.join(", ", next) : help(path))
                        : habit,
                word.span());
    }

    /** What lists the words that can follow. */
    private static String help(List<String> path) {
        return path.isEmpty() ? "help shows what there is" : "help " + String.join(" ", path) + " lists them";
    }

    private static Span end(List<ExpandedWord> words) {
        int end = words.isEmpty() ? 0 : words.get(words.size() - 1).span().end();
        return new Span(end, end);
    }
}
