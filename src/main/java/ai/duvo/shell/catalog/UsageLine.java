package ai.duvo.shell.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The usage line of a command: required words bare, optional ones in brackets, {@code …} for more of them. */
public final class UsageLine {

    private UsageLine() {}

    /** On one line, without the program's name. */
    public static String of(Command command) {
        StringJoiner line = new StringJoiner(" ");
        line.add(command.name());
        command.arguments().forEach(a -> line.add(argument(a)));
        Set<String> grouped = new HashSet<>();
        for (OptionGroup group : command.optionGroups()) {
            if (group.rule().isRequired()) {
                grouped.addAll(group.options());
                line.add(command.options().stream()
                        .filter(o -> group.options().contains(o.name()))
                        .map(UsageLine::option)
                        .collect(Collectors.joining(" | ", "(", ")")));
            }
        }
        List<Option> rest = command.options().stream()
                .filter(o -> !grouped.contains(o.name()))
                .toList();
        rest.stream().filter(Option::required).forEach(o -> line.add(option(o)));
        rest.stream().filter(o -> !o.required()).forEach(o -> line.add("[" + option(o) + "]"));
        return line.toString();
    }

    /** The option and what it wants: {@code --limit NUMBER}, {@code --queue QUEUE…}. */
    public static String option(Option option) {
        String more = option.repeatable() ? "…" : "";
        return option.flag()
                ? "--" + option.name()
                : "--" + option.name() + " " + option.kind().placeholder() + more;
    }

    private static String argument(Argument argument) {
        String word = argument.name().toUpperCase(Locale.ROOT) + (argument.repeatable() ? "…" : "");
        return argument.required() ? word : "[" + word + "]";
    }
}
