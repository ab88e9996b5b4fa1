package ai.duvo.shell.catalog;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every check has a bad row that trips it, and says what is wrong and where. */
class CatalogChecksTest {

    private static final Set<String> HANDLERS = Set.of("known");

    /** A row that is right, in a table that is right. */
    private static CommandBuilder good() {
        return command("things add").summary("Add a thing").calls("POST", "/v2/things");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ai.duvo.shell.catalog.BadRows#all")
    void aBadRowSaysWhatIsWrongAndWhere(String finding, UnaryOperator<CommandBuilder> change) {
        Command bad = change.apply(good()).example("things add");
        assertThat(check(bad)).containsExactly("things add: " + finding);
    }

    @Test
    void aNoteMayNameCommandsOptionsOfTheRowAndGlobalOnes() {
        Command row = good().with(option("a", Kind.TEXT, "x"))
                .note("`things add` needs `--a`. It prints a lot with `--json`.")
                .example("things add");
        assertThat(check(row)).isEmpty();
    }

    @Test
    void aGoodRowHasNoFinding() {
        assertThat(check(good().example("things add"))).isEmpty();
    }

    @Test
    void wordsBelongToOneCommand() {
        Command other = command("things put")
                .alias("things add")
                .summary("x")
                .calls("POST", "/v2/x")
                .example("things put");
        assertThat(check(good().example("things add"), other))
                .containsExactly("things put: \"things add\" is also things add");
    }

    @Test
    void anExampleIsALineOfItsCommand() {
        assertThat(check(good().example("things put")))
                .containsExactly("things add: its example does not start with it");
    }

    @Test
    void aListThatNeedsAParentNeedsItBesideEachOfItsIds() {
        Command agents = command("agents list")
                .summary("x")
                .calls("GET", "/v2/agents")
                .gives(list("agents"))
                .lists(listing(Kind.AGENT, "agents"))
                .example("agents list");
        Command revisions = command("revisions list")
                .summary("x")
                .with(option("agent", Kind.AGENT, "x").mandatory().toPath("agent_id"))
                .calls("GET", "/v2/agents/{agent_id}/revisions")
                .gives(list("builds"))
                .lists(listing(Kind.REVISION, "builds"))
                .example("revisions list");
        Command get = command("things add")
                .summary("x")
                .takes(argument("revision", Kind.REVISION, "x").toPath("id"))
                .calls("GET", "/v2/revisions/{id}")
                .gives(object(""))
                .example("things add");
        assertThat(check(agents, revisions, get))
                .containsExactly("things add: revisions cannot be listed without a AGENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", "a.", ".a", "a[", "a{}.b", "a b", "[]"})
    void aPathOfABodyThatIsNoneIsRefusedWhenItIsBuilt(String path) {
        assertThatThrownBy(() -> option("a", Kind.TEXT, "x").toBody(path).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(path);
    }

    @Test
    void theOrderOfCallsDoesNotMatter() {
        assertThat(option("a", Kind.TEXT, "x")
                        .toBody("a[]")
                        .many()
                        .between(1, 2)
                        .build())
                .isEqualTo(option("a", Kind.TEXT, "x")
                        .between(1, 2)
                        .many()
                        .toBody("a[]")
                        .build());
        assertThat(option("a", Kind.TEXT, "x").toQuery("a").commaList().build())
                .isEqualTo(option("a", Kind.TEXT, "x").commaList().toQuery("a").build());
    }

    private static List<String> check(Command... rows) {
        Command listed = command("things list")
                .summary("List things")
                .calls("GET", "/v2/things")
                .gives(list("things"))
                .example("things list");
        return CatalogChecks.check(
                Stream.concat(Stream.of(listed), Stream.of(rows)).toList(), HANDLERS);
    }
}
