package ai.duvo.shell.commands;

import static ai.duvo.shell.commands.Changes.with;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.testing.VendorFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Right rows got wrong in one thing each: the comparison with the vendor's commands must say so. */
class ContractMutationTest {

    private static final List<Command> RIGHT = right();
    private static final List<String> FINDINGS = new TableComparison(RIGHT).findings();

    @Test
    void theSampleRowsAreRight() {
        assertThat(new TableComparison(SampleRows.ALL).findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource({
        "ai.duvo.shell.commands.LineMutations#PARAMETERS",
        "ai.duvo.shell.commands.LineMutations#LINES",
        "ai.duvo.shell.commands.ValueMutations#PLACES",
        "ai.duvo.shell.commands.ValueMutations#VALUES",
        "ai.duvo.shell.commands.RequestMutations#REQUESTS",
        "ai.duvo.shell.commands.RequestMutations#ANSWERS",
        "ai.duvo.shell.commands.RequestMutations#LISTS"
    })
    void aWrongRowIsFound(Mutation mutation) {
        List<Command> rows = new ArrayList<>();
        for (Command row : RIGHT) {
            rows.add(row.name().equals(mutation.row()) ? mutation.change().apply(row) : row);
        }
        assertThat(rows).as("nothing is changed").isNotEqualTo(RIGHT);
        List<String> more = new ArrayList<>(new TableComparison(rows).findings());
        FINDINGS.forEach(more::remove);
        assertThat(more).contains(mutation.finding());
    }

    @Test
    void aRenamedCommandIsMissing() {
        Set<String> missing = new TableComparison(RIGHT).missing();
        List<Command> renamed = RIGHT.stream()
                .map(row -> row.name().equals("runs stop") ? with(row, "words", List.of("runs", "halt")) : row)
                .toList();
        assertThat(missing).doesNotContain("runs stop");
        assertThat(new TableComparison(renamed).missing()).contains("runs stop").containsAll(missing);
    }

    @Test
    void aCommandUnderAnotherNameIsFound() {
        CommandContract vendor = VendorContract.read(VendorFacts.command("runs get"));
        assertThat(ContractComparison.compare(vendor, with(vendor, "name", "runs show"), Set.of()))
                .containsExactly("runs get: is called runs show instead of runs get");
    }

    /** The table, completed by rows for what it has not yet. */
    private static List<Command> right() {
        List<Command> rows = new ArrayList<>(Commands.all());
        Set<String> names = new HashSet<>();
        rows.forEach(row -> names.add(row.name()));
        SampleRows.ALL.stream().filter(row -> names.add(row.name())).forEach(rows::add);
        return List.copyOf(rows);
    }
}
