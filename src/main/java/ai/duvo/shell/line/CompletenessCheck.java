package ai.duvo.shell.line;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Condition;
import ai.duvo.shell.catalog.OptionGroup;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.UsageLine;
import ai.duvo.shell.catalog.ValueSource;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Checks that a bound line has all it needs, and nothing that excludes another. */
final class CompletenessCheck {

    private CompletenessCheck() {}

    /** Throws a usage failure when it has not; missing words are missed at the end. */
    static void check(Invocation bound, Span end) {
        missing(bound, end);
        bound.command().optionGroups().forEach(group -> grouped(bound, group, end));
        changes(bound, end);
        bound.command().conditions().forEach(condition -> conditional(bound, condition, end));
        if (bound.globalFlag("json")
                && bound.global("format").filter(f -> !f.equals("json")).isPresent()) {
            throw UsageFailure.wrong(
                    "--json and --format exclude each other", "leave one of them out", place(bound, "format", end));
        }
    }

    private static void missing(Invocation bound, Span end) {
        Command command = bound.command();
        List<String> missing = new ArrayList<>();
        command.arguments().stream()
                .filter(a -> isMissing(bound, a))
                .forEach(a -> missing.add(a.name().toUpperCase(Locale.ROOT)));
        command.options().stream().filter(o -> isMissing(bound, o)).forEach(o -> missing.add("--" + o.name()));
        if (!missing.isEmpty()) {
            throw UsageFailure.wrong(
                    "\"" + command.name() + "\" needs " + String.join(" and ", missing),
                    "usage: " + UsageLine.of(command),
                    end);
        }
    }

    /** What can be asked for when the command runs is not missing yet. */
    private static boolean isMissing(Invocation bound, Parameter parameter) {
        return parameter.required()
                && parameter.spec().source() != ValueSource.ASKED
                && bound.values(parameter).isEmpty();
    }

    private static void grouped(Invocation bound, OptionGroup group, Span end) {
        List<String> given = group.options().stream()
                .filter(bound::flag)
                .sorted(Comparator.comparing(name -> place(bound, name, end).start()))
                .toList();
        if (given.size() > 1 && group.rule().isExclusive()) {
            throw UsageFailure.wrong(
                    "--" + given.get(0) + " and --" + given.get(1) + " exclude each other",
                    "leave one of them out",
                    place(bound, given.get(1), end));
        }
        if (given.isEmpty() && group.rule().isRequired()) {
            String names = String.join(
                    ", ", group.options().stream().sorted().map(n -> "--" + n).toList());
            throw UsageFailure.wrong(
                    "\"" + bound.command().name() + "\" needs one of " + names,
                    "usage: " + UsageLine.of(bound.command()),
                    end);
        }
    }

    /** A change without anything to change would be sent for nothing. */
    private static void changes(Invocation bound, Span end) {
        List<Parameter> changes = bound.command().changes();
        if (!changes.isEmpty()
                && changes.stream().allMatch(change -> bound.values(change).isEmpty())) {
            throw UsageFailure.wrong(
                    "\"" + bound.command().name() + "\" has nothing to change",
                    "one of: "
                            + String.join(
                                    ", ",
                                    changes.stream()
                                            .map(change -> "--" + change.name())
                                            .toList()),
                    end);
        }
    }

    private static void conditional(Invocation bound, Condition condition, Span end) {
        boolean holds = bound.optionAll(condition.other()).stream()
                .anyMatch(value ->
                        condition.values().isEmpty() || condition.values().contains(value));
        String other = "--" + condition.other()
                + (condition.values().isEmpty() ? "" : " " + String.join(" or ", condition.values()));
        if (condition.isNeeded() && holds && !bound.flag(condition.option())) {
            throw UsageFailure.wrong(
                    other + " needs --" + condition.option(),
                    "usage: " + UsageLine.of(bound.command()),
                    place(bound, condition.other(), end));
        }
        if (condition.isOnly() && !holds && bound.flag(condition.option())) {
            throw UsageFailure.wrong(
                    "--" + condition.option() + " goes with " + other + " only",
                    "leave it out, or add " + other,
                    place(bound, condition.option(), end));
        }
    }

    private static Span place(Invocation bound, String name, Span otherwise) {
        return bound.spans().getOrDefault(name, otherwise);
    }
}
