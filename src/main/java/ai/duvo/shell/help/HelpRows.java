package ai.duvo.shell.help;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.GlobalOptions;
import ai.duvo.shell.catalog.HelpTopic;
import ai.duvo.shell.catalog.Keyword;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.UsageLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The parts of the table as rows of a name and a text. */
final class HelpRows {

    private HelpRows() {}

    static List<List<String>> of(HelpTopic topic) {
        return switch (topic) {
            case STATEMENTS -> statements();
            case OPTIONS -> options(GlobalOptions.all());
        };
    }

    static List<List<String>> commands(List<Command> rows) {
        return rows.stream().map(c -> List.of(c.name(), c.summary())).toList();
    }

    static List<List<String>> arguments(List<Argument> arguments) {
        return arguments.stream()
                .map(a -> List.of(
                        a.name().toUpperCase(Locale.ROOT) + (a.repeatable() ? "…" : ""), a.summary() + details(a)))
                .toList();
    }

    /** The required ones first. */
    static List<List<String>> options(List<Option> options) {
        return options.stream()
                .sorted(Comparator.comparing((Option o) -> !o.required()))
                .map(HelpRows::option)
                .toList();
    }

    /** What a line can be besides a command, and what it does. */
    static List<List<String>> statements() {
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("COMMAND | JQ", "Send the result through jq; . is the result"),
                List.of(
                        "COMMAND [| JQ] | save [--force] FILE",
                        "Write the result to a file; --force lets a script replace one"),
                List.of("NAME = COMMAND [| JQ]", "Keep the result as $NAME")));
        Keyword.all().forEach(keyword -> rows.add(List.of(keyword.usage(), keyword.summary())));
        return rows;
    }

    private static List<String> option(Option option) {
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
}
