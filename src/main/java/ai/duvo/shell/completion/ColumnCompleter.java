package ai.duvo.shell.completion;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.GlobalOptions;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.jq.JsonShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Completes names of columns: those of the row, then the other fields that its results had. */
final class ColumnCompleter {

    private ColumnCompleter() {}

    static boolean isFor(Parameter parameter) {
        return parameter.equals(GlobalOptions.COLUMNS);
    }

    /** Those that begin with what is typed; what any other text is, is said. */
    static CompletionResult at(Parameter parameter, IdCompleter.Place place, JqInput results) {
        Optional<Command> row = place.analyzer().command();
        return isFor(parameter) && row.isPresent()
                ? at(row.get(), results.items(row.get()), place.typed())
                : CompletionResult.nothing(parameter.name() + ": " + parameter.summary());
    }

    private static CompletionResult at(Command row, List<JsonShape> items, String typed) {
        Map<String, String> known = new LinkedHashMap<>();
        row.result().columns().stream().map(Column::path).forEach(path -> known.put(path, ""));
        items.forEach(item -> fields(item, "", known));
        if (known.isEmpty()) {
            return CompletionResult.nothing("the columns of " + row.name() + " are known when it has run");
        }
        return CompletionResult.of(known.entrySet().stream()
                .filter(column -> column.getKey().startsWith(typed))
                .map(column -> new Candidate(column.getKey(), column.getValue(), "columns", true))
                .toList());
    }

    /** One level below as well, as {@code --columns} tells them itself. */
    private static void fields(JsonShape item, String above, Map<String, String> known) {
        item.fields().forEach((name, field) -> {
            if (!name.contains(".") && !name.contains(",")) {
                known.merge(above + name, field.types(), (before, more) -> before.isEmpty() ? more : before);
                if (above.isEmpty()) {
                    fields(field, name + ".", known);
                }
            }
        });
    }
}
