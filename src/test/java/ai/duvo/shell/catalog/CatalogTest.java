package ai.duvo.shell.catalog;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Result.list;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogTest {

    private static final Command RUNS = command("runs list")
            .summary("x")
            .calls("GET", "/v2/runs")
            .gives(list("data"))
            .lists(listing(Kind.RUN, "data"))
            .example("runs list");
    private static final Command RUNS_OF_AGENT = command("agents runs")
            .summary("x")
            .takes(argument("agent", Kind.AGENT, "x").toPath("id"))
            .calls("GET", "/v2/agents/{id}/runs")
            .gives(list("data"))
            .lists(listing(Kind.RUN, "data"))
            .example("agents runs");

    private final Catalog catalog = new Catalog(List.of(RUNS, RUNS_OF_AGENT));

    @Test
    void ofSeveralListsTheOneBelowWhatIsKnownIsMeant() {
        assertThat(catalog.lister(Kind.RUN)).contains(RUNS);
        assertThat(catalog.lister(Kind.RUN, Set.of()::contains)).contains(RUNS);
        assertThat(catalog.lister(Kind.RUN, Set.of(Kind.AGENT)::contains)).contains(RUNS_OF_AGENT);
        assertThat(new Catalog(List.of(RUNS_OF_AGENT)).lister(Kind.RUN, Set.of()::contains))
                .contains(RUNS_OF_AGENT);
        assertThat(catalog.lister(Kind.QUEUE, Set.of()::contains)).isEmpty();
    }
}
