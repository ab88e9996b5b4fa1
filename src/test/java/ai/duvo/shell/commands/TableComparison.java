package ai.duvo.shell.commands;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.testing.VendorFacts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Comparison of a table with the vendor's commands: of lines, of what is sent and of what is answered. */
final class TableComparison {

    /** What is called for names of a path that no word fills. */
    private static final Map<String, String> CALLED_FOR_CONTEXT =
            Map.of("userId", "GET /v2/profile", "orgId", "GET /v2/organizations/mine");

    /** Composite commands whose answer the handler puts together: tests of the handlers hold it. */
    static final Set<String> COMPOSED = Set.of(
            "agents set-model",
            "queues link-agent",
            "queues unlink-agent",
            "skills install",
            "clarity current",
            "clarity proposal",
            "clarity compare",
            "clarity evidence",
            "clarity gaps",
            "clarity readiness",
            "clarity facets",
            "clarity overview",
            "clarity status",
            "clarity captures",
            "clarity capture",
            "clarity export",
            "clarity doctor",
            "clarity landscape node",
            "clarity landscape search");

    private final List<Command> rows;
    private final Catalog catalog;

    TableComparison(List<Command> rows) {
        this.rows = rows;
        this.catalog = new Catalog(rows);
    }

    /** The differences, each with command, option and both values; of rows of ours alone, only what they call. */
    List<String> findings() {
        Set<String> vendor = vendor();
        List<String> findings = new ArrayList<>();
        for (Command row : rows) {
            row.operations().stream()
                    .filter(operation -> !VendorFacts.operations().containsKey(operation.toString()))
                    .forEach(operation -> findings.add(row.name() + ": the API has no " + operation));
            if (vendor.contains(row.name())) {
                findings.addAll(compare(row));
            }
        }
        return findings;
    }

    /** The vendor's commands that have no row, sorted. */
    Set<String> missing() {
        Set<String> missing = vendor();
        rows.forEach(row -> missing.remove(row.name()));
        return missing;
    }

    private static Set<String> vendor() {
        return VendorFacts.commands().stream()
                .map(command -> command.path("command").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> compare(Command row) {
        CommandContract vendor = VendorContract.read(VendorFacts.command(row.name()));
        List<String> findings =
                new ArrayList<>(ContractComparison.compare(vendor, RowContract.read(row), lookups(row)));
        if (!COMPOSED.contains(row.name())) {
            findings.addAll(AnswerComparison.compare(row));
        }
        if (row.harmlessWith() != null) {
            findings.add(row.name() + ": does not ask with --" + row.harmlessWith());
        }
        row.conditions()
                .forEach(condition -> findings.add(row.name() + " --" + condition.option() + ": "
                        + (condition.isNeeded() ? "needed" : "only") + " with --" + condition.other()
                        + (condition.values().isEmpty() ? "" : " " + condition.values())));
        return findings;
    }

    /** The lists that names on the line are looked up in, and what is asked for the context. */
    private Set<String> lookups(Command row) {
        Set<String> lookups = new LinkedHashSet<>();
        row.parameters()
                .filter(parameter -> parameter.spec().lookup() != null)
                .flatMap(parameter -> catalog.lister(parameter.kind()).stream())
                .flatMap(lister -> lister.operation().stream())
                .forEach(operation -> lookups.add(operation.toString()));
        row.operations().stream()
                .map(Operation::pathNames)
                .flatMap(List::stream)
                .filter(CALLED_FOR_CONTEXT::containsKey)
                .forEach(name -> lookups.add(CALLED_FOR_CONTEXT.getOrDefault(name, "")));
        return lookups;
    }
}
