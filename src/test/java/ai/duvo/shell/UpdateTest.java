package ai.duvo.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.handler.installation.BuildInfo;
import ai.duvo.shell.testing.FakeApi;
import ai.duvo.shell.testing.RawServer;
import ai.duvo.shell.testing.RawServer.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code update}: asks only with {@code --check}, without a key, and tells in one message what went wrong. */
class UpdateTest {

    private static final String KEY = "dv_secret_0123456789";
    private static final String VERSION = BuildInfo.read().version();

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @TempDir
    private Path home;

    @Test
    void nothingIsAskedWithoutCheck() {
        duvo().run("update")
                .succeeded()
                .outContains("duvo " + VERSION + "\n", "whether there is a newer version: update --check\n");
        assertThat(api.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"tag_name\":\"v999.10.0\",\"html_url\":\"https://a.test/v9\"} | duvo 999.10.0 is out, this is "
                        + "%s⏎see https://a.test/v9⏎how to get it: update⏎",
                "{\"version\":\"999.0.0+b7\",\"html_url\":\"https://a.test/\\u001b[2J\"}"
                        + " | duvo 999.0.0 is out, this is %s⏎how to get it: update⏎",
                "{\"version\":\"%s\"} | duvo %s is the newest version⏎",
                "{\"version\":\"%s+b7\"} | duvo %s is the newest version⏎",
                "{\"version\":\"%s-rc.1\"} | duvo %s is newer than the newest release, %s-rc.1⏎",
                "{\"version\":\"0.0.10\"} | duvo %s is newer than the newest release, 0.0.10⏎"
            })
    void theNewestIsCompared(String answer, String text) {
        answers(200, answer.replace("%s", VERSION));
        duvo().run("update --check")
                .succeeded()
                .outIs(text.replace("%s", VERSION).replace("⏎", "\n"));
    }

    @Test
    void noKeyGoesThereAndProgramsGetJson() {
        answers(200, "{\"version\":\"999.0.0\"}");
        duvo().run("update --check --json").succeeded().outContains("\"newest\":\"999.0.0\",\"newer\":true,");
        assertThat(api.requests()).hasSize(1);
        assertThat(api.requests().get(0).getHeaders().toString()).doesNotContain(KEY, "Authorization");
        duvo().run("-c", "update --check | .newest | save " + home.resolve("v")).succeeded();
        assertThat(home.resolve("v")).hasContent("999.0.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200 | <html>                         | 1 | what 127.0.0.1 answered is not JSON",
                "200 | ``                             | 1 | what 127.0.0.1 answered tells no version: ",
                "200 | []                             | 1 | what 127.0.0.1 answered tells no version: ",
                "200 | {\"version\":\"latest\"}       | 1 | what 127.0.0.1 answered tells no version: ",
                "200 | {\"version\":7}                | 1 | what 127.0.0.1 answered tells no version: ",
                "200 | {\"version\":\"1.2.9999999999\"} | 1 | what 127.0.0.1 answered tells no version: ",
                "401 | {}                             | 2 | 127.0.0.1 answered 401 when it was asked for the newest ",
                "404 | Not found                      | 3 | 127.0.0.1 answered 404 when it was asked for the newest ",
                "503 | {}                             | 1 | 127.0.0.1 answered 503 when it was asked for the newest "
            })
    void whatIsNoAnswerIsToldOnce(int status, String body, int code, String message) {
        answers(status, body);
        Duvo.Outcome outcome = duvo().run("update --check").exited(code);
        outcome.outIs("").errContains("duvo: " + message, "\nhint: check DUVO_UPDATE_URL; ");
        assertThat(outcome.err().lines()).hasSize(2);
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void anEndlessAnswerAndASilentServerAreGivenUp() throws IOException {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{";
        try (RawServer server = RawServer.start(request -> request.target().endsWith("/silent")
                ? Answer.stalled("")
                : Answer.dripping(head, new Semaphore(Integer.MAX_VALUE)))) {
            for (String path : new String[] {"/silent", "/endless"}) {
                duvo().with("DUVO_UPDATE_URL", server.uri() + path)
                        .run("update --check --timeout 300ms")
                        .exited(1)
                        .errContains("\nhint: check DUVO_UPDATE_URL");
            }
        }
    }

    @Test
    void anotherHostIsNotAskedInstead() {
        api.stub(get(urlPathEqualTo("/newest"))
                .willReturn(aResponse().withStatus(302).withHeader("Location", "https://other.test/x")));
        duvo().run("update --check")
                .exited(1)
                .errContains("127.0.0.1 redirects to another place, https://other.test: not followed\nhint: check ");
    }

    @Test
    void nobodyThere() {
        duvo().with("DUVO_UPDATE_URL", "http://127.0.0.1:1/x")
                .run("update --check")
                .exited(1)
                .errIs("duvo: cannot connect to 127.0.0.1:1\n"
                        + "hint: check DUVO_UPDATE_URL; doctor checks proxies and certificates\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.test/x",
                "ftp://localhost/x",
                "https://ann:" + KEY + "@a.test/x",
                "https://a.test/x?token=" + KEY,
                "https://a.test/x#y",
                "https:///x",
                "https://a.test:99999/x",
                "a b"
            })
    void anAddressThatCannotBeUsedIsToldAndNotShown(String address) {
        Duvo.Outcome outcome = duvo().with("DUVO_UPDATE_URL", address)
                .run("update --check")
                .exited(1)
                .errContains(
                        "duvo: the address of newer versions cannot be used: ", "hint: set DUVO_UPDATE_URL=https://");
        assertThat(outcome.err()).doesNotContain(KEY);
    }

    @Test
    void withoutAnAddressItSaysSo() {
        duvo().with("DUVO_UPDATE_URL", "")
                .run("update --check")
                .exited(1)
                .errIs("duvo: it is not known where newer versions are told: no address is set\n"
                        + "hint: set DUVO_UPDATE_URL=https://HOST/PATH, which answers {\"version\": \"1.2.3\"}\n");
    }

    @Test
    void theRequestCanBeSeenAndTheDemoSendsNone() {
        duvo().run("update --check --no-send").succeeded().outContains("GET " + api.uri() + "/newest\n");
        duvo().run("update --check --demo").exited(1).errContains("the demo asks nobody but itself");
        assertThat(api.requests()).isEmpty();
    }

    private void answers(int status, String body) {
        api.stub(get(urlPathEqualTo("/newest"))
                .willReturn(aResponse().withStatus(status).withBody(body)));
    }

    private Duvo duvo() {
        return new Duvo(home).with("DUVO_API_KEY", KEY).with("DUVO_UPDATE_URL", api.uri() + "/newest");
    }
}
