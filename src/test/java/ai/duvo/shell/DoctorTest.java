package ai.duvo.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.FakeApi;
import ai.duvo.shell.testing.TestAuthority;
import ai.duvo.shell.testing.TlsServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code doctor}: each fault gives a line with what mends it, the others stay, and no secret is in any of them. */
class DoctorTest {

    private static final String KEY = "dv_secret_0123456789";

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @TempDir
    private Path home;

    @Test
    void aSetupThatWorksHasALineForEachCheck() {
        profile(well());
        teams();
        Duvo.Outcome outcome = duvo().run("doctor").succeeded();
        assertThat(outcome.out()
                        .lines()
                        .filter(line -> !line.startsWith("  hint"))
                        .map(line -> line.replaceAll(":.*", "")))
                .containsExactly(
                        "✓ duvo",
                        "✓ java",
                        "⚠ archive",
                        "✓ terminal",
                        "✓ terminal library",
                        "✓ locale",
                        "✓ profiles",
                        "✓ history",
                        "✓ cache",
                        "✓ recordings",
                        "✓ rc.duvo",
                        "✓ completion",
                        "✓ profile",
                        "✓ proxy",
                        "✓ api",
                        "✓ certificates",
                        "✓ clock",
                        "✓ key",
                        "✓ team",
                        "✓ rate limit");
        outcome.outContains("key from DUVO_API_KEY", "valid: ann@example.com", "Ops (t1)", "57 of 60 requests left");
    }

    @Test
    void theDemoIsWell() {
        new Duvo(home)
                .run("doctor --demo")
                .succeeded()
                .outContains("✓ profile: the demo workspace\n✓ proxy: none for 127.0.0.1\n", "✓ key: valid: ");
    }

    @ParameterizedTest
    @CsvSource({
        "401, ✗ key: from DUVO_API_KEY",
        "403, ✗ key: from DUVO_API_KEY",
        "429, ⚠ api: ",
        "404, ✗ api: ",
        "500, ✗ api: ",
        "503, ✗ api: "
    })
    void anAnswerThatIsNoneIsALineAndAskedOnce(int status, String line) {
        profile(aResponse().withStatus(status));
        Duvo.Outcome outcome = duvo().run("doctor").exited(status == 429 ? 0 : 1);
        outcome.outContains("\n" + line, "✓ clock", "✓ rate limit");
        assertThat(outcome.out() + outcome.err()).doesNotContain(KEY, "\tat ");
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void aSilentServerIsGivenUp() {
        profile(well().withFixedDelay(20_000));
        duvo().run("doctor --timeout 300ms").exited(1).outContains(" within 300 ms\n", "✗ api: no ");
    }

    @Test
    void aClockThatIsWrongAndALimitThatIsSpentAreDoubtful() {
        String early = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().minusSeconds(3600).atOffset(ZoneOffset.UTC));
        profile(well().withHeader("Date", early).withHeader("x-ratelimit-remaining", "0"));
        teams();
        duvo().run("doctor").succeeded().outContains("⚠ clock: 36", " s ahead of the API's\n  hint: set the clock");
    }

    @Test
    void whatIsNoDuvoApiIsTold() {
        profile(aResponse().withStatus(200).withBody("<html>"));
        duvo().run("doctor").exited(1).outContains("✗ key: ");
    }

    @Test
    void aTeamOfOthersIsTold() {
        profile(well());
        teams();
        duvo().run("doctor --team t9").exited(1).outContains("✗ team: t9 is none of yours\n  hint: teams list\n");
    }

    @Test
    void nobodyAnswersAndNobodyVouches() throws Exception {
        duvo().with("DUVO_API_BASE_URL", "http://127.0.0.1:1")
                .run("doctor")
                .exited(1)
                .outContains("✗ api: cannot connect to 127.0.0.1:1\n");
        TestAuthority authority = new TestAuthority("Company authority");
        try (TlsServer server =
                new TlsServer(authority.server(authority.signs("localhost")), false, "TLSv1.3", "{\"profile\":{}}")) {
            duvo().with("DUVO_API_BASE_URL", "https://localhost:" + server.port())
                    .run("doctor")
                    .exited(1)
                    .outContains("✗ certificates: no safe connection to localhost", "DUVO_CA_FILE");
        }
        duvo().with("SSL_CERT_FILE", home + "/gone.pem").run("doctor").exited(1).outContains("✗ certificates: ");
    }

    @Test
    void aBrokenHomeIsNoReasonToStop() throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/profiles.json"), "{broken " + KEY);
        Files.writeString(home.resolve("state"), "a file in the way");
        Duvo.Outcome outcome = new Duvo(home).run("doctor").exited(1);
        outcome.outContains("⚠ history: " + home + "/state cannot be written", "✗ profile: ", "profiles.json is not");
        assertThat(outcome.out() + outcome.err()).doesNotContain(KEY);
        new Duvo(home.resolve("other")).run("doctor --profile gone").exited(1).outContains("✗ profile: there is no");
    }

    @Test
    void proxiesAreToldWithoutPasswords() {
        Duvo.Outcome outcome = duvo().with("DUVO_API_BASE_URL", "https://api.company.test")
                .with("HTTPS_PROXY", "http://ann:proxy-password@127.0.0.1:1")
                .run("doctor")
                .exited(1);
        outcome.outContains("✓ proxy: 127.0.0.1:1, from HTTPS_PROXY\n", "✗ api: cannot connect to the proxy");
        assertThat(outcome.out() + outcome.err()).doesNotContain("proxy-password", KEY);
    }

    @Test
    void programsGetJsonAndPlainTerminalsAscii() {
        profile(aResponse().withStatus(401));
        duvo().run("doctor --json").exited(1).outContains("{\"ok\":false,\"checks\":[", "\"state\":\"failed\"");
        duvo().with("TERM", "dumb").run("doctor").exited(1).outContains("+ duvo: ", "! archive: ", "x key: ");
    }

    private void profile(ResponseDefinitionBuilder answer) {
        api.stub(get(urlPathEqualTo("/v2/profile")).willReturn(dated(answer)));
    }

    private static ResponseDefinitionBuilder dated(ResponseDefinitionBuilder answer) {
        boolean isDated = answer.build().getHeaders() != null
                && answer.build().getHeaders().getHeader("Date").isPresent();
        return isDated
                ? answer
                : answer.withHeader(
                        "Date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                Instant.now().atOffset(ZoneOffset.UTC)));
    }

    private void teams() {
        api.stub(get(urlPathEqualTo("/v2/teams"))
                .willReturn(okJson("{\"teams\":[{\"id\":\"t1\",\"name\":\"Ops\"},{\"id\":\"t2\",\"name\":\"B\"}]}")));
    }

    private static ResponseDefinitionBuilder well() {
        return okJson("{\"profile\":{\"email\":\"ann@example.com\",\"teamId\":\"t1\"}}")
                .withHeader("x-ratelimit-limit", "60")
                .withHeader("x-ratelimit-remaining", "57");
    }

    private Duvo duvo() {
        return new Duvo(home)
                .with("DUVO_API_KEY", KEY)
                .with("DUVO_API_BASE_URL", api.uri().toString());
    }
}
