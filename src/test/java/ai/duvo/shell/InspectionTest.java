package ai.duvo.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.duvo.shell.handler.SessionBundle;
import ai.duvo.shell.testing.FakeApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Requests and results of a session, looked at, repeated, compared and carried away. */
class InspectionTest {

    private static final String KEY = "dv_inspection";

    @TempDir
    Path home;

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @Test
    void aRequestAsCurlBringsTheSameWhenBashRunsIt() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")) && Files.isExecutable(Path.of("/bin/bash")));
        api.stub(post("/v2/notes?q=%C3%A9%5B1%5D%20x")
                .withHeader("Authorization", equalTo("Bearer " + KEY))
                .withRequestBody(equalToJson("{\"text\":\"it's $HOME \\\"q\\\" \\\\ é\\n\"}"))
                .willReturn(okJson("{\"id\":1}")));
        try (Prompted prompt = prompted()) {
            prompt.types(
                    "api POST '/v2/notes?q=%C3%A9%5B1%5D%20x' --data '{\"text\":\"it\\'\\''s\"}' --no-send",
                    "set body '{\"text\":\"it'\\''s $HOME \\\"q\\\" \\\\ é\\n\"}'",
                    "api POST '/v2/notes?q=%C3%A9%5B1%5D%20x' --data $body",
                    "http 1 --curl");
            String curl = prompt.screen().substring(prompt.screen().lastIndexOf("curl -sS"));
            assertThat(bash(curl)).isEqualTo("{\"id\":1}");
        }
    }

    @Test
    void whatWouldBeSentIsShownAsCurl() throws Exception {
        try (Prompted prompt = prompted()) {
            prompt.types("api GET /v2/x --no-send=curl");
            assertThat(prompt.screen()).contains("-g '" + api.uri() + "/v2/x'", "Bearer $DUVO_API_KEY");
            prompt.types("api GET /v2/x --no-send=wget");
            assertThat(prompt.screen()).contains("--no-send cannot be \"wget\"");
        }
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void aReadIsSentAgainAndAChangeAsksFirst() throws Exception {
        api.stub(get("/v2/x").willReturn(okJson("{\"a\":1}")));
        api.stub(post("/v2/y").willReturn(status(204)));
        try (Prompted prompt = prompted()) {
            prompt.types(
                    "api GET /v2/x",
                    "api POST /v2/y",
                    "http resend 1 | .a",
                    "http resend 2",
                    "http resend 9",
                    "http resend 1");
            assertThat(prompt.screen()).endsWith("{\"a\":1}\n");
            assertThat(prompt.screen()).contains("there is no request 9");
        }
        assertThat(api.requests()).hasSize(5);
        assertThat(api.requests().stream()
                        .filter(request -> request.getUrl().equals("/v2/y"))
                        .map(request -> request.getHeader("Idempotency-Key"))
                        .distinct())
                .hasSize(2);
    }

    @Test
    void withoutAPersonAChangeIsNotSentAgain() throws Exception {
        Path script = Files.writeString(home.resolve("s.duvo"), "api POST /v2/y\nhttp resend 1\n");
        api.stub(post("/v2/y").willReturn(status(204)));
        Duvo.Outcome outcome = new Duvo(home)
                .with("DUVO_API_BASE_URL", api.uri().toString())
                .with("DUVO_API_KEY", KEY)
                .run("replay", script.toString());
        assertThat(outcome.err()).contains("asks before it acts", "send POST /v2/y to " + api.uri() + " again?");
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void secretsAreShownToAPersonWhoSaysYesAndToNobodyElse() throws Exception {
        api.stub(get("/v2/a").willReturn(okJson("{\"token\":\"first-secret\"}")));
        try (Prompted prompt = prompted()) {
            prompt.types("api GET /v2/a | length", "http 1", "show 1", "show 1 --show-secrets");
            assertThat(prompt.screen()).doesNotContain("first-secret");
            prompt.types("http 1 --show-secrets");
            assertThat(prompt.screen())
                    .contains("\"token\": \"first-secret\"", "> Authorization: ***")
                    .doesNotContain(KEY);
        }
        Path script = Files.writeString(home.resolve("s.duvo"), "api GET /v2/a | length\nhttp 1 --show-secrets\n");
        Duvo.Outcome outcome = new Duvo(home)
                .with("DUVO_API_BASE_URL", api.uri().toString())
                .with("DUVO_API_KEY", KEY)
                .run("replay", script.toString(), "--yes");
        assertThat(outcome.err())
                .contains(
                        "nobody is there to answer: show the secrets of", "hint: a person at a terminal has to say yes")
                .doesNotContain("first-secret");
        assertThat(outcome.out()).doesNotContain("first-secret");
    }

    @Test
    void requestsAndResultsAreCompared() throws Exception {
        api.stub(get("/v2/a").willReturn(okJson("{\"n\":1,\"token\":\"first-secret\"}")));
        api.stub(get("/v2/b").willReturn(okJson("{\"n\":2,\"token\":\"other-secret\"}")));
        try (Prompted prompt = prompted()) {
            prompt.types(
                    "api GET /v2/a", "api GET /v2/b", "diff 1 2", "http diff 1 2", "show 1", "results", "diff 1 1");
            assertThat(prompt.screen())
                    .containsPattern("changed +\\.n +1 +2")
                    .containsPattern("changed +\\.token +\\*\\*\\* +\\*\\*\\*")
                    .containsPattern("changed +\\.request\\.path +/v2/a +/v2/b")
                    .containsPattern("changed +\\.response\\.body\\.n +1 +2")
                    .contains("no difference")
                    .containsPattern("2 +api GET /v2/b +object with n, token");
            prompt.types("copy = $1 | .n", "echo n=$copy $2.n");
            assertThat(prompt.screen()).contains("n=1 2");
            prompt.types("echo $77");
            assertThat(prompt.screen()).contains("line 77 has no result that is kept");
        }
    }

    @Test
    void theTraceShowsWhatIsAskedFor() throws Exception {
        api.stub(get("/v2/a")
                .willReturn(okJson("{\"token\":\"first-secret\"}")
                        .withHeader("x-ratelimit-limit", "100")
                        .withHeader("x-ratelimit-remaining", "97")));
        try (Prompted prompt = prompted()) {
            prompt.types("set trace on", "api GET /v2/a");
            assertThat(prompt.screen())
                    .containsPattern(
                            "\\* GET /v2/a → 200, [0-9.]+ ms .*, 24 bytes, 97 of 100 requests left \\[http 1]");
            prompt.types("set trace headers", "api GET /v2/a");
            assertThat(prompt.screen()).contains("> Authorization: ***", "< 200", "< x-ratelimit-limit: 100");
            assertThat(prompt.screen()).doesNotContain("\n  \"token\": \"***\"");
            prompt.types("set trace bodies", "api GET /v2/a");
            assertThat(prompt.screen()).contains("\n  \"token\": \"***\"");
            int traced = StringUtils.countMatches(prompt.screen(), "[http ");
            prompt.types("set trace off", "api GET /v2/a");
            assertThat(StringUtils.countMatches(prompt.screen(), "[http ")).isEqualTo(traced);
            prompt.types("api GET /v2/a --verbose");
            assertThat(StringUtils.countMatches(prompt.screen(), "[http ")).isEqualTo(traced + 1);
        }
    }

    @Test
    void aTryThatWasRefusedIsThereBesideTheOneThatWorked() throws Exception {
        api.stub(get("/v2/a").willReturn(aResponse().withStatus(404).withBody("{}")));
        try (Prompted prompt = prompted()) {
            prompt.types("api GET /v2/a", "http", "http 1", "http save " + home.resolve("x.har"), "http 1 --har");
            assertThat(prompt.screen()).containsPattern("1 +GET +/v2/a +404").contains("* line 1: api GET /v2/a");
            assertThat(Files.readString(home.resolve("x.har"))).contains("\"status\": 404");
            prompt.types("http save " + home.resolve("x.har"));
            assertThat(prompt.screen()).contains("is there already");
        }
    }

    @Test
    void aBundleIsLookedAtWithoutANetwork() throws Exception {
        api.stub(get("/v2/a").willReturn(okJson("{\"n\":1,\"token\":\"first-secret\"}")));
        api.stub(get("/v2/b").willReturn(aResponse().withStatus(404).withBody("{}")));
        Path file = home.resolve("bug.zip");
        try (Prompted prompt = prompted()) {
            prompt.types("api GET /v2/a", "api GET /v2/a | .n", "api GET /v2/b", "bundle " + file, "bundle " + file);
            assertThat(prompt.screen()).contains("duvo open " + file, "is there already");
        }
        int sent = api.requests().size();
        try (Prompted prompt = prompted().open(SessionBundle.read(file))) {
            assertThat(prompt.screen()).contains("bug.zip: 3 requests, 2 results");
            prompt.types("http", "http 3", "show 1", "echo n=$1.n", "diff 1 2 | length", "http diff 1 3 | length");
            assertThat(prompt.screen())
                    .containsPattern("3 +GET +/v2/b +404 .* 3 +api GET /v2/b")
                    .contains("< 404", "n=1", "***")
                    .doesNotContain("first-secret", KEY);
            prompt.types("api GET /v2/a | .n", "api GET /v2/a | .n", "api DELETE /v2/a --yes");
            assertThat(prompt.screen()).contains("bug.zip holds no answer to DELETE /v2/a", "the nearest is GET /v2/a");
        }
        assertThat(api.requests()).hasSize(sent);
    }

    @Test
    void aRequestIsNotSentAgainToAnotherApi() throws Exception {
        try (Prompted prompt = prompted()) {
            prompt.types("agents list --limit 1 --demo | length", "http resend 1", "http 99999999999");
            assertThat(prompt.screen())
                    .contains("and this line works on " + api.uri().getAuthority(), "\"99999999999\" is no number");
        }
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void aLineThatBeginsWithABlankIsNotGivenAway() throws Exception {
        api.stub(get("/v2/private-matters").willReturn(okJson("{}")));
        api.stub(get("/v2/a").willReturn(okJson("{\"n\":1}")));
        Path file = home.resolve("x.zip");
        try (Prompted prompt = prompted()) {
            prompt.types(" api GET /v2/private-matters", "api GET /v2/a", "bundle " + file, "show 1");
            assertThat(prompt.screen()).contains("line 1 has no result that is kept");
        }
        assertThat(SessionBundle.read(file).exchanges())
                .extracting(kept -> kept.exchange().request().path())
                .containsExactly("/v2/a");
    }

    @Test
    void whatIsInUseIsWatchedAsWell() throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            typist.runs("use agent \"Invoice clerk\"");
            typist.runs("watch revisions list until .builds | length == 3");
            typist.sees("Invoice clerk v2");
            assertThat(typist.screen.text()).doesNotContain("needs --agent");
            typist.leave();
        }
    }

    @Test
    void tabKnowsTheResultsOfABundle() throws Exception {
        api.stub(get("/v2/a").willReturn(okJson("{\"nickname\":1,\"note\":2}")));
        Path file = home.resolve("bug.zip");
        try (Prompted prompt = prompted()) {
            prompt.types("api GET /v2/a", "bundle " + file);
        }
        try (Typist typist = Typist.over(file, home.resolve("elsewhere"))) {
            typist.sees("bug.zip: 1 request, 1 result; nothing is sent from here");
            typist.type("show 1 .nick" + Typist.TAB);
            typist.sees("show 1 .nickname");
            typist.interrupt();
            typist.runs("http");
            typist.sees("/v2/a");
            typist.leave();
        }
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void whatIsNoBundleIsNamed() throws Exception {
        Path file = Files.writeString(home.resolve("x.zip"), "no zip");
        assertThatThrownBy(() -> SessionBundle.read(file)).hasMessageContaining("is no bundle");
        assertThatThrownBy(() -> SessionBundle.read(home.resolve("y.zip"))).hasMessageContaining("there is no file");
        assertThat(new Duvo(home).run("open", file.toString()).err()).contains("wants a prompt of its own");
    }

    private Prompted prompted() {
        return Prompted.on(home, api.uri().toString(), KEY);
    }

    private static String bash(String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", "-c", command).redirectErrorStream(true);
        builder.environment().put("DUVO_API_KEY", KEY);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
