package ai.duvo.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.FakeApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scripts as CI runs them. */
class ReplayTest {

    private static final String NOWHERE = "http://127.0.0.1:1";
    private static final String SCRIPT = """
            agent = agents list --all | .agents[] | select(.name == "Invoice clerk") | .id
            sandbox = sandboxes create | .sandbox_id
            sandboxes upload $sandbox mvnw --path /workspace/m.sh
            sandboxes files $sandbox
            expect .files[0].path == "/workspace/m.sh"
            run = runs start --agent $agent --sandbox-id $sandbox --message "please approve" | .run.id
            wait every 50ms for 20s runs get $run until .pending_human_request
            runs respond $run --approve | .human_request.title
            expect . == "Send the credit note?"
            expect exit 3 runs get 00000000-0000-4000-8000-000000000000
            for each in agents list --limit 3
                agents get $each.id | .agent.name
            end
            """;

    @TempDir
    Path home;

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @Test
    void offlineNeedsNeitherNetworkNorAccount() throws IOException {
        Path script = Files.writeString(home.resolve("s.duvo"), SCRIPT);
        Path archive = home.resolve("run.har");
        Duvo.Outcome live;
        try (Elsewhere there = Elsewhere.with(5)) {
            live = there.duvo(home)
                    .run("replay", script.toString(), "--allow-files", "--save-exchanges", archive.toString())
                    .succeeded();
        }
        Duvo.Outcome offline = new Duvo(home.resolve("empty"))
                .with("DUVO_API_BASE_URL", NOWHERE)
                .run("replay", script.toString(), "--allow-files", "--offline", archive.toString())
                .succeeded();
        assertThat(offline.out()).isEqualTo(live.out());
    }

    @Test
    void offlineNamesWhatIsMissing() throws IOException {
        Path script = Files.writeString(home.resolve("s.duvo"), "agents list --limit 2\n");
        Path archive = home.resolve("run.har");
        try (Elsewhere there = Elsewhere.with(5)) {
            there.duvo(home)
                    .run("replay", script.toString(), "--allow-files", "--save-exchanges", archive.toString())
                    .succeeded();
        }
        Files.writeString(script, "agents list --limit 3\n");
        new Duvo(home)
                .run("replay", script.toString(), "--allow-files", "--offline", archive.toString())
                .exited(1)
                .errContains("holds no answer to GET /v2/teams/", "agents?limit=3", "the nearest is GET /v2/teams/");
    }

    @Test
    void aDryRunSendsNothing() throws IOException {
        Path script = Files.writeString(home.resolve("s.duvo"), SCRIPT + "runs stop $run\n");
        new Duvo(home)
                .with("DUVO_API_BASE_URL", api.uri().toString())
                .with("DUVO_API_KEY", "dv_test")
                .run("replay", script.toString(), "--allow-files", "--dry-run", "--yes")
                .succeeded()
                .outContains(
                        "POST /v2/sandboxes/<sandbox from line 2>/files",
                        "/v2/runs/<run from line 6>",
                        "<each.id from line");
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void aReportForJUnitTellsWhatFailedAndWhy() throws Exception {
        api.stub(get(urlPathEqualTo("/v2/runs/00000072-0001-4000-8000-000000000000"))
                .willReturn(jsonResponse("{\"message\":\"gone <for> good\",\"code\":\"not_found\"}", 404)
                        .withHeader("x-request-id", "req-7")));
        api.stub(get(urlPathEqualTo("/v2/teams/team-1/agents")).willReturn(okJson("{\"agents\":[],\"total\":0}")));
        Path script = Files.writeString(
                home.resolve("s.duvo"),
                "agents list # all\nruns get 00000072-0001-4000-8000-000000000000\nexpect .total == 1\necho \u0001done\n");
        reported(script, "--keep-going").exited(3);
        Element suite = element(xml(), "testsuite", 0);
        assertThat(suite.getAttribute("name")).isEqualTo(script.toString());
        assertThat(suite.getAttribute("tests")).isEqualTo("4");
        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        assertThat(names(xml()))
                .containsExactly(
                        "line 1: agents list",
                        "line 2: runs get 00000072-0001-4000-8000-000000000000",
                        "line 3: expect .total == 1",
                        "line 4: echo \uFFFDdone");
        assertThat(element(xml(), "failure", 0).getTextContent())
                .contains(
                        "404 Not Found",
                        "line: " + script + ":2  runs get 00000072-0001-4000-8000-000000000000",
                        "request: GET " + api.uri())
                .contains("status: 404", "request id: req-7", "gone <for> good");
        assertThat(element(xml(), "failure", 1).getTextContent()).contains("hint: .total is 0");
    }

    @Test
    void aReportInJsonHoldsAllResults() throws IOException {
        api.stub(get(urlPathEqualTo("/v2/teams/team-1/agents")).willReturn(okJson("{\"agents\":[],\"total\":0}")));
        Path script = Files.writeString(home.resolve("s.duvo"), "agents list\nexpect .total == 1\n");
        reported(script).exited(4);
        JsonNode file = JsonMapper.shared()
                .readTree(Files.readString(home.resolve("r.json")))
                .path("files")
                .path(0);
        assertThat(file.path("exit").asInt()).isEqualTo(4);
        JsonNode first = file.path("lines").path(0);
        assertThat(first.path("line").asInt()).isEqualTo(1);
        assertThat(first.path("text").asString()).isEqualTo("agents list");
        assertThat(first.path("request").path("status").asInt()).isEqualTo(200);
        assertThat(first.has("failure")).isFalse();
        JsonNode failure = file.path("lines").path(1).path("failure");
        assertThat(failure.path("message").asString()).isEqualTo("this was expected and is not so");
        assertThat(failure.path("exit").asInt()).isEqualTo(4);
    }

    @Test
    void aScriptThatCannotBeReadIsAFailureOfItsOwn() throws Exception {
        Path script = Files.writeString(home.resolve("s.duvo"), "agents lst\n");
        reported(script).exited(1);
        assertThat(names(xml())).containsExactly("the script as a whole");
        assertThat(element(xml(), "failure", 0).getTextContent()).contains("there is no command");
    }

    @Test
    void filesRunAtOnceAndApart() throws IOException {
        Path folder = Files.createDirectory(home.resolve("tests"));
        for (int i = 0; i < 8; i++) {
            Files.writeString(
                    folder.resolve(i + ".duvo"),
                    "before = connections list | .total\nsandboxes create\nset mine " + i + "\necho file $mine\n");
        }
        Duvo.Outcome outcome = new Duvo(home)
                .run("replay", folder.toString(), "--demo", "--jobs", "4", "--quiet")
                .succeeded();
        List<String> files =
                outcome.out().lines().filter(line -> line.startsWith("file ")).toList();
        assertThat(files)
                .isEqualTo(IntStream.range(0, 8).mapToObj(i -> "file " + i).toList());
    }

    private Duvo.Outcome reported(Path script, String... options) {
        String[] arguments = new String[options.length + 6];
        List.of("replay", script.toString(), "--report", home + "/r.xml", "--report", home + "/r.json")
                .toArray(arguments);
        System.arraycopy(options, 0, arguments, 6, options.length);
        return new Duvo(home)
                .with("DUVO_API_BASE_URL", api.uri().toString())
                .with("DUVO_API_KEY", "dv_test")
                .with("DUVO_TEAM_ID", "team-1")
                .run(arguments);
    }

    private Document xml() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(home.resolve("r.xml").toFile());
    }

    private static Element element(Document xml, String name, int index) {
        return (Element) xml.getElementsByTagName(name).item(index);
    }

    private static List<String> names(Document xml) {
        NodeList cases = xml.getElementsByTagName("testcase");
        return IntStream.range(0, cases.getLength())
                .mapToObj(i -> ((Element) cases.item(i)).getAttribute("name"))
                .toList();
    }
}
