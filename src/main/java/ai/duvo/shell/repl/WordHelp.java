package ai.duvo.shell.repl;

import ai.duvo.shell.alias.Aliases;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.GlobalOptions;
import ai.duvo.shell.catalog.Keyword;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.completion.Completer;
import ai.duvo.shell.completion.CursorLine;
import ai.duvo.shell.help.HelpText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Help for the word at the cursor, while a line is typed. */
final class WordHelp {

    private static final int OTHER_ROWS = 4;

    private final Catalog catalog;
    private final Completer completer;
    private final Supplier<Aliases> aliases;

    WordHelp(Catalog catalog, Completer completer, Supplier<Aliases> aliases) {
        this.catalog = catalog;
        this.completer = completer;
        this.aliases = aliases;
    }

    /** Whether a line ends with a question mark that is no text of it: behind a command's words, a blank before it. */
    boolean isAsked(String line) {
        if (line.equals("?")) {
            return true;
        }
        if (line.matches("[a-z][a-z -]*[a-z]\\?")) {
            List<String> words = List.of(line.substring(0, line.length() - 1).split(" +"));
            return catalog.find(words).isPresent() || !catalog.next(words).isEmpty();
        }
        if (!line.endsWith(" ?") || line.indexOf('\n') >= 0 || Aliases.isDefinition(line)) {
            return false;
        }
        CursorLine at = CursorLine.of(line, line.length());
        String first = at.words().get(0).text();
        boolean isText = completer
                .command(at)
                .filter(row -> row.arguments().stream()
                        .anyMatch(argument -> argument.repeatable() && argument.kind() == Kind.TEXT))
                .isPresent();
        boolean isKnown = catalog.next(List.of()).contains(first)
                || aliases.get().line(first).isPresent()
                || completer.command(at).isPresent();
        return at.zone() == CursorLine.Zone.WORDS && at.typed().equals("?") && isKnown && !isText;
    }

    /** What there is: on its option, else on its command or statement, else on its group, else on all. */
    String at(String line, int cursor, int columns, int rows) {
        int end = CursorLine.of(line, cursor).wordEnd(line, cursor);
        Aliases.Typed meant = aliases.get().typed(line.substring(0, end) + " ", end + 1);
        CursorLine at = CursorLine.of(meant.line(), end + 1 + meant.shift());
        List<String> words = at.words().subList(0, at.index()).stream()
                .map(CursorLine.Token::text)
                .toList();
        Optional<Command> command = completer.command(at);
        HelpText help = new HelpText(catalog, columns);
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        String text = options(help, command, last)
                .or(() -> command.flatMap(row -> help.of(row.words(), found -> Map.of())))
                .or(() -> named(help, words))
                .orElseGet(help::overview);
        String alias = aliases.get()
                .place(line)
                .map(place -> line.substring(place.start(), place.end()))
                .map(name -> name + " is an alias: " + aliases.get().line(name).orElse("") + "\n")
                .orElse("");
        return cut(alias + text, command.map(Command::name).orElse(words.isEmpty() ? "" : words.get(0)), rows);
    }

    private Optional<String> named(HelpText help, List<String> words) {
        boolean isAssigned = words.size() > 2 && words.get(1).equals("=");
        List<String> rest = words.subList(isAssigned ? 2 : 0, words.size());
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> begun = rest.size() == 1 ? begun(help, rest.get(0)) : Optional.empty();
        if (begun.isPresent()) {
            return begun;
        }
        Optional<String> whole =
                Keyword.of(rest.get(0)).isPresent() ? Optional.empty() : help.of(rest, row -> Map.of());
        return whole.or(() -> help.of(rest.subList(0, 1), row -> Map.of()));
    }

    /** Of the beginning of a first word, those commands and groups that begin so. */
    private Optional<String> begun(HelpText help, String word) {
        Set<String> all = catalog.next(List.of());
        String found = all.stream()
                .filter(first -> !all.contains(word) && first.startsWith(word))
                .sorted()
                .flatMap(first -> help.of(List.of(first), row -> Map.of()).stream())
                .collect(Collectors.joining("\n"));
        return Optional.of(found)
                .filter(text -> !text.isEmpty() && Keyword.of(word).isEmpty());
    }

    /** That option; of a beginning, those that begin so. */
    private static Optional<String> options(HelpText help, Optional<Command> command, String word) {
        String name = word.replaceFirst("=.*", "");
        if (!name.startsWith("-")) {
            return Optional.empty();
        }
        List<Option> all = Stream.concat(
                        command.stream().flatMap(row -> row.options().stream()), GlobalOptions.all().stream())
                .toList();
        return all.stream()
                .filter(option -> isNamed(option, name::equals))
                .findFirst()
                .map(List::of)
                .or(() -> Optional.of(all.stream()
                        .filter(option -> isNamed(option, spelled -> spelled.startsWith(name)))
                        .distinct()
                        .toList()))
                .filter(found -> !found.isEmpty())
                .map(help::options);
    }

    private static boolean isNamed(Option option, Predicate<String> isMeant) {
        return isMeant.test("--" + option.name())
                || (option.letter() != null && isMeant.test("-" + option.letter()))
                || option.aliases().stream().anyMatch(alias -> isMeant.test("--" + alias));
    }

    private static String cut(String text, String topic, int rows) {
        int room = Math.max(3, rows - OTHER_ROWS);
        List<String> lines = text.lines().toList();
        return lines.size() <= room
                ? text.stripTrailing()
                : lines.stream().limit(room - 1).collect(Collectors.joining("\n")) + "\n… " + ("help " + topic).strip()
                        + " shows all of it";
    }
}
