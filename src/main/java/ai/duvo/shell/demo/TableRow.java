package ai.duvo.shell.demo;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the demo workspace reads from a row of the command table. The only class here that knows the form of a row.
 *
 * @param operation what is served
 * @param group the first word of its command: the data file that is looked at first
 * @param envelope the key that wraps the answer; null when no row says it, because each calls more than this operation
 * @param hasAnswer whether the answer holds more than that it worked
 * @param page how the list is paged, or null
 * @param required fields of the body that must be there
 * @param choices the only values of query parameters
 */
record TableRow(
        Operation operation,
        String group,
        @Nullable String envelope,
        boolean hasAnswer,
        @Nullable Page page,
        Set<String> required,
        Map<String, List<String>> choices) {

    /**
     * The sizes of pages.
     *
     * @param max the largest, in items
     * @param usual when none is asked for, in items
     */
    record Page(int max, int usual) {}

    /** The rows of the table by what they call, in the table's order. */
    static Map<Operation, List<Command>> callers(Catalog catalog) {
        Map<Operation, List<Command>> callers = new LinkedHashMap<>();
        for (Command row : catalog.commands()) {
            for (Operation operation : row.operations()) {
                callers.computeIfAbsent(operation, o -> new ArrayList<>(1)).add(row);
            }
        }
        return callers;
    }

    /** What its rows say of an operation; those whose main operation it is are heard first. */
    static TableRow of(Operation operation, List<Command> callers) {
        return callers.stream()
                .filter(row -> row.operations().get(0).equals(operation))
                .map(row -> main(row, operation))
                .reduce(TableRow::better)
                .orElseGet(() -> new TableRow(
                        operation, callers.get(0).group(), null, true, null, Set.of(), Map.of()));
    }

    /** A list that no row declares. */
    static TableRow list(Operation operation, String envelope, int max, int usual) {
        return new TableRow(operation, envelope, envelope, true, new Page(max, usual), Set.of(), Map.of());
    }

    /** Two commands can call one operation: one of them may show only that it worked. */
    private TableRow better(TableRow other) {
        Set<String> both = new LinkedHashSet<>(required);
        both.retainAll(other.required);
        TableRow kept = hasAnswer ? this : other;
        return new TableRow(operation, group, kept.envelope, kept.hasAnswer, kept.page, both, kept.choices);
    }

    private static TableRow main(Command row, Operation operation) {
        Result result = row.result();
        boolean isPlain = row.operations().size() == 1;
        return new TableRow(
                operation,
                row.group(),
                result.shape() == Result.Shape.NOTHING ? null : result.envelope(),
                result.shape() != Result.Shape.NOTHING,
                page(result),
                isPlain ? required(row) : Set.of(),
                choices(row));
    }

    private static @Nullable Page page(Result result) {
        return result.paging() == null
                ? null
                : new Page(result.paging().max(), result.paging().defaultSize());
    }

    private static Set<String> required(Command row) {
        return row.parameters()
                .filter(Parameter::required)
                .flatMap(p -> bodyField(p).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<String> bodyField(Parameter parameter) {
        return parameter.target() instanceof Target.Body body ? Optional.of(body.name()) : Optional.empty();
    }

    private static Map<String, List<String>> choices(Command row) {
        return row.parameters()
                .filter(p -> !p.choices().isEmpty() && p.target() instanceof Target.Query)
                .collect(Collectors.toMap(p -> ((Target.Query) p.target()).name(), Parameter::choices, (a, b) -> a));
    }
}
