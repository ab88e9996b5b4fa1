package ai.duvo.shell.catalog;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check of how a row is taken back has a bad row that trips it. */
class UndoChecksTest {

    private static final Command LIST = command("queues list")
            .summary("List queues")
            .calls("GET", "/v2/queues")
            .gives(list("queues"))
            .lists(listing(Kind.QUEUE, "queues"))
            .example("queues list");
    private static final Command DELETE = command("queues delete")
            .summary("Delete a queue")
            .takes(argument("id", Kind.QUEUE, "The queue").toPath("id"))
            .calls("DELETE", "/v2/queues/{id}")
            .asks("Delete queue {id}?")
            .example("queues delete 1");

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments("is undone by queues drop, which is no command", row -> row.undoneBy("queues drop {.id}")),
                arguments("is undone without the id of queues delete", row -> row.undoneBy("queues delete")),
                arguments(
                        "is undone with --force{.id}, which queues delete does not take",
                        row -> row.undoneBy("queues delete {.id} --force {.id}")),
                arguments(
                        "is undone with {name}, which queues delete does not take",
                        row -> row.undoneBy("queues delete {.id} {name}")),
                arguments("is undone with {title}, which nothing gives", row -> row.undoneBy("queues delete {title}")),
                arguments("is undone with {new}, which nothing gives", row -> row.undoneBy("queues delete {new}")),
                arguments(
                        "is undone by queues delete 12, which is no command", row -> row.undoneBy("queues delete 12")),
                arguments("puts back values, and no row reads them", CommandBuilder::undoneByValuesBefore),
                arguments(
                        "creates what queues delete deletes, and does not say that this undoes it",
                        UnaryOperator.identity()));
    }

    private static Arguments arguments(String finding, UnaryOperator<CommandBuilder> change) {
        return Arguments.of(finding, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void aBadUndoSaysWhatIsWrong(String finding, UnaryOperator<CommandBuilder> change) {
        assertThat(check(change.apply(create()).example("queues create --name x")))
                .containsOnlyOnce("queues create: " + finding);
    }

    @Test
    void whatSendsNoValuePutsNoneBack() {
        Command touch = command("queues touch")
                .summary("Touch a queue")
                .takes(argument("id", Kind.QUEUE, "The queue").toPath("id"))
                .calls("PUT", "/v2/queues/{id}")
                .undoneByValuesBefore()
                .example("queues touch 1");
        assertThat(check(touch)).containsExactly("queues touch: puts back values, and sends none");
    }

    @Test
    void aGoodOneHasNoFinding() {
        assertThat(check(create().undoneBy("queues delete {.id}").example("queues create --name x")))
                .isEmpty();
        assertThat(check(create().undoneBy("queues delete {new}", Kind.QUEUE).example("queues create --name x")))
                .isEmpty();
    }

    private static CommandBuilder create() {
        return command("queues create")
                .summary("Make a queue")
                .with(option("name", Kind.TEXT, "What it is called").mandatory().toBody("name"))
                .calls("POST", "/v2/queues")
                .gives(object(""));
    }

    private static List<String> check(Command row) {
        return CatalogChecks.check(List.of(LIST, DELETE, row), Set.of());
    }
}
