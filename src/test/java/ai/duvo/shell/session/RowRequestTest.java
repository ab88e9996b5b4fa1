package ai.duvo.shell.session;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.CommandBuilder;
import ai.duvo.shell.catalog.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests that a row alone describes, on the wire. */
class RowRequestTest {

    private static final String ID = "6f9619ff-8b86-4d11-b42d-00c04fc964ff";

    @RegisterExtension
    final RowRunner rows = new RowRunner();

    @Test
    void theOrganizationComesFromTheLineThenTheEnvironmentThenTheOnlyOneThereIs() {
        CommandBuilder labels = RowRunner.row("labels list")
                .with(option("org", Kind.TEXT, "x").toPath("orgId"))
                .calls("GET", "/v2/organizations/{orgId}/labels")
                .gives(list("labels"));
        Command row = labels.example("labels list");
        rows.stub("GET", "/v2/organizations/o1/labels", "{\"labels\":[]}");
        rows.stub("GET", "/v2/organizations/o2/labels", "{\"labels\":[]}");
        rows.stub("GET", "/v2/organizations/o3/labels", "{\"labels\":[]}");
        rows.stub("GET", "/v2/organizations/mine", "{\"memberships\":[{\"organization\":{\"id\":\"o3\"}}]}");
        rows.run(row, "labels", "list", "--org", "o1");
        rows.run(row, "labels", "list");
        rows.environment("DUVO_ORG_ID", "o2");
        rows.run(row, "labels", "list");
        assertThat(rows.lines())
                .containsExactly(
                        "GET /v2/organizations/o1/labels",
                        "GET /v2/organizations/mine",
                        "GET /v2/organizations/o3/labels",
                        "GET /v2/organizations/o2/labels");
    }

    @Test
    void whoBelongsToSeveralOrganizationsIsAskedToNameOne() {
        Command row = RowRunner.row("labels list")
                .calls("GET", "/v2/organizations/{orgId}/labels")
                .gives(list("labels"))
                .example("labels list");
        rows.stub("GET", "/v2/organizations/mine", "{\"memberships\":[{},{}]}");
        assertThatThrownBy(() -> rows.run(row, "labels", "list")).hasMessage("you belong to 2 organizations");
    }

    @Test
    void theUserIsTheOneOfTheKey() {
        Command row = RowRunner.row("logins list")
                .calls("GET", "/v2/logins/{userId}")
                .gives(list(""))
                .example("logins list");
        rows.stub("GET", "/v2/profile", "{\"profile\":{\"id\":\"u1\"}}");
        rows.stub("GET", "/v2/logins/u1", "[{\"id\":\"l1\",\"domain\":\"acme.example\"}]");
        rows.run(row, "logins", "list");
        assertThat(rows.out()).contains("l1").contains("acme.example");
    }

    @Test
    void aFlagChoosesAnotherOperation() {
        Command row = RowRunner.row("skills list")
                .with(flag("system", "x"))
                .calls("GET", "/v2/skills")
                .callsWith("system", "GET", "/v2/skills/system")
                .gives(list("skills"))
                .example("skills list");
        rows.stub("GET", "/v2/skills", "{\"skills\":[]}");
        rows.stub("GET", "/v2/skills/system", "{\"skills\":[]}");
        rows.run(row, "skills", "list");
        rows.run(row, "skills", "list", "--system");
        assertThat(rows.lines()).containsExactly("GET /v2/skills", "GET /v2/skills/system");
    }

    @Test
    void aThingThatIsSentWholeIsFetchedFirst() {
        Command row = RowRunner.row("labels rename")
                .takes(argument("id", Kind.TEXT, "x").toPath("id"))
                .with(option("value", Kind.TEXT, "x").toBody("value"))
                .calls("PUT", "/v2/labels/{id}")
                .merges("/v2/labels/{id}", "label", "key", "value")
                .gives(object("label"))
                .example("labels rename");
        rows.stub("GET", "/v2/labels/1", "{\"label\":{\"id\":\"1\",\"key\":\"region\",\"value\":\"north\"}}");
        rows.stub("PUT", "/v2/labels/1", "{\"label\":{}}");
        rows.run(row, "labels", "rename", "1", "--value", "south");
        assertThat(rows.requests().get(1).getBodyAsString()).isEqualTo("{\"key\":\"region\",\"value\":\"south\"}");
    }

    @Test
    void constantsDefaultsHeadersAndCommaLists() {
        Command row = RowRunner.row("cases retry")
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
        rows.stub("POST", "/v2/cases/retry?status=open%2Cdone", "{}");
        rows.stub("POST", "/v2/cases/retry", "{}");
        rows.run(row, "cases", "retry", "--ids", "a,b", "--status", "open,done", "--trace", "t1", "--disabled");
        rows.run(row, "cases", "retry", "--ids", "c");
        assertThat(rows.requests().get(0).getHeader("X-Trace")).isEqualTo("t1");
        assertThat(rows.requests().get(0).getBodyAsString())
                .isEqualTo("{\"enabled\":false,\"kind\":\"retry\",\"case_ids\":[\"a\",\"b\"],\"page\":{\"size\":5}}");
        assertThat(rows.requests().get(1).getBodyAsString())
                .isEqualTo("{\"enabled\":true,\"kind\":\"retry\",\"case_ids\":[\"c\"],\"page\":{\"size\":5}}");
        assertThatThrownBy(() -> rows.run(row, "cases", "retry", "--ids", "a", "--status", "open,gone"))
                .hasMessage("--status cannot be \"gone\"");
    }

    @Test
    void conditionsBetweenOptions() {
        Command row = RowRunner.row("schedules add")
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
        assertThatThrownBy(() -> rows.run(
                        row, "schedules", "add", "--every", "day", "--time", "8", "--name", "n", "--cron", "x"))
                .hasMessage("--cron goes with --every custom only");
        assertThatThrownBy(() -> rows.run(row, "schedules", "add", "--every", "day", "--name", "n"))
                .hasMessage("--every day needs --time");
        assertThatThrownBy(() -> rows.run(row, "schedules", "add", "--every", "custom"))
                .hasMessage("\"schedules add\" needs one of --name, --slug");
        rows.stub("POST", "/v2/schedules", "{}");
        rows.run(row, "schedules", "add", "--every", "custom", "--cron", "x", "--name", "n", "--slug", "s");
    }

    @Test
    void aNameBecomesTheIdOfTheOneThingThatIsCalledSo() {
        Command teams = RowRunner.row("teams list")
                .calls("GET", "/v2/teams")
                .gives(list("teams"))
                .lists(listing(Kind.TEAM, "teams").names("name"))
                .example("teams list");
        Command join = RowRunner.row("teams join")
                .takes(argument("team", Kind.TEAM, "x")
                        .resolvedBy("name", "slug")
                        .toPath("id"))
                .calls("POST", "/v2/teams/{id}/join")
                .withBody()
                .example("teams join");
        Catalog catalog = new Catalog(List.of(teams, join));
        rows.stub(
                "GET",
                "/v2/teams",
                "{\"teams\":[{\"id\":\"t1\",\"name\":\"Ops\",\"slug\":\"ops\"},{\"id\":\"t2\",\"name\":\"Ops\"}]}");
        rows.stub("POST", "/v2/teams/t1/join", "{}");
        rows.stub("POST", "/v2/teams/" + ID + "/join", "{}");
        rows.run(catalog, "teams", "join", "ops");
        rows.run(catalog, "teams", "join", ID);
        assertThat(rows.lines())
                .containsExactly("GET /v2/teams", "POST /v2/teams/t1/join", "POST /v2/teams/" + ID + "/join");
        assertThat(rows.requests().get(1).getBodyAsString()).isEqualTo("{}");
        assertThatThrownBy(() -> rows.run(catalog, "teams", "join", "Ops")).hasMessage("2 teams are called \"Ops\"");
        assertThatThrownBy(() -> rows.run(catalog, "teams", "join", "Opps"))
                .hasMessage("there is no team \"Opps\" among 2");
    }
}
