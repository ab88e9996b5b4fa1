package ai.duvo.shell.line;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.OptionGroup;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Default arguments of a line: parameters that it leaves out and that {@link DefaultIds} fill. */
public final class DefaultArguments {

    private DefaultArguments() {}

    /** A parameter and the id it takes. */
    public record Filled(Parameter parameter, String id) {}

    /**
     * What a row could take when a line gave nothing. What a command destroys or moves is always named: of its options
     * only those are filled that say where it lies.
     *
     * @param known ids by kind
     */
    public static List<Filled> of(Command row, Map<Kind, String> known) {
        Stream<Argument> arguments = row.destructive() == null
                ? row.arguments().stream().filter(argument -> argument.required() && !argument.repeatable())
                : Stream.empty();
        Stream<Option> options = row.options().stream()
                .filter(option -> option.name().equals(option.kind().usedAs()))
                .filter(option -> !option.repeatable() && (row.destructive() == null || isAbove(row, option)));
        return Stream.<Parameter>concat(arguments, options)
                .flatMap(parameter ->
                        Optional.ofNullable(known.get(parameter.kind())).map(id -> new Filled(parameter, id)).stream())
                .toList();
    }

    /** Whether what the row destroys is an argument, and lies below what the option names. */
    private static boolean isAbove(Command row, Option option) {
        return option.target() instanceof Target.Path
                && row.arguments().stream().anyMatch(argument -> argument.target() instanceof Target.Path);
    }

    /** Without the revision when the line names another agent than the one it belongs to. */
    static Map<Kind, String> fitting(Map<Kind, String> known, Invocation line) {
        boolean isElsewhere = line.bound().stream()
                .filter(bound -> bound.parameter().kind() == Kind.AGENT)
                .anyMatch(bound -> !bound.value().equals(known.get(Kind.AGENT)));
        Map<Kind, String> fitting = new HashMap<>(known);
        if (isElsewhere) {
            fitting.remove(Kind.REVISION);
        }
        return fitting;
    }

    /** The options that a line gets. */
    static List<Filled> options(Invocation line, Map<Kind, String> known) {
        return of(line.command(), known).stream()
                .filter(filled -> filled.parameter() instanceof Option option
                        && !line.flag(option.name())
                        && rivals(line.command(), option).noneMatch(line::flag))
                .toList();
    }

    /**
     * The arguments that a line gets: only as many as it has too few words, the first ones first.
     *
     * @param given how many words it has for arguments
     */
    public static List<Filled> arguments(Command row, int given, Map<Kind, String> known) {
        long wanted = row.arguments().stream().filter(Argument::required).count();
        List<Filled> arguments = new ArrayList<>();
        for (Filled filled : of(row, known)) {
            if (filled.parameter() instanceof Argument && given + arguments.size() < wanted) {
                arguments.add(filled);
            }
        }
        return arguments;
    }

    private static Stream<String> rivals(Command row, Option option) {
        return row.optionGroups().stream()
                .filter(group -> group.rule().isExclusive())
                .map(OptionGroup::options)
                .filter(group -> group.contains(option.name()))
                .flatMap(group -> group.stream().filter(name -> !name.equals(option.name())));
    }
}
