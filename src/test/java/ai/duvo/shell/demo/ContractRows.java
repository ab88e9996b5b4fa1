package ai.duvo.shell.demo;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Paging;
import ai.duvo.shell.catalog.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A table made of the vendor's contract: a row for each operation, also for those whose row is still to come. */
final class ContractRows {

    private static final OutputForms FORMS = OutputForms.read();

    private ContractRows() {}

    static Catalog catalog() {
        return new Catalog(rows());
    }

    /** A row for each operation of the contract. */
    private static List<Command> rows() {
        List<Command> rows = new ArrayList<>();
        for (String operation : FORMS.operations()) {
            JsonNode form = FORMS.of(operation);
            String envelope = form.path("envelope").path(0).asString("");
            String key = envelope.replaceAll("[\\[\\]~?]", "");
            Result result = envelope.contains("[]") ? Result.list(key) : Result.object(key);
            String method = operation.substring(0, operation.indexOf(' '));
            rows.add(Command.command("row " + rows.size())
                    .calls(method, operation.substring(method.length() + 1))
                    .gives(limit(form).map(result::paged).orElse(result))
                    .example("row"));
        }
        return rows;
    }

    private static Optional<Paging> limit(JsonNode form) {
        for (JsonNode parameter : form.path("query")) {
            Matcher limit = Pattern.compile("limit:.*\\.\\.(\\d+)](?:=(\\d+))?").matcher(parameter.asString());
            if (limit.matches()) {
                int max = Integer.parseInt(limit.group(1));
                int usual = limit.group(2) == null ? max : Integer.parseInt(limit.group(2));
                boolean isBefore = form.path("query").toString().contains("before:");
                return Optional.of(new Paging(isBefore ? Paging.Style.BEFORE : Paging.Style.OFFSET, max, usual));
            }
        }
        return Optional.empty();
    }
}
