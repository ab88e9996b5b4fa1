package ai.duvo.shell.session;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.download;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;
import static ai.duvo.shell.catalog.Result.text;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.api.Timeouts;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.CommandBuilder;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.exchange.ExchangeHistory;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.output.Prompter;
import ai.duvo.shell.profile.AccessResolver;
import ai.duvo.shell.profile.ProfileStore;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.testing.FakeApi;
import ai.duvo.shell.testing.FakePrompter;
import ai.duvo.shell.testing.NoDemo;
import ai.duvo.shell.testing.TestConsole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.scheduler.Schedulers;

/** What a row alone can say, on the wire and on the screen: tables of one row each. */
class TableRowsTest {

    private static final String ID = "6f9619ff-8b86-4d11-b42d-00c04fc964ff";

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>();
    private TestConsole console = TestConsole.terminal(80);
    private String standardInput = "";
    private Prompter prompter = Prompter.nobody();

    @Test
    void theOrganizationComesFromTheLineThenTheEnvironmentThenTheOnlyOneThereIs() {
        CommandBuilder labels = row("labels list")
                .with(option("org", Kind.TEXT, "x").toPath("orgId"))
                .calls("GET", "/v2/organizations/{orgId}/labels")
                .gives(list("labels"));
        Command row = labels.example("labels list");
        stub("GET", "/v2/organizations/o1/labels", "{\"labels\":[]}");
        stub("GET", "/v2/organizations/o2/labels", "{\"labels\":[]}");
        stub("GET", "/v2/organizations/o3/labels", "{\"labels\":[]}");
        stub("GET", "/v2/organizations/mine", "{\"memberships\":[{\"organization\":{\"id\":\"o3\"}}]}");
        run(row, "labels", "list", "--org", "o1");
        run(row, "labels", "list");
        environment.put("DUVO_ORG_ID", "o2");
        run(row, "labels", "list");
        assertThat(lines())
                .containsExactly(
                        "GET /v2/organizations/o1/labels",
                        "GET /v2/organizations/mine",
                        "GET /v2/organizations/o3/labels",
                        "GET /v2/organizations/o2/labels");
    }

    @Test
    void whoBelongsToSeveralOrganizationsIsAskedToNameOne() {
        Command row = row("labels list")
                .calls("GET", "/v2/organizations/{orgId}/labels")
                .gives(list("labels"))
                .example("labels list");
        stub("GET", "/v2/organizations/mine", "{\"memberships\":[{},{}]}");
        assertThatThrownBy(() -> run(row, "labels", "list")).hasMessage("you belong to 2 organizations");
    }

    @Test
    void theUserIsTheOneOfTheKey() {
        Command row = row("logins list")
                .calls("GET", "/v2/logins/{userId}")
                .gives(list(""))
                .example("logins list");
        stub("GET", "/v2/profile", "{\"profile\":{\"id\":\"u1\"}}");
        stub("GET", "/v2/logins/u1", "[{\"id\":\"l1\",\"domain\":\"acme.example\"}]");
        run(row, "logins", "list");
        assertThat(console.out()).contains("l1").contains("acme.example");
    }

    @Test
    void aSecretThatIsLeftOutIsAskedForAndNeverShown() {
        prompter = new FakePrompter(false, () -> "hunter2!");
        stub("POST", "/v2/logins", "{\"note\":\"hunter2!\"}");
        run(secret(), "logins", "add");
        assertThat(api.requests().get(0).getBodyAsString()).isEqualTo("{\"password\":\"hunter2!\"}");
    }

    @Test
    void aSecretCanComeFromStandardInput() {
        standardInput = "hunter2!\n";
        stub("POST", "/v2/logins", "{}");
        run(secret(), "logins", "add", "--password", "-");
        assertThat(api.requests().get(0).getBodyAsString()).isEqualTo("{\"password\":\"hunter2!\"}");
    }

    @Test
    void whereNobodyCanBeAskedASecretMustBeGiven() {
        assertThatThrownBy(() -> run(secret(), "logins", "add"))
                .hasMessage("\"logins add\" needs --password, and nobody is there to ask");
    }

    @Test
    void aFlagChoosesAnotherOperation() {
        Command row = row("skills list")
                .with(flag("system", "x"))
                .calls("GET", "/v2/skills")
                .callsWith("system", "GET", "/v2/skills/system")
                .gives(list("skills"))
                .example("skills list");
        stub("GET", "/v2/skills", "{\"skills\":[]}");
        stub("GET", "/v2/skills/system", "{\"skills\":[]}");
        run(row, "skills", "list");
        run(row, "skills", "list", "--system");
        assertThat(lines()).containsExactly("GET /v2/skills", "GET /v2/skills/system");
    }

    @Test
    void aThingThatIsSentWholeIsFetchedFirst() {
        Command row = row("labels rename")
                .takes(argument("id", Kind.TEXT, "x").toPath("id"))
                .with(option("value", Kind.TEXT, "x").toBody("value"))
                .calls("PUT", "/v2/labels/{id}")
                .merges("/v2/labels/{id}", "label", "key", "value")
                .gives(object("label"))
                .example("labels rename");
        stub("GET", "/v2/labels/1", "{\"label\":{\"id\":\"1\",\"key\":\"region\",\"value\":\"north\"}}");
        stub("PUT", "/v2/labels/1", "{\"label\":{}}");
        run(row, "labels", "rename", "1", "--value", "south");
        assertThat(api.requests().get(1).getBodyAsString()).isEqualTo("{\"key\":\"region\",\"value\":\"south\"}");
    }

    @Test
    void constantsDefaultsHeadersAndCommaLists() {
        Command row = row("cases retry")
                .with(
                        option("ids", Kind.TEXT, "x").mandatory().commaList().toBody("case_ids[]"),
                        option("status", Kind.TEXT, "x")
                                .oneOf("open", "done")
                                .commaList()
                                .toQuery("status"),
                        option("trace", Kind.TEXT, "x").toHeader("X-Trace"),
                        option("size", Kind.NUMBER, "x").sentByDefault("5").toBody("page.size"),
                        flag("disabled", "x").sending("enabled", "false"))
                .unlessGiven("enabled", "true")
                .fixed("kind", "\"retry\"")
                .calls("POST", "/v2/cases/retry")
                .example("cases retry");
        stub("POST", "/v2/cases/retry?status=open%2Cdone", "{}");
        stub("POST", "/v2/cases/retry", "{}");
        run(row, "cases", "retry", "--ids", "a,b", "--status", "open,done", "--trace", "t1", "--disabled");
        run(row, "cases", "retry", "--ids", "c");
        assertThat(api.requests().get(0).getHeader("X-Trace")).isEqualTo("t1");
        assertThat(api.requests().get(0).getBodyAsString())
                .isEqualTo("{\"enabled\":false,\"kind\":\"retry\",\"case_ids\":[\"a\",\"b\"],\"page\":{\"size\":5}}");
        assertThat(api.requests().get(1).getBodyAsString())
                .isEqualTo("{\"enabled\":true,\"kind\":\"retry\",\"case_ids\":[\"c\"],\"page\":{\"size\":5}}");
        assertThatThrownBy(() -> run(row, "cases", "retry", "--ids", "a", "--status", "open,gone"))
                .hasMessage("--status cannot be \"gone\"");
    }

    @Test
    void conditionsBetweenOptions() {
        Command row = row("schedules add")
                .with(
                        option("every", Kind.TEXT, "x")
                                .mandatory()
                                .oneOf("day", "custom")
                                .toBody("every"),
                        option("cron", Kind.TEXT, "x").toBody("cron"),
                        option("time", Kind.TEXT, "x").toBody("time"),
                        option("name", Kind.TEXT, "x").toBody("name"),
                        option("slug", Kind.TEXT, "x").toBody("slug"))
                .onlyWith("cron", "every", "custom")
                .neededWith("time", "every", "day")
                .atLeastOne("name", "slug")
                .calls("POST", "/v2/schedules")
                .example("schedules add");
        assertThatThrownBy(() ->
                        run(row, "schedules", "add", "--every", "day", "--time", "8", "--name", "n", "--cron", "x"))
                .hasMessage("--cron goes with --every custom only");
        assertThatThrownBy(() -> run(row, "schedules", "add", "--every", "day", "--name", "n"))
                .hasMessage("--every day needs --time");
        assertThatThrownBy(() -> run(row, "schedules", "add", "--every", "custom"))
                .hasMessage("\"schedules add\" needs one of --name, --slug");
        stub("POST", "/v2/schedules", "{}");
        run(row, "schedules", "add", "--every", "custom", "--cron", "x", "--name", "n", "--slug", "s");
    }

    @Test
    void aNameBecomesTheIdOfTheOneThingThatIsCalledSo() {
        Command teams = row("teams list")
                .calls("GET", "/v2/teams")
                .gives(list("teams"))
                .lists(listing(Kind.TEAM, "teams").names("name"))
                .example("teams list");
        Command join = row("teams join")
                .takes(argument("team", Kind.TEAM, "x")
                        .resolvedBy("name", "slug")
                        .toPath("id"))
                .calls("POST", "/v2/teams/{id}/join")
                .withBody()
                .example("teams join");
        Catalog catalog = new Catalog(List.of(teams, join));
        stub(
                "GET",
                "/v2/teams",
                "{\"teams\":[{\"id\":\"t1\",\"name\":\"Ops\",\"slug\":\"ops\"},{\"id\":\"t2\",\"name\":\"Ops\"}]}");
        stub("POST", "/v2/teams/t1/join", "{}");
        stub("POST", "/v2/teams/" + ID + "/join", "{}");
        run(catalog, "teams", "join", "ops");
        run(catalog, "teams", "join", ID);
        assertThat(lines())
                .containsExactly("GET /v2/teams", "POST /v2/teams/t1/join", "POST /v2/teams/" + ID + "/join");
        assertThat(api.requests().get(1).getBodyAsString()).isEqualTo("{}");
        assertThatThrownBy(() -> run(catalog, "teams", "join", "Ops")).hasMessage("2 teams are called \"Ops\"");
        assertThatThrownBy(() -> run(catalog, "teams", "join", "Opps")).hasMessage("there is no team \"Opps\" among 2");
    }

    @Test
    void aFileIsStreamedAsAPartBesideTexts() throws IOException {
        Path file = Files.writeString(home.resolve("skill.zip"), "zip");
        Command row = row("skills upload")
                .takes(argument("file", Kind.FILE, "x").toFilePart("file"))
                .with(option("name", Kind.TEXT, "x").toPart("name"))
                .calls("POST", "/v2/skills/upload")
                .example("skills upload");
        stub("POST", "/v2/skills/upload", "{}");
        run(row, "skills", "upload", file.toString(), "--name", "tidy");
        assertThat(api.requests().get(0).getBodyAsString())
                .contains("name=\"name\"\r\n\r\ntidy")
                .contains("filename=\"skill.zip\"")
                .contains("\r\n\r\nzip\r\n");
        assertThatThrownBy(() ->
                        run(row, "skills", "upload", home.resolve("none.zip").toString()))
                .hasMessageContaining("there is no file");
    }

    @Test
    void aTextComesFromAWordAFileOrStandardInput() throws IOException {
        Path file = Files.writeString(home.resolve("note.md"), "from a file");
        Command row = row("notes set")
                .with(
                        option("text", Kind.TEXT, "x").orFile().toBody("text"),
                        option("text-file", Kind.FILE, "x").fromFile().toBody("text"),
                        option("data", Kind.JSON, "x").fromFile().toBody("data"))
                .atMostOne("text", "text-file")
                .calls("PUT", "/v2/note")
                .example("notes set");
        stub("PUT", "/v2/note", "{}");
        standardInput = "{\"a\": 1}";
        run(row, "notes", "set", "--text", "@" + file);
        run(row, "notes", "set", "--text-file", file.toString());
        run(row, "notes", "set", "--text", "a word", "--data", "-");
        assertThat(api.requests().stream().map(r -> r.getBodyAsString()))
                .containsExactly(
                        "{\"text\":\"from a file\"}",
                        "{\"text\":\"from a file\"}",
                        "{\"text\":\"a word\",\"data\":{\"a\":1}}");
        Path wrong = Files.writeString(home.resolve("wrong.json"), "{\n  \"a\": }");
        assertThatThrownBy(() -> run(row, "notes", "set", "--data", wrong.toString()))
                .hasMessageStartingWith("--data is not JSON")
                .hasMessageContaining("line 2, column");
        assertThatThrownBy(() -> run(row, "notes", "set", "--data", "none.json"))
                .hasMessage("there is no file none.json");
    }

    @Test
    void severalEnvelopesAreSectionsOnATerminal() {
        Command row = row("cases get")
                .calls("GET", "/v2/case")
                .gives(object("case", column("id", Type.ID), column("title", Type.TEXT))
                        .beside(list("events", column("type", Type.TEXT)), list("approval_batches")))
                .example("cases get");
        stub(
                "GET",
                "/v2/case",
                "{\"case\":{\"id\":\"c1\",\"title\":\"Late\"},\"events\":[{\"type\":\"created\"}],\"approval_batches\":[]}");
        run(row, "cases", "get");
        assertThat(console.out())
                .isEqualTo("id     c1\ntitle  Late\n\nevents:\nTYPE\ncreated\n\napproval batches:\n(none)\n");
    }

    @Test
    void oneFieldIsPrintedAsText() {
        Command row = row("files content")
                .calls("GET", "/v2/file")
                .gives(text("file.content"))
                .example("files content");
        stub("GET", "/v2/file", "{\"file\":{\"content\":\"two\\nlines\\u001b[2J\"}}");
        run(row, "files", "content");
        assertThat(console.out()).startsWith("two\nlines").doesNotContain("\u001b");
    }

    @Test
    void bytesGoToAFileOrAPipeNeverToATerminal() throws IOException {
        Path named = home.resolve("named.pdf");
        stub("GET", "/v2/pdf/d1", "%PDF");
        run(pdf(), "pulse", "pdf", "d1", "-o", named.toString());
        assertThat(named).hasContent("%PDF");
        assertThat(console.out()).isEmpty();
        console = TestConsole.pipe();
        run(pdf(), "pulse", "pdf", "d1");
        assertThat(console.out()).isEqualTo("%PDF");
    }

    @Test
    void nothingIsWrittenWhenNothingIsSent() throws IOException {
        Path file = Files.writeString(home.resolve("z.json"), "old");
        Command row =
                row("teams list").calls("GET", "/v2/teams").gives(list("teams")).example("teams list");
        run(row, "teams", "list", "--no-send", "--output", file.toString());
        run(pdf(), "pulse", "pdf", "d1", "--no-send", "-o", file.toString());
        assertThat(file).hasContent("old");
        assertThat(api.requests()).isEmpty();
    }

    private static Command secret() {
        return row("logins add")
                .with(option("password", Kind.SECRET, "The password")
                        .mandatory()
                        .asked()
                        .toBody("password"))
                .calls("POST", "/v2/logins")
                .example("logins add");
    }

    private static Command pdf() {
        return row("pulse pdf")
                .takes(argument("id", Kind.TEXT, "x").toPath("id"))
                .with(option("output", Kind.FILE, "x").letter('o'))
                .calls("GET", "/v2/pdf/{id}")
                .gives(download("{id}.pdf"))
                .example("pulse pdf");
    }

    private static CommandBuilder row(String words) {
        return command(words).summary("x");
    }

    private void stub(String method, String url, String json) {
        api.stub(request(method, urlEqualTo(url)).willReturn(okJson(json)));
    }

    private Stream<String> lines() {
        return api.requests().stream().map(FakeApi::line);
    }

    private void run(Command row, String... words) {
        run(new Catalog(List.of(row)), words);
    }

    private void run(Catalog catalog, String... words) {
        Map<String, String> known = new HashMap<>(environment);
        known.put("DUVO_API_KEY", "dv_test");
        known.put("DUVO_API_BASE_URL", api.uri().toString());
        SessionSetup setup = new SessionSetup(
                catalog,
                Map.of(),
                console.console(),
                new AccessResolver(new ProfileStore(home), known),
                new NoDemo(),
                new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
                known,
                Timeouts.standard(),
                ActiveOptions.none(),
                new SecretMasker(),
                new ExchangeHistory(),
                new FailureHistory(),
                (command, variables) -> new CompletableFuture<>(),
                Schedulers::parallel,
                Clock.systemUTC());
        try (Session session = new Session(setup)) {
            session.state().prompter(prompter);
            session.pipelines().show(CommandResolver.values(List.of(words)), SourceText.typed(String.join(" ", words)));
        }
    }
}
