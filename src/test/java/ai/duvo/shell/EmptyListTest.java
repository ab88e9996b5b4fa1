package ai.duvo.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.FakeApi;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A list of nothing says what there is none of, and how to make one: to a person, and to nobody else. */
class EmptyListTest {

    private static final String QUEUES = "/v2/teams/team-1/queues";
    private static final String CASES = "/v2/queues/00000071-0001-4000-8000-000000000000/cases";

    @TempDir
    Path home;

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @Test
    void itSaysWhatIsEmptyAndHowToMakeOne() {
        empty(QUEUES, "{\"queues\":[]}");
        onTerminal("queues list").outIs("no queues; queues create --name NAME makes one\n");
    }

    @Test
    void theLineThatMakesOneNamesWhatTheListWasAskedFor() {
        empty("/v2/agents/00000061-0001-4000-8000-000000000000/case-triggers", "{\"case_triggers\":[]}");
        onTerminal("agents case-triggers list 00000061-0001-4000-8000-000000000000")
                .outIs(
                        "no case triggers; agents case-triggers create 00000061-0001-4000-8000-000000000000 --queue QUEUE makes one\n");
        empty(CASES, "{\"cases\":[],\"total\":0}");
        onTerminal("cases list --queue 00000071-0001-4000-8000-000000000000 --limit 5")
                .outIs("no cases; cases create --queue 00000071-0001-4000-8000-000000000000 --title TITLE makes one\n");
    }

    @Test
    void whereNoCommandMakesOneThatIsAll() {
        empty(
                "/v2/agents/00000061-0001-4000-8000-000000000000/revisions/00000072-0001-4000-8000-000000000000/integrations",
                "{\"integrations\":[]}");
        onTerminal(
                        "revision-integrations list --agent 00000061-0001-4000-8000-000000000000 --revision 00000072-0001-4000-8000-000000000000")
                .outIs("no revision integrations\n");
    }

    @Test
    void ofAListThatIsNarrowedOthersMayBeThere() {
        empty(CASES, "{\"cases\":[],\"total\":0}");
        onTerminal("cases list --queue 00000071-0001-4000-8000-000000000000 --status failed")
                .outIs("no cases like that\n");
    }

    @Test
    void behindTheLastPageThereIsNoMore() {
        empty(CASES, "{\"cases\":[],\"total\":7,\"offset\":20,\"limit\":20}");
        onTerminal("cases list --queue 00000071-0001-4000-8000-000000000000 --offset 20")
                .outIs("(none): 7 in all\n");
    }

    @Test
    void whatAnAnswerSaysItselfComesFirst() {
        empty(QUEUES, "{\"queues\":[],\"error\":\"not yet\"}");
        onTerminal("queues list").outIs("(none): not yet\n");
    }

    @Test
    void programsGetWhatTheyGot() {
        empty(QUEUES, "{\"queues\":[]}");
        duvo().run("queues list").succeeded().outIs("").errIs("");
        duvo().run("queues list --json").succeeded().outIs("{\"queues\":[]}\n");
        duvo().onTerminal(80).run("queues list --json").succeeded().outContains("\"queues\"", ": []");
        duvo().onTerminal(80).run("queues list --format ndjson").succeeded().outIs("");
        duvo().run("-c", "queues list | .queues | length").succeeded().outIs("0\n");
        assertThat(api.requests()).hasSize(5);
    }

    private void empty(String path, String json) {
        api.stub(get(urlPathEqualTo(path)).willReturn(okJson(json)));
    }

    private Duvo.Outcome onTerminal(String line) {
        return duvo().onTerminal(80).run(line).succeeded();
    }

    private Duvo duvo() {
        return new Duvo(home)
                .with("DUVO_API_KEY", "dv_test")
                .with("DUVO_API_BASE_URL", api.uri().toString())
                .with("DUVO_TEAM_ID", "team-1");
    }
}
