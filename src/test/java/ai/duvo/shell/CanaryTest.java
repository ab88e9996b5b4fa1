package ai.duvo.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.FakeApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Secrets that are used in every way leave no trace: not in a file, not in what is told. Searched byte by byte. */
class CanaryTest {

    private static final String KEY = "dv_canary_key_41c0";
    private static final String PASSWORD = "canary password \"quoted\" 7f";
    private static final String HEADER = "canary-header-93aa";
    private static final String TOKEN = "canary-token-from-the-api-5d";
    private static final String SIGNATURE = "canarysignature0b1e";
    private static final String BODY = "canary-in-a-whole-body-2c";
    private static final String VALUE = "canary-of-a-pair-6e";
    private static final List<String> CANARIES =
            List.of(KEY, PASSWORD, "canary password", HEADER, TOKEN, SIGNATURE, BODY, VALUE);

    @TempDir
    Path home;

    @RegisterExtension
    final FakeApi api = new FakeApi();

    private Path script = Path.of("");

    @BeforeEach
    void name() {
        script = home.resolve("recorded.duvo");
    }

    @Test
    void aLineThatCannotBeBoundLeavesNoSecret() throws IOException {
        try (Prompted prompt = Prompted.on(home, api.uri().toString(), KEY)) {
            prompt.types(
                    "record start " + script + " --all",
                    "secrets create --name a --value K=" + VALUE + " extra",
                    "secrets create --name a --valu K=" + VALUE,
                    "secrets create --name a \"--value\"=K=" + VALUE,
                    "secrets create --name a --value K=$nope-" + VALUE,
                    "secrets crate --name api --value K=" + VALUE,
                    "login --name p9 --api-key " + KEY + " extra",
                    "record stop",
                    "save " + home.resolve("saved.duvo") + " --all",
                    "bundle " + home.resolve("b.zip"));
        }
        assertThat(Files.readString(script)).contains("# secrets create --name a --value");
        noCanaryUnder(home);
    }

    @Test
    void nothingThatIsWrittenHoldsASecret() throws IOException {
        stubs();
        api.stub(post("/v2/teams/t1/credentials")
                .willReturn(okJson("{\"id\":\"s1\",\"name\":\"billing\",\"env_var_keys\":[\"API_TOKEN\"],\"note\":\""
                        + VALUE + "\"}")));
        try (Prompted prompt = Prompted.on(home, api.uri().toString(), KEY)) {
            prompt.types("record start " + script + " --all --expect");
            prompt.types(
                    "api POST /v2/logins -f 'password=" + PASSWORD + "' -f user=eva",
                    "api PATCH /v2/connections/1 -f headers[secret][X-Key]=" + HEADER,
                    "api GET /v2/tokens",
                    "kept = api GET /v2/tokens | .access_token",
                    "api POST /v2/upload-url",
                    "api POST /v2/logins --data '{\"password\":\"" + BODY + "\"}'",
                    "api POST /v2/refused -f token=" + TOKEN,
                    "secrets create --name billing --value API_TOKEN=" + VALUE + " --team t1",
                    "secrts create --name billing --value API_TOKEN=" + VALUE,
                    "# the header is " + HEADER,
                    "echo done",
                    "record stop",
                    "save " + home.resolve("saved.duvo"));
        }
        assertThat(Files.readString(script))
                .contains("param password # a secret")
                .contains("api POST /v2/logins")
                .contains("param api_token # An environment variable and its secret value")
                .contains("secrets create --name billing --value API_TOKEN=$api_token --team t1")
                .contains("# the header is ***");
        noCanaryUnder(home);
    }

    @Test
    void nothingThatAReplayTellsOrWritesHoldsASecret() throws IOException {
        stubs();
        Files.writeString(script, """
                param password
                api POST /v2/logins -f "password=$password" -f user=eva
                api PATCH /v2/connections/1 -f headers[secret][X-Key]=$env.HEADER
                kept = api GET /v2/tokens
                api POST /v2/upload-url | .url | length
                api POST /v2/logins --data '{"password":"$BODY"}' | .id
                api POST /v2/refused -f token=$kept.access_token
                """.replace("$BODY", BODY));
        Duvo.Outcome outcome = replay(
                "--report",
                home + "/r.xml",
                "--report",
                home + "/r.json",
                "--save-exchanges",
                home + "/run.har",
                "--env",
                "HEADER",
                "--verbose");
        assertThat(outcome.err()).contains("✗ 7  api POST /v2/refused", "400 Bad Request");
        assertThat(Files.readString(home.resolve("run.har"))).contains("/v2/upload-url");
        Files.delete(script);
        noCanary("standard error", outcome.err());
        noCanaryUnder(home);
    }

    @Test
    void whatWouldBeSentIsShownWithoutSecrets() throws IOException {
        Files.writeString(script, "param password\napi POST /v2/logins -f \"password=$password\"\n");
        Duvo.Outcome dry = replay("--dry-run").succeeded();
        assertThat(dry.out()).contains("POST /v2/logins\n{\"password\":\"***\"}");
        noCanary("a dry run", dry.out() + dry.err());
        Duvo.Outcome shown = duvo().run("api", "POST", "/v2/logins", "-f", "password=" + PASSWORD, "--no-send");
        assertThat(shown.out()).contains("Authorization: Bearer ***", "{\"password\":\"***\"}");
        noCanary("what is shown", shown.out() + shown.err());
    }

    @Test
    void nothingThatLooksAtRequestsAndResultsShowsASecret() throws IOException {
        stubs();
        try (Prompted prompt = Prompted.on(home, api.uri().toString(), KEY)) {
            prompt.types("set trace bodies");
            prompt.types(
                    "api POST /v2/logins -f 'password=" + PASSWORD + "' -f user=eva | .id",
                    "api PATCH /v2/connections/1 -f headers[secret][X-Key]=" + HEADER + " | length",
                    "x = api GET /v2/tokens",
                    "y = api POST /v2/upload-url",
                    "api POST /v2/logins --data '{\"password\":\"" + BODY + "\"}' --no-send=curl",
                    "api POST /v2/refused -f token=" + TOKEN);
            prompt.types("http", "results", "show 4", "show 5", "diff 4 5", "http diff 1 2", "http diff 3 5");
            for (int i = 1; i <= 5; i++) {
                prompt.types("http " + i, "http " + i + " --curl", "http " + i + " --har", "http " + i + " --json");
            }
            prompt.types("http save " + home.resolve("all.har"), "explain", "use", "bundle " + home.resolve("all.zip"));
            assertThat(prompt.screen())
                    .contains("/v2/upload-url", "X-Amz-Signature=***", "# put in what *** stands for");
            noCanary("the screen", prompt.screen());
        }
        try (ZipFile zip = new ZipFile(home.resolve("all.zip").toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                noCanary(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        noCanaryUnder(home);
    }

    private void stubs() {
        api.stub(post("/v2/logins").willReturn(okJson("{\"id\":\"1\",\"password\":\"" + escaped() + "\"}")));
        api.stub(patch(urlPathEqualTo("/v2/connections/1"))
                .willReturn(okJson("{\"headers\":{\"secret\":{\"X-Key\":\"" + HEADER + "\"}}}")));
        api.stub(get("/v2/tokens")
                .willReturn(okJson("{\"access_token\":\"" + TOKEN + "\",\"note\":\"use " + TOKEN + "\"}")));
        api.stub(post("/v2/upload-url")
                .willReturn(okJson("{\"url\":\"https://files.local/x?X-Amz-Signature=" + SIGNATURE + "\"}")));
        api.stub(any(urlPathEqualTo("/v2/refused"))
                .willReturn(jsonResponse(
                        "{\"message\":\"wrong key " + KEY + " or token\",\"token\":\"" + TOKEN + "\"}", 400)));
    }

    private Duvo.Outcome replay(String... options) {
        List<String> arguments = Stream.concat(
                        Stream.of("replay", script.toString(), "password=" + PASSWORD, "--env", "HEADER"),
                        Stream.of(options))
                .toList();
        return duvo().run(arguments.toArray(new String[0]));
    }

    private Duvo duvo() {
        return new Duvo(home)
                .with("DUVO_API_BASE_URL", api.uri().toString())
                .with("DUVO_API_KEY", KEY)
                .with("DUVO_TEAM_ID", "team-1")
                .with("HEADER", HEADER);
    }

    private static void noCanaryUnder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                noCanary(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static void noCanary(String what, String text) {
        assertThat(text).as(what).doesNotContain(CANARIES);
        assertThat(text).as(what).doesNotContain(escaped());
    }

    private static String escaped() {
        return PASSWORD.replace("\"", "\\\"");
    }
}
