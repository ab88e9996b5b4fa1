package ai.duvo.shell.help;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.GlobalOptions;
import ai.duvo.shell.catalog.Keyword;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.UsageLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The table as help on the terminal. Plain text, at most 100 columns where the table's own texts allow it. */
public final class HelpText {

    private HelpText() {}

    /** All commands by group, the global options and the exit codes. */
    public static String overview(Catalog catalog) {
        StringBuilder text = new StringBuilder("usage: duvo [OPTION…] [COMMAND …]\n\n"
                + "Without a command: the prompt. With FILE.duvo, or a script on standard input: a replay.\n"
                + "With -c LINE: that line, with all that a line can have.\n");
        blocks(catalog).forEach(rows -> {
            text.append('\n');
            summaries(text, rows);
        });
        text.append("\nStatements, at the prompt and in scripts:\n");
        columns(text, statements());
        text.append("\nGlobal options:\n");
        options(text, GlobalOptions.all());
        return text.append("\nExit codes: 0 ok, 1 error, 2 authentication, 3 not found, 4 an expectation failed,"
                        + " 130 interrupted\nhelp COMMAND shows one command with an example.\n")
                .toString();
    }

    /** The groups; those of one command that follow each other stand together. */
    private static List<List<Command>> blocks(Catalog catalog) {
        List<List<Command>> blocks = new ArrayList<>();
        boolean isOpen = false;
        for (List<Command> rows : catalog.groups().values()) {
            boolean isAlone = rows.size() == 1;
            if (isAlone && isOpen) {
                blocks.get(blocks.size() - 1).addAll(rows);
            } else {
                blocks.add(new ArrayList<>(rows));
            }
            isOpen = isAlone;
        }
        return blocks;
    }

    /** One statement, whole. */
    public static String statement(Keyword keyword) {
        return "usage: " + keyword.usage() + "\n\n" + keyword.summary() + ".\n\nExample:\n  " + keyword.example()
                + "\n";
    }

    /** What a line can be besides a command, and what it does. */
    static List<List<String>> statements() {
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("COMMAND | JQ", "Send the result through jq; . is the result"),
                List.of("COMMAND [| JQ] | save FILE", "Write the result to a file"),
                List.of("NAME = COMMAND [| JQ]", "Keep the result as $NAME")));
        Keyword.all().forEach(keyword -> rows.add(List.of(keyword.usage(), keyword.summary())));
        return rows;
    }

    /** The commands that begin with these words. */
    public static String group(Catalog catalog, List<String> words) {
        StringBuilder text = new StringBuilder();
        summaries(text, catalog.under(words));
        return text.append("\nhelp ")
                .append(String.join(" ", words))
                .append(" WORD shows one of them.\n")
                .toString();
    }

    /** One command, whole. */
    public static String command(Command command) {
        return command(command, Map.of());
    }

    /**
     * The same, where some of its parameters need not be given.
     *
     * @param inUse what is in use in their place, by the parameter's name
     */
    public static String command(Command command, Map<String, String> inUse) {
        StringBuilder text = new StringBuilder();
        text.append("usage: ").append(UsageLine.of(command)).append("\n\n");
        text.append(command.summary()).append(".\n");
        command.aliases().forEach(alias -> text.append("The same: ")
                .append(String.join(" ", alias))
                .append('\n'));
        if (!command.arguments().isEmpty()) {
            text.append("\nArguments:\n");
            columns(text, command.arguments().stream().map(HelpText::row).toList());
        }
        if (!command.options().isEmpty()) {
            text.append("\nOptions:\n");
            options(text, command.options());
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
            text.append("\nFrom use, when left out:\n");
            columns(
                    text,
                    command.parameters()
                            .filter(parameter -> inUse.containsKey(parameter.name()))
                            .map(parameter -> List.of(
                                    parameter instanceof Option
                                            ? "--" + parameter.name()
                                            : parameter.name().toUpperCase(Locale.ROOT),
                                    inUse.getOrDefault(parameter.name(), "")))
                            .toList());
        }
        return text.append("Global options: help\n").toString();
    }

    private static void summaries(StringBuilder text, List<Command> rows) {
        columns(text, rows.stream().map(c -> List.of(c.name(), c.summary())).toList());
    }

    private static void options(StringBuilder text, List<Option> options) {
        columns(
                text,
                options.stream()
                        .sorted(Comparator.comparing((Option o) -> !o.required()))
                        .map(HelpText::row)
                        .toList());
    }

    private static List<String> row(Argument argument) {
        String name = argument.name().toUpperCase(Locale.ROOT) + (argument.repeatable() ? "…" : "");
        return List.of(name, argument.summary() + details(argument));
    }

    private static List<String> row(Option option) {
        String letter = option.letter() == null ? "    " : "-" + option.letter() + ", ";
        String aliases = option.aliases().stream().map(a -> ", --" + a).collect(Collectors.joining());
        String name = UsageLine.option(option);
        int value = name.indexOf(' ');
        String spelled = value < 0 ? name + aliases : name.substring(0, value) + aliases + name.substring(value);
        return List.of(letter + spelled, option.summary() + details(option));
    }

    /** What is worth knowing besides: required, choices, bounds, default. */
    static String details(Parameter parameter) {
        List<String> details = new ArrayList<>();
        if (parameter instanceof Option && parameter.required()) {
            details.add("required");
        }
        boolean isFlag = parameter instanceof Option option && option.flag();
        if (!parameter.choices().isEmpty() && !isFlag) {
            details.add("one of " + String.join(", ", parameter.choices()));
        }
        if (parameter instanceof Option option) {
            if (option.range() != null) {
                details.add(option.range().min() + " to " + option.range().max());
            }
            if (option.defaultText() != null) {
                details.add("default " + option.defaultText());
            }
        }
        if (parameter instanceof Option && parameter.repeatable()) {
            details.add("repeatable");
        }
        return details.isEmpty() ? "" : " (" + String.join("; ", details) + ")";
    }

    private static void columns(StringBuilder text, List<List<String>> rows) {
        int width = rows.stream().mapToInt(r -> r.get(0).length()).max().orElse(0);
        rows.forEach(r -> text.append("  ")
                .append(r.get(0))
                .append(" ".repeat(width - r.get(0).length() + 2))
                .append(r.get(1))
                .append('\n'));
    }
}
