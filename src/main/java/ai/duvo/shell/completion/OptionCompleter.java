package ai.duvo.shell.completion;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.GlobalOptions;
import ai.duvo.shell.catalog.Option;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Completes options that may still be given: required ones first, used ones and rivals of used ones gone. */
final class OptionCompleter {

    private OptionCompleter() {}

    /**
     * Those that begin with what is typed; global ones only when something is.
     *
     * @param used the options that stand elsewhere on the line
     * @param inUse the names of what {@code use} fills in where an option is left out, by the option's own
     */
    static List<Candidate> of(Optional<Command> command, List<Option> used, String typed, Map<String, String> inUse) {
        Set<String> gone = new HashSet<>();
        used.forEach(option -> {
            if (!option.repeatable()) {
                gone.add(option.name());
            }
            command.ifPresent(row -> rivals(row, option).forEach(gone::add));
        });
        List<Option> own = command.map(Command::options).orElse(List.of());
        Stream<Option> globals = typed.isEmpty() && command.isPresent()
                ? Stream.empty()
                : GlobalOptions.all().stream()
                        .filter(g -> own.stream().noneMatch(o -> o.name().equals(g.name())));
        Stream<Option> ordered =
                own.stream().sorted(Comparator.comparing(o -> !o.required() || inUse.containsKey(o.name())));
        return Stream.concat(ordered, globals)
                .filter(o -> !gone.contains(o.name()) && ("--" + o.name()).startsWith(typed))
                .map(o -> new Candidate("--" + o.name(), o.summary() + note(o, inUse), "options", true))
                .toList();
    }

    private static String note(Option option, Map<String, String> inUse) {
        String name = inUse.get(option.name());
        return name == null ? option.required() ? " (required)" : "" : " (from use: " + name + ")";
    }

    private static Stream<String> rivals(Command row, Option option) {
        return row.optionGroups().stream()
                .filter(group -> group.rule().isExclusive() && group.options().contains(option.name()))
                .flatMap(group -> group.options().stream())
                .filter(name -> !name.equals(option.name()));
    }
}
