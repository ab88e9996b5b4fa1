package ai.duvo.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.FakeApi;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Signing in to a service: somebody at a terminal is waited for, a script is not. */
class SignInTest {

    private static final String CONNECTIONS = "/v2/teams/team-1/connections";
    private static final String PAGE = "https://login.example/authorize?state=" + "x".repeat(200) + "end";
    private static final String OLD =
            "{\"id\":\"00000063-0001-4000-8000-000000000000\",\"name\":\"Old\",\"broken_at\":\"2026-01-01T00:00:00Z\"}";
    private static final String MENDED =
            "{\"id\":\"00000063-0001-4000-8000-000000000000\",\"name\":\"Old\",\"broken_at\":null}";
    private static final String NEW = "{\"id\":\"00000063-0002-4000-8000-000000000000\",\"name\":\"Prices\"}";

    @TempDir
    Path home;

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @Test
    void theConnectionThatAppearsIsTold() throws IOException {
        starts("/mcp/start");
        lists("Started", OLD);
        lists("agreed", OLD, NEW);
        try (Typist typist = Typist.on(home, api.uri().toString())) {
            typist.type("oauth mcp authorize --url https://mcp.example --name Prices --no-browser" + Typist.ENTER);
            typist.sees("open this page in a browser and agree; waiting for the connection, Ctrl-C leaves");
            typist.sees("connected: Prices (00000063-0002-4000-8000-000000000000)");
            assertThat(typist.screen.raw()).contains("end");
        }
    }

    @Test
    void theConnectionThatIsMendedIsTold() throws IOException {
        starts("/native/google/start");
        lists("Started", OLD);
        lists("agreed", NEW, MENDED);
        try (Typist typist = Typist.on(home, api.uri().toString())) {
            typist.type(
                    "oauth native start google --reconnect-instance-id 00000063-0001-4000-8000-000000000000 --no-browser"
                            + Typist.ENTER);
            typist.sees("connected: Old (00000063-0001-4000-8000-000000000000)");
        }
    }

    @Test
    void controlCLeaves() throws Exception {
        starts("/native/google/start");
        api.stub(get(urlPathEqualTo(CONNECTIONS))
                .willReturn(okJson("{\"integrations\":[],\"total\":0,\"limit\":100,\"offset\":0}")));
        try (Typist typist = Typist.on(home, api.uri().toString())) {
            typist.type("oauth native start google --no-browser" + Typist.ENTER);
            typist.sees("Ctrl-C leaves");
            typist.interrupt();
            typist.sees("stopped waiting; connections list shows the connection when somebody has agreed");
            typist.leave();
        }
    }

    @Test
    void aScriptGoesOn() {
        starts("/native/google/start");
        new Duvo(home)
                .with("DUVO_API_KEY", "dv_key")
                .with("DUVO_API_BASE_URL", api.uri().toString())
                .with("DUVO_TEAM_ID", "team-1")
                .run("oauth native start google --json")
                .succeeded()
                .outIs("{\"authorization_url\":\"" + PAGE + "\"}\n")
                .errIs("");
        assertThat(api.requests()).hasSize(1);
    }

    private void starts(String path) {
        api.stub(post(urlPathEqualTo(CONNECTIONS + "/oauth" + path))
                .inScenario("sign-in")
                .willSetStateTo("agreed")
                .willReturn(okJson("{\"authorization_url\":\"" + PAGE + "\"}")));
    }

    private void lists(String state, String... connections) {
        api.stub(get(urlPathEqualTo(CONNECTIONS))
                .inScenario("sign-in")
                .whenScenarioStateIs(state)
                .willReturn(okJson("{\"integrations\":[" + String.join(",", connections) + "],\"total\":"
                        + connections.length + ",\"limit\":100,\"offset\":0}")));
    }
}
