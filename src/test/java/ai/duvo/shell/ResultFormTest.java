package ai.duvo.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.FakeApi;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The forms in which a result is printed, as the options choose them. */
class ResultFormTest {

    @TempDir
    Path home;

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @Test
    void csvOfUnequalRows() {
        duvo().run("-c", "agents list | [{a:1},{b:2,a:3}]", "--format", "csv", "--demo")
                .succeeded()
                .outIs("a,b\r\n1,\r\n3,2\r\n");
    }

    @Test
    void chosenColumns() {
        duvo().run("agents list --demo --limit 1 --columns name,latest_build.status --csv")
                .succeeded()
                .outContains("name,latest_build.status\r\n");
        Duvo.Outcome table = duvo().run("-c", "agents list --columns name | .agents[:2]", "--demo")
                .succeeded();
        assertThat(table.out()).startsWith("NAME\n").hasLineCount(3);
        duvo().run("whoami --demo --columns email").succeeded();
        duvo().run("agents list --demo --columns nam")
                .exited(1)
                .outIs("")
                .errContains(
                        "duvo: there is no column \"nam\"\nhint: did you mean name? there are: ",
                        " more, which --json shows");
    }

    @Test
    void columnsOfAFormThatHasNoneAreRefusedBeforeAnythingIsSent() {
        onApi().run("agents list --columns name --json").exited(1).errContains("nothing was sent");
        onApi().run("agents list --columns , --csv").exited(1).errContains("--columns names no column");
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void whatCannotGoThroughJqIsNotPrinted() {
        api.stub(get(urlPathEqualTo("/v2/page"))
                .willReturn(aResponse().withHeader("Content-Type", "text/html").withBody("<p>hello")));
        onApi().run("-c", "api GET /v2/page | .a")
                .exited(1)
                .outIs("")
                .errContains("the answer is text/html, 8 bytes: it cannot go through jq");
        onApi().run("api GET /v2/page").succeeded().outIs("<p>hello");
    }

    @Test
    void whatJqSaysBesideItsResultsGoesToStandardErrorWithoutSecrets() {
        api.stub(get(urlPathEqualTo("/v2/bare"))
                .willReturn(aResponse().withBody("{\"a\":\"x\\u001b[1m key-for-tests\"}")));
        onApi().run("-c", "api GET /v2/bare | .a | debug | stderr | length")
                .succeeded()
                .outIs("19\n")
                .errIs("[\"DEBUG:\",\"x\\u001b[1m ***\"]\nx\\u001b[1m ***\n");
    }

    @Test
    void jsonNeedsNoContentType() {
        api.stub(get(urlPathEqualTo("/v2/bare")).willReturn(aResponse().withBody("{\"a\":[1]}")));
        onApi().run("-c", "api GET /v2/bare | .a[0]").succeeded().outIs("1\n");
    }

    private Duvo onApi() {
        return duvo().with("DUVO_API_BASE_URL", api.uri().toString())
                .with("DUVO_API_KEY", "key-for-tests")
                .with("DUVO_TEAM_ID", "team-1");
    }

    private Duvo duvo() {
        return new Duvo(home);
    }
}
