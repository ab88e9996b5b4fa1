package ai.duvo.shell.catalog;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.download;
import static ai.duvo.shell.catalog.Result.list;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Rows that are wrong, each in one way, with what the checks of the table say of it. */
final class BadRows {

    private BadRows() {}

    /** What is found, and what makes a row wrong. */
    static Stream<Arguments> all() {
        return Stream.of(bodies(), places(), paths(), operations(), words(), texts())
                .flatMap(rows -> rows);
    }

    private static Arguments bad(String finding, UnaryOperator<CommandBuilder> change) {
        return Arguments.of(finding, change);
    }

    private static Stream<Arguments> bodies() {
        return Stream.of(
                bad(
                        "hue is a number and would be sent as a text",
                        row -> row.with(option("hue", Kind.NUMBER, "x").toBody("hue", JsonType.STRING))),
                bad(
                        "a and b fill the same place t, and one would be lost",
                        row -> row.with(
                                option("a", Kind.TEXT, "x").toBody("t"),
                                option("b", Kind.TEXT, "x").toBody("t"))),
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
                        "name is no list, so that no empty one can be sent",
                        row -> row.with(
                                option("name", Kind.TEXT, "x").toBody("name").orEmpty())));
    }

    private static Stream<Arguments> places() {
        return Stream.of(
                bad("the query parameter q is fixed, and an option fills it as well", row -> row.with(
                                option("q", Kind.TEXT, "x").toQuery("q"))
                        .fixedQuery("q", "1")),
                bad(
                        "key is a secret and would stand in the address",
                        row -> row.with(option("key", Kind.SECRET, "x").toQuery("key"))),
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
                        "on is a flag and does not say what it sends",
                        row -> row.with(flag("on", "x").toBody("on"))),
                bad(
                        "on is a flag and does not say what it sends",
                        row -> row.with(flag("on", "x").toQuery("on"))),
                bad("kind is fixed, and an option sends it as well", row -> row.fixed("kind", "\"a\"")
                        .with(option("kind", Kind.TEXT, "x").toBody("kind"))),
                bad("--limit is not sent", row -> row.with(
                                option("limit", Kind.NUMBER, "x").between(1, 5))
                        .gives(list("things").paged(5, 5))),
                bad("brings bytes and has no --output of its own", row -> row.gives(download("x.pdf"))));
    }

    private static Stream<Arguments> paths() {
        return Stream.of(
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
                        .calls("GET", "/v2/x/{id}")));
    }

    private static Stream<Arguments> operations() {
        return Stream.of(
                bad("there is no handler \"unknown\"", row -> row.handler("unknown")),
                bad("calls 2 operations without a handler", row -> row.calls("GET", "/v2/x")),
                bad("calls 0 operations without a handler", row -> command("things add")
                        .summary("x")),
                bad("sends a body with a method that takes none", row -> command("things add")
                        .summary("x")
                        .with(option("a", Kind.TEXT, "x").toBody("a"))
                        .calls("GET", "/v2/x")),
                bad(
                        "name looks up names of a kind that nothing lists",
                        row -> row.with(option("name", Kind.TEXT, "x")
                                .resolvedBy("slug")
                                .toBody("name"))),
                bad("--all without paging", row -> row.with(flag("all", "x")).gives(list("things"))));
    }

    private static Stream<Arguments> words() {
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
                        row -> row.takes(argument("a", Kind.TEXT, "x").many(), argument("b", Kind.TEXT, "x"))));
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
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
}
