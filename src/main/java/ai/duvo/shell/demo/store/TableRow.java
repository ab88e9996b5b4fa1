package ai.duvo.shell.demo.store;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.JsonType;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.Paging;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Row of the command table as the demo workspace reads it. The only class here that knows the form of a row.
 *
 * @param operation what is served
 * @param group the first word of its command: the data file that is looked at first
 * @param envelope the key that wraps the answer; null when no row says it
 * @param page how the list is paged, or null
 * @param required fields of the body that must be there
 * @param choices the only values of query parameters
 */
public record TableRow(
        Operation operation,
        String group,
        @Nullable String envelope,
        @Nullable Paging page,
        Set<String> required,
        Map<String, List<String>> choices) {

    private static final Pattern BELOW = Pattern.compile("[.\\[{].*");

    /** The rows of the table by what they call, in the table's order. */
    public static Map<Operation, List<Command>> callers(Catalog catalog) {
        Map<Operation, List<Command>> callers = new LinkedHashMap<>();
        for (Command row : catalog.commands()) {
            for (Operation operation : row.operations()) {
                callers.computeIfAbsent(operation, o -> new ArrayList<>(1)).add(row);
            }
        }
        return callers;
    }

    /**
     * What its rows say of an operation; those whose main operation it is are heard first, and
     * those without a handler, whose result is the answer of that operation.
     */
    public static TableRow of(Operation operation, List<Command> callers) {
        List<Command> rows =
                callers.stream().filter(row -> isMain(row, operation)).toList();
        boolean hasPlain = rows.stream().anyMatch(row -> row.handler() == null);
        return rows.stream()
                .filter(row -> !hasPlain || row.handler() == null)
                .map(row -> main(row, operation))
                .reduce(TableRow::better)
                .orElseGet(() -> new TableRow(operation, callers.get(0).group(), null, null, Set.of(), Map.of()));
    }

    /** A list that no row declares. */
    public static TableRow list(Operation operation, String envelope, int max, int usual) {
        return new TableRow(operation, envelope, envelope, Paging.byOffset(max, usual), Set.of(), Map.of());
    }

    /** Two commands can call one operation: one of them may show only that it worked. */
    private TableRow better(TableRow other) {
        Set<String> both = new LinkedHashSet<>(required);
        both.retainAll(other.required);
        TableRow kept = envelope == null ? other : this;
        return new TableRow(operation, group, kept.envelope, kept.page, both, kept.choices);
    }

    private static TableRow main(Command row, Operation operation) {
        Result result = row.result();
        boolean isWrapped = result.shape() == Result.Shape.LIST
                || result.shape() == Result.Shape.OBJECT
                || result.shape() == Result.Shape.STREAM;
        return new TableRow(
                operation,
                row.group(),
                isWrapped ? result.envelope() : null,
                result.paging(),
                row.operations().size() == 1 ? required(row) : Set.of(),
                choices(row));
    }

    private static boolean isMain(Command row, Operation operation) {
        return row.operations().get(0).equals(operation) || row.alternatives().containsValue(operation);
    }

    private static Set<String> required(Command row) {
        return row.parameters()
                .filter(p -> p.required() && p.target() instanceof Target.Body body && body.type() != JsonType.JSON)
                .map(p ->
                        BELOW.matcher(((Target.Body) p.target()).path().text()).replaceFirst(""))
                .filter(field -> !field.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, List<String>> choices(Command row) {
        return row.parameters()
                .filter(p -> !p.choices().isEmpty() && !p.spec().isCommaList() && p.target() instanceof Target.Query)
                .collect(Collectors.toMap(p -> ((Target.Query) p.target()).name(), Parameter::choices, (a, b) -> a));
    }
}
