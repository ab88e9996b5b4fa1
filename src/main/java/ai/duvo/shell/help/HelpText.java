package ai.duvo.shell.help;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.CommandGroup;
import ai.duvo.shell.catalog.HelpTopic;
import ai.duvo.shell.catalog.Keyword;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.UsageLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table as help on the terminal. */
public final class HelpText {

    private final Catalog catalog;
    private final HelpColumns columns;

    /**
     * Help for a table.
     *
     * @param width columns of the screen, or 0 where lines may be of any length
     */
    public HelpText(Catalog catalog, int width) {
        this.catalog = catalog;
        this.columns = new HelpColumns(width);
    }

    /** A line for each group of commands. */
    public String overview() {
        return new HelpOverview(catalog, columns).groups();
    }

    /** Every command, statement and global option. */
    public String all() {
        return new HelpOverview(catalog, columns).all();
    }

    /**
     * What these words name: a command, a statement or a group; else what mentions them. Empty when nothing does.
     *
     * @param words at least one
     * @param inUse what a command would take from {@code use}, by the parameter's name
     */
    public Optional<String> of(List<String> words, Function<Command, Map<String, String>> inUse) {
        return catalog.find(words)
                .map(command -> command(command, inUse.apply(command)))
                .or(() -> named(words))
                .or(() -> rows(catalog.under(words)))
                .or(() -> found(words));
    }

    /** Whether something is called so, and is not only mentioned. */
    public boolean isCalled(List<String> words) {
        return catalog.find(words).isPresent()
                || named(words).isPresent()
                || !catalog.under(words).isEmpty();
    }

    /** An option of a command, or of all. */
    public String options(List<Option> options) {
        return columns.rows(HelpRows.options(options));
    }

    private Optional<String> named(List<String> words) {
        if (words.size() != 1) {
            return Optional.empty();
        }
        String word = words.get(0);
        return Keyword.of(word)
                .map(this::statement)
                .or(() -> HelpTopic.of(word).map(this::topic))
                .or(() -> catalog.commandGroup(word).flatMap(this::group));
    }

    private String statement(Keyword keyword) {
        return columns.usage(keyword.usage()) + "\n" + columns.text(keyword.summary() + ".") + "\nExample:\n  "
                + keyword.example() + "\n";
    }

    private String topic(HelpTopic topic) {
        return switch (topic) {
            case STATEMENTS ->
                "What a line can be besides a command, at the prompt and in scripts:\n"
                        + columns.rows(HelpRows.statements())
                        + "\nhelp WORD shows one of them, such as help wait.\n";
            case OPTIONS -> "Options of every command:\n" + new HelpOverview(catalog, columns).options();
        };
    }

    private Optional<String> group(CommandGroup group) {
        return rows(catalog.rows(group)).map(rows -> columns.text(group.summary() + ".") + "\n" + rows);
    }

    private Optional<String> rows(List<Command> rows) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(columns.rows(HelpRows.commands(rows)) + "\nhelp COMMAND shows one of them.\n");
    }

    private Optional<String> found(List<String> words) {
        List<List<String>> rows = HelpSearch.find(catalog, words);
        String head = "No command or group is called \"" + String.join(" ", words) + "\"; these mention it:";
        return rows.isEmpty() ? Optional.empty() : Optional.of(columns.text(head) + "\n" + columns.rows(rows));
    }

    private String command(Command command, Map<String, String> inUse) {
        StringBuilder text = new StringBuilder(columns.usage(UsageLine.of(command)));
        text.append('\n').append(columns.text(command.summary() + "."));
        command.aliases().forEach(alias -> text.append("The same: ")
                .append(String.join(" ", alias))
                .append('\n'));
        if (!command.note().isEmpty()) {
            text.append('\n').append(columns.text(note(command)));
        }
        if (!command.arguments().isEmpty()) {
            text.append("\nArguments:\n").append(columns.rows(HelpRows.arguments(command.arguments())));
        }
        if (!command.options().isEmpty()) {
            text.append("\nOptions:\n").append(columns.rows(HelpRows.options(command.options())));
        }
        text.append("\nExample:\n  ").append(command.example()).append('\n');
        if (!command.operations().isEmpty()) {
            text.append("\nAPI: ")
                    .append(command.operations().stream()
                            .map(Operation::toString)
                            .collect(Collectors.joining("\n     ")))
                    .append('\n');
        }
        if (command.destructive() != null) {
            text.append("\nIt asks before it acts; without a terminal it needs --yes.\n");
        }
        if (!inUse.isEmpty()) {
            text.append("\nFrom use, when left out:\n").append(columns.rows(inUse(command, inUse)));
        }
        List<Command> further = catalog.under(command.words()).stream()
                .filter(other -> !other.equals(command))
                .toList();
        if (!further.isEmpty()) {
            text.append("\nCommands that begin so:\n").append(columns.rows(HelpRows.commands(further)));
        }
        return text.append("\nGlobal options: help options\n").toString();
    }

    /** Commands are in quotes, as in messages, and options stand as they are typed. */
    private static String note(Command command) {
        return command.note().replaceAll("`(--[^`]*)`", "$1").replace('`', '"');
    }

    private static List<List<String>> inUse(Command command, Map<String, String> inUse) {
        return command.parameters()
                .filter(parameter -> inUse.containsKey(parameter.name()))
                .map(parameter -> List.of(
                        parameter instanceof Option
                                ? "--" + parameter.name()
                                : parameter.name().toUpperCase(Locale.ROOT),
                        inUse.getOrDefault(parameter.name(), "")))
                .toList();
    }
}
