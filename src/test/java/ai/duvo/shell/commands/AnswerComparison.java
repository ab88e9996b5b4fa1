package ai.duvo.shell.commands;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.catalog.Paging;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Shape;
import ai.duvo.shell.testing.FieldType;
import ai.duvo.shell.testing.FieldType.Field;
import ai.duvo.shell.testing.FieldType.Form;
import ai.duvo.shell.testing.OperationForm;
import ai.duvo.shell.testing.OperationForm.Envelope;
import ai.duvo.shell.testing.VendorFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Comparison of a row's body, result, paging and list for Tab with what the API takes and answers. */
final class AnswerComparison {

    private final Command row;
    private final OperationForm form;
    private final List<String> findings = new ArrayList<>();

    private AnswerComparison(Command row, OperationForm form) {
        this.row = row;
        this.form = form;
    }

    /** The differences of its main operation. */
    static List<String> compare(Command row) {
        return row.operation()
                .map(operation -> VendorFacts.operations().get(operation.toString()))
                .map(form -> new AnswerComparison(row, form).findings())
                .orElse(List.of());
    }

    private List<String> findings() {
        if (row.sendsJson() == form.bodies().isEmpty()) {
            report(
                    row.sendsJson()
                            ? "sends a body that the API does not take"
                            : "sends no body, and the API wants one");
        }
        shape();
        sections();
        columns(row.result());
        row.result().sections().forEach(this::columns);
        paging();
        Listing listing = row.listing();
        if (listing != null) {
            listing(listing);
        }
        return findings;
    }

    private void shape() {
        Result result = row.result();
        Shape wanted = form.statuses().equals(Set.of(204))
                ? Shape.NOTHING
                : !form.mediaType().isEmpty()
                        ? Shape.BYTES
                        : main().filter(Envelope::isList).isPresent() ? Shape.LIST : Shape.OBJECT;
        if (wanted == Shape.OBJECT && result.shape() == Shape.TEXT) {
            String root = main().map(envelope -> envelope.name() + ".").orElse("");
            boolean isThere = result.envelope().startsWith(root)
                    && has(
                            fields(main().map(Envelope::name).orElse("")),
                            result.envelope().substring(root.length()));
            if (!isThere) {
                report("prints " + result.envelope() + ", which the answer has not");
            }
            return;
        }
        String own = text(result.shape() == Shape.STREAM ? Shape.LIST : result.shape(), result.envelope());
        String theirs = text(wanted, main().map(Envelope::name).orElse(""));
        if (!own.equals(theirs)) {
            report("answer " + own + " instead of " + theirs);
        }
    }

    private static String text(Shape shape, String envelope) {
        return (shape + " " + envelope).trim();
    }

    private Optional<Envelope> main() {
        return form.envelopes().stream().findFirst();
    }

    private void sections() {
        if (row.result().shape() == Shape.TEXT) {
            return;
        }
        List<Result> sections = row.result().sections();
        form.envelopes().stream()
                .skip(1)
                .filter(envelope ->
                        sections.stream().noneMatch(s -> s.envelope().equals(envelope.name())))
                .forEach(envelope -> report(envelope.name() + " of the answer is not shown"));
        for (Result section : sections) {
            Optional<Envelope> envelope = form.envelope(section.envelope());
            String own = text(section.shape(), section.envelope());
            String theirs = envelope.map(e -> text(e.isList() ? Shape.LIST : Shape.OBJECT, e.name()))
                    .orElse("nothing");
            if (!own.equals(theirs)) {
                report("section " + own + " instead of " + theirs);
            }
        }
    }

    private void columns(Result result) {
        if (result.shape() == Shape.TEXT) {
            return;
        }
        result.columns().stream()
                .map(Column::path)
                .filter(path -> !has(fields(result.envelope()), path))
                .forEach(path -> report("column " + path + ", which the answer has not"));
    }

    private Map<String, Field> fields(String envelope) {
        return form.envelope(envelope).map(Envelope::fields).orElse(envelope.isEmpty() ? form.root() : Map.of());
    }

    /** Whether there is a field at a dotted path, as far as is said. */
    private static boolean has(Map<String, Field> fields, String path) {
        if (fields.isEmpty()) {
            return true;
        }
        String[] parts = path.split("\\.", 2);
        Field field = fields.get(parts[0]);
        if (field == null || parts.length == 1) {
            return field != null;
        }
        FieldType type = field.type();
        return type.form() == Form.OPEN || type.form() == Form.ANY || has(type.fields(), parts[1]);
    }

    private void paging() {
        Paging wanted = wanted();
        Paging own = row.result().paging();
        if (own == null && wanted != null) {
            report("is not paged, and the API pages: " + text(wanted));
        } else if (own != null && wanted == null) {
            report("is paged, and the API does not");
        } else if (own != null && wanted != null && !own.equals(wanted)) {
            report("paged by " + text(own) + " instead of " + text(wanted));
        }
    }

    private static String text(Paging paging) {
        return paging.style() + " " + paging.max() + "/" + paging.usual();
    }

    private @Nullable Paging wanted() {
        Map<String, Field> query = form.query();
        Field limit = query.get("limit");
        boolean isTotal = form.page().contains("total");
        Paging.Style style = query.containsKey("offset")
                ? isTotal ? Paging.Style.OFFSET : Paging.Style.OFFSET_WITHOUT_TOTAL
                : query.containsKey("page")
                        ? Paging.Style.PAGE
                        : query.containsKey("before") ? Paging.Style.BEFORE : null;
        if (limit == null || style == null) {
            return null;
        }
        String max = limit.type().limits().get(0).replaceAll(".*\\.\\.", "");
        String usual = limit.type().defaultText();
        String told = row.option("limit").map(o -> o.defaultText()).orElse(max);
        return new Paging(style, Integer.parseInt(max), Integer.parseInt(usual == null ? told : usual));
    }

    private void listing(Listing listing) {
        boolean isThere = form.envelope(listing.envelope()).isPresent()
                || listing.envelope().isEmpty();
        if (!isThere) {
            report("Tab reads " + listing.envelope() + ", which the answer has not");
            return;
        }
        Map<String, Field> fields = fields(listing.envelope());
        Stream.of(
                        Stream.of(listing.id(), listing.time()),
                        listing.names().stream(),
                        listing.tells().stream().map(Column::path))
                .flatMap(paths -> paths)
                .filter(path -> !path.isEmpty() && !has(fields, path))
                .forEach(path -> report("Tab reads " + path + ", which the answer has not"));
        listing.filters().stream()
                .filter(filter -> !form.query().containsKey(filter))
                .forEach(filter -> report("Tab filters by " + filter + ", which the API does not take"));
    }

    private void report(String finding) {
        findings.add(row.name() + ": " + finding);
    }
}
