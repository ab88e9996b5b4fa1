package ai.duvo.shell.catalog;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.download;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every check has a bad row that trips it, and says what is wrong and where. */
class CatalogChecksTest {

    private static final Set<String> HANDLERS = Set.of("known");

    /** A row that is right, in a table that is right. */
    private static CommandBuilder good() {
        return command("things add").summary("Add a thing").calls("POST", "/v2/things");
    }

    private static Arguments bad(String finding, UnaryOperator<CommandBuilder> change) {
        return Arguments.of(finding, change);
    }

    static Stream<Arguments> badRows() {
        return Stream.concat(badRequests(), badWords());
    }

    private static Stream<Arguments> badRequests() {
        return Stream.of(
                bad(
                        "hue is a number and would be sent as a text",
                        row -> row.with(option("hue", Kind.NUMBER, "x").toBody("hue", JsonType.STRING))),
                bad(
                        "a and b fill the same place t, and one would be lost",
                        row -> row.with(
                                option("a", Kind.TEXT, "x").toBody("t"),
                                option("b", Kind.TEXT, "x").toBody("t"))),
                bad("the query parameter q is fixed, and an option fills it as well", row -> row.with(
                                option("q", Kind.TEXT, "x").toQuery("q"))
                        .fixedQuery("q", "1")),
                bad(
                        "key is a secret and would stand in the address",
                        row -> row.with(option("key", Kind.SECRET, "x").toQuery("key"))),
                bad(
                        "file is a file, and its name would be sent in place of its content",
                        row -> row.with(option("file", Kind.FILE, "x").toBody("file"))),
                bad(
                        "set is KEY=VALUE, and set takes a text: write set{}",
                        row -> row.with(option("set", Kind.KEY_VALUE, "x").toBody("set"))),
                bad(
                        "data is JSON and would be sent as a text",
                        row -> row.with(option("data", Kind.JSON, "x").toBody("data", JsonType.STRING))),
                bad(
                        "config and config.model cannot both be in one body",
                        row -> row.with(
                                option("config", Kind.TEXT, "x").toBody("config"),
                                option("model", Kind.TEXT, "x").toBody("config.model"))),
                bad(
                        "id may come several times, and ids takes one: write ids[] or {}",
                        row -> row.with(option("id", Kind.TEXT, "x").many().toBody("ids"))),
                bad(
                        "ids may come several times, and ids takes one: write ids[] or {}",
                        row -> row.with(
                                option("ids", Kind.TEXT, "x").commaList().toBody("ids"))),
                bad(
                        "value fills values{} and is no KEY=VALUE",
                        row -> row.with(option("value", Kind.TEXT, "x").many().toBody("values{}"))),
                bad(
                        "sends a multipart body without a file",
                        row -> row.with(option("path", Kind.TEXT, "x").toPart("path"))),
                bad(
                        "file is the file of a multipart body, but its kind is TEXT",
                        row -> row.with(
                                option("file", Kind.TEXT, "x").mandatory().toFilePart("file"))),
                bad(
                        "sends a JSON body and a multipart body",
                        row -> row.with(
                                option("file", Kind.FILE, "x").mandatory().toFilePart("file"),
                                option("name", Kind.TEXT, "x").toBody("name"))),
                bad(
                        "no operation has {*}: its slashes would be lost",
                        row -> row.takes(argument("path", Kind.TEXT, "x").toRestOfPath())),
                bad(
                        "no operation has {id}",
                        row -> row.takes(argument("id", Kind.TEXT, "x").toPath("id"))),
                bad(
                        "nothing fills {id} of GET /v2/x/{id}",
                        row -> command("things add").summary("x").calls("GET", "/v2/x/{id}")),
                bad("only an optional argument or option fills {id} of GET /v2/x/{id}", row -> command("things add")
                        .summary("x")
                        .with(option("id", Kind.TEXT, "x").toPath("id"))
                        .calls("GET", "/v2/x/{id}")),
                bad("only an optional argument or option fills {id} of GET /v2/y/{id}", row -> command("things add")
                        .summary("x")
                        .with(option("id", Kind.TEXT, "x").toPath("id"), flag("other", "x"))
                        .calls("GET", "/v2/x")
                        .callsWith("other", "GET", "/v2/y/{id}")),
                bad("id may come several times, and a path has room for one", row -> command("things add")
                        .summary("x")
                        .takes(argument("id", Kind.TEXT, "x").many().toPath("id"))
                        .calls("GET", "/v2/x/{id}")),
                bad("there is no handler \"unknown\"", row -> row.handler("unknown")),
                bad("calls 2 operations without a handler", row -> row.calls("GET", "/v2/x")),
                bad("calls 0 operations without a handler", row -> command("things add")
                        .summary("x")),
                bad("sends a body with a method that takes none", row -> command("things add")
                        .summary("x")
                        .with(option("a", Kind.TEXT, "x").toBody("a"))
                        .calls("GET", "/v2/x")),
                bad(
                        "on is a flag and does not say what it sends",
                        row -> row.with(flag("on", "x").toBody("on"))),
                bad(
                        "on is a flag and does not say what it sends",
                        row -> row.with(flag("on", "x").toQuery("on"))),
                bad("kind is fixed, and an option sends it as well", row -> row.fixed("kind", "\"a\"")
                        .with(option("kind", Kind.TEXT, "x").toBody("kind"))),
                bad(
                        "name looks up names of a kind that nothing lists",
                        row -> row.with(option("name", Kind.TEXT, "x")
                                .resolvedBy("slug")
                                .toBody("name"))),
                bad(
                        "name is no list, so that no empty one can be sent",
                        row -> row.with(
                                option("name", Kind.TEXT, "x").toBody("name").orEmpty())),
                bad("--all without paging", row -> row.with(flag("all", "x")).gives(list("things"))),
                bad("--limit is not sent", row -> row.with(
                                option("limit", Kind.NUMBER, "x").between(1, 5))
                        .gives(list("things").paged(5, 5))),
                bad("brings bytes and has no --output of its own", row -> row.gives(download("x.pdf"))));
    }

    private static Stream<Arguments> badWords() {
        return Stream.of(
                bad(
                        "limit is there twice",
                        row -> row.with(option("limit", Kind.TEXT, "x"), option("limit", Kind.TEXT, "x"))),
                bad(
                        "l is there twice",
                        row -> row.with(
                                option("limit", Kind.TEXT, "x").letter('l'),
                                option("long", Kind.TEXT, "x").letter('l'))),
                bad(
                        "max is there twice",
                        row -> row.with(option("limit", Kind.TEXT, "x").alias("max"), option("max", Kind.TEXT, "x"))),
                bad(
                        "--output takes the place of the global one and has no -o",
                        row -> row.with(option("output", Kind.FILE, "x"))),
                bad("its question names {x}, which no argument or option is called", row -> row.asks("Add {x}?")),
                bad("it does not ask with --dry-run, which it has not", row -> row.asksUnless("dry-run", "Add?")),
                bad("a group names --b, which it has not", row -> row.with(option("a", Kind.TEXT, "x"))
                        .atMostOne("a", "b")),
                bad("a group of [a] is no choice", row -> row.with(option("a", Kind.TEXT, "x"))
                        .exactlyOne("a")),
                bad("a condition names --b, which it has not", row -> row.with(option("a", Kind.TEXT, "x"))
                        .onlyWith("a", "b")),
                bad("a condition wants --b z, which it cannot be", row -> row.with(
                                option("a", Kind.TEXT, "x"),
                                option("b", Kind.TEXT, "x").oneOf("y"))
                        .neededWith("a", "b", "z")),
                bad(
                        "an operation is called with --b, which it has not",
                        row -> row.callsWith("b", "POST", "/v2/other")),
                bad(
                        "required argument b stands after an optional one",
                        row -> row.takes(argument("a", Kind.TEXT, "x").optional(), argument("b", Kind.TEXT, "x"))),
                bad(
                        "only the last argument may be repeatable",
                        row -> row.takes(argument("a", Kind.TEXT, "x").many(), argument("b", Kind.TEXT, "x"))),
                bad("a needs one line of help without a full stop", row -> row.with(option("a", Kind.TEXT, "x."))),
                bad("summary needs one line of help without a full stop", row -> row.summary("Two\nlines")),
                bad("its note needs one or two sentences of at most 200 characters", row -> row.note("No full stop")),
                bad("its note needs one or two sentences of at most 200 characters", row -> row.note("A. B. C.")),
                bad("its note needs one or two sentences of at most 200 characters", row -> row.note("A\nb.")),
                bad(
                        "its note needs one or two sentences of at most 200 characters",
                        row -> row.note("x".repeat(200) + ".")),
                bad("its note names things put, which it has not", row -> row.note("Only `things put` changes it.")),
                bad("its note names --b, which it has not", row -> row.note("With `--b` it is quick.")),
                bad("its note names an option without backquotes", row -> row.note("With --json it is long.")),
                bad("no command lists agents for agent", row -> row.with(option("agent", Kind.AGENT, "x"))),
                bad("waits for things get, which is no command", row -> row.takes(
                                argument("id", Kind.TEXT, "x").optional())
                        .after("things get", "id", ".x")),
                bad("waits for something of id, which it has not", row -> row.after("things list", "id", ".x")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRows")
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
