package ai.duvo.shell.demo;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Paging;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.testing.FieldType;
import ai.duvo.shell.testing.OperationForm;
import ai.duvo.shell.testing.VendorFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table made of the vendor's contract: a row for each operation, also for those whose row is still to come. */
final class ContractRows {

    private ContractRows() {}

    static Catalog catalog() {
        List<Command> rows = new ArrayList<>();
        VendorFacts.operations().forEach((operation, form) -> {
            String method = operation.substring(0, operation.indexOf(' '));
            rows.add(Command.command("row " + rows.size())
                    .calls(method, operation.substring(method.length() + 1))
                    .gives(paging(form).map(result(form)::paged).orElse(result(form)))
                    .example("row"));
        });
        return new Catalog(rows);
    }

    private static Result result(OperationForm form) {
        if (form.envelopes().isEmpty()) {
            return Result.object("");
        }
        OperationForm.Envelope main = form.envelopes().get(0);
        return main.isList() ? Result.list(main.name()) : Result.object(main.name());
    }

    private static Optional<Paging> paging(OperationForm form) {
        if (!form.query().containsKey("limit")) {
            return Optional.empty();
        }
        FieldType limit = form.query().get("limit").type();
        int max = Integer.parseInt(limit.limits().get(0).replaceAll(".*\\.\\.", ""));
        String usual = limit.defaultText();
        Paging.Style style = form.query().containsKey("before") ? Paging.Style.BEFORE : Paging.Style.OFFSET;
        return Optional.of(new Paging(style, max, usual == null ? max : Integer.parseInt(usual)));
    }
}
