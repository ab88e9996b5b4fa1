package ai.duvo.shell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiRequest.Param;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.api.StreamedBody;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.secret.SecretMasker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was exchanged, written as an archive, answers the same requests again. */
class PlaybackTest {

    private static final String SECRET = "dv_live_canary_0001";

    @TempDir
    Path folder;

    private final SecretMasker secrets = new SecretMasker();
    private final List<Exchange> exchanges = new ArrayList<>();

    @Test
    void theSameRequestsGetTheSameAnswersInTheirOrder() throws IOException {
        exchanged(get("/v2/runs/1"), 200, "{\"status\":\"running\"}");
        exchanged(get("/v2/runs/1"), 200, "{\"status\":\"completed\"}");
        exchanged(get("/v2/runs/2"), 404, "{}");
        Playback playback = playback();
        assertThat(answer(playback, get("/v2/runs/2"))).isEqualTo("404 {}");
        assertThat(answer(playback, get("/v2/runs/1"))).isEqualTo("200 {\"status\":\"running\"}");
        assertThat(answer(playback, get("/v2/runs/1"))).isEqualTo("200 {\"status\":\"completed\"}");
        assertThatThrownBy(() -> answer(playback, get("/v2/runs/1")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("GET /v2/runs/1 was recorded 2 times and is asked for once more");
    }

    @Test
    void theOrderOfFieldsAndOfParametersDoesNotMatter() throws IOException {
        ApiRequest list = new ApiRequest(
                "GET", "/v2/a", List.of(new Param("b", "1"), new Param("a", "2 3")), new RequestBody.None(), null);
        exchanged(list, 200, "{}");
        exchanged(post("/v2/a", "{\"x\":1,\"y\":{\"b\":2,\"a\":[{\"d\":1,\"c\":2}]}}"), 201, "{\"id\":1}");
        Playback playback = playback();
        ApiRequest turned = new ApiRequest(
                "GET", "/v2/a", List.of(new Param("a", "2 3"), new Param("b", "1")), new RequestBody.None(), null);
        assertThat(answer(playback, turned)).isEqualTo("200 {}");
        assertThat(answer(playback, post("/v2/a", "{\"y\":{\"a\":[{\"c\":2,\"d\":1}],\"b\":2},\"x\":1}")))
                .isEqualTo("201 {\"id\":1}");
    }

    @Test
    void aMissNamesTheNearestThatIsThere() throws IOException {
        exchanged(get("/v2/teams"), 200, "{}");
        exchanged(post("/v2/runs", "{\"agent\":\"a\"}"), 200, "{}");
        assertThatThrownBy(() -> answer(playback(), post("/v2/runs", "{\"agent\":\"b\"}")))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure).hasMessageContaining("holds no answer to POST /v2/runs {\"agent\":\"b\"}");
                    assertThat(failure.hint()).isEqualTo("the nearest is POST /v2/runs {\"agent\":\"a\"}");
                });
        exchanges.clear();
        assertThatThrownBy(() -> answer(playback(), get("/v2/x")))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.hint()).isEqualTo("it holds nothing at all"));
    }

    @Test
    void whatFailedForAPassingReasonIsNotTriedAgain() throws IOException {
        exchanged(get("/v2/a"), 503, "busy");
        exchanges.add(exchange(get("/v2/a"), null));
        exchanged(get("/v2/a"), 200, "{\"ok\":1}");
        assertThat(answer(playback(), get("/v2/a"))).isEqualTo("200 {\"ok\":1}");
    }

    @Test
    void aRunThatWasNeverAnsweredStaysSo() throws IOException {
        exchanged(get("/v2/a"), 503, "busy");
        assertThat(answer(playback(), get("/v2/a"))).isEqualTo("503 busy");
    }

    @Test
    void filesAreTheSameByNameAndSize() throws IOException {
        Path file = Files.writeString(folder.resolve("ledger.csv"), "12345");
        exchanged(
                request("POST", "/files", new RequestBody.FilePart(file, 5, "ledger.csv", Map.of("path", "/w"))),
                200,
                "{}");
        exchanged(request("PUT", "/upload", new RequestBody.PlainFile(file, 5, null, sent -> {})), 200, "");
        Playback playback = playback();
        Path other = Files.writeString(folder.resolve("other"), "abcde");
        assertThat(answer(playback, request("PUT", "/upload", new RequestBody.PlainFile(other, 5, null, sent -> {}))))
                .isEqualTo("200 ");
        assertThatThrownBy(() -> answer(
                        playback,
                        request(
                                "POST",
                                "/files",
                                new RequestBody.FilePart(other, 6, "ledger.csv", Map.of("path", "/w")))))
                .hasMessageContaining("ledger.csv(6 bytes)");
    }

    @Test
    void aDownloadGoesWhereItShould() throws IOException {
        exchanged(get("/v2/file"), 200, "content");
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        StepVerifier.create(playback().send(get("/v2/file"), to(get("/v2/file")), sink))
                .assertNext(answer -> assertThat(answer.body()).isEmpty())
                .verifyComplete();
        assertThat(sink).hasToString("content");
    }

    @Test
    void whatIsNoTextComesBackByteByByte() throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff, 10};
        exchanges.add(exchange(get("/v2/file"), new ApiResponse(200, Map.of(), picture)));
        exchanges.add(exchange(
                get("/v2/file"),
                new ApiResponse(200, Map.of(), new byte[0]).streamed(new StreamedBody(7, "ab", picture))));
        Playback playback = playback();
        for (int i = 0; i < 2; i++) {
            ApiResponse answer =
                    playback.send(get("/v2/file"), to(get("/v2/file"))).block();
            assertThat(answer == null ? null : answer.body()).isEqualTo(picture);
        }
    }

    @Test
    void aFileThatWasTooLargeToKeepIsNotPassedOffAsEmpty() throws IOException {
        exchanges.add(exchange(
                get("/v2/big"),
                new ApiResponse(200, Map.of(), new byte[0]).streamed(new StreamedBody(12_000_000, "ab", new byte[0]))));
        StepVerifier.create(playback().send(get("/v2/big"), to(get("/v2/big")), new ByteArrayOutputStream()))
                .verifyErrorSatisfies(failure -> assertThat(failure)
                        .hasMessageContaining("does not hold the 12000000 bytes that GET /v2/big brought"));
    }

    @Test
    void noSecretIsWrittenAndASecretFieldIsStillMatched() throws IOException {
        secrets.learn(SECRET);
        exchanged(post("/v2/connections", "{\"api_key\":\"" + SECRET + "\"}"), 200, "{\"token\":\"" + SECRET + "2\"}");
        byte[] har = new HarFormat(secrets, "1").write(exchanges);
        assertThat(new String(har, StandardCharsets.UTF_8))
                .doesNotContain(SECRET)
                .contains("***");
        assertThat(answer(playback(), post("/v2/connections", "{\"api_key\":\"another-key\"}")))
                .isEqualTo("200 {\"token\":\"***\"}");
    }

    @Test
    void theArchiveHasTheFormThatBrowsersRead() {
        exchanged(post("/v2/runs", "{\"a\":1}"), 200, "{\"b\":2}");
        JsonNode log = JsonMapper.shared()
                .readTree(new HarFormat(secrets, "0.1").write(exchanges))
                .path("log");
        assertThat(log.path("version").asString()).isEqualTo("1.2");
        assertThat(log.path("creator").path("name").asString()).isEqualTo("duvo");
        JsonNode entry = log.path("entries").path(0);
        assertThat(entry.path("startedDateTime").asString()).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(entry.path("time").asDouble()).isEqualTo(30);
        assertThat(entry.path("timings").path("wait").asDouble()).isEqualTo(20);
        assertThat(entry.path("timings").path("receive").asDouble()).isEqualTo(10);
        assertThat(entry.path("request").path("postData").path("text").asString())
                .isEqualTo("{\"a\":1}");
        assertThat(entry.path("response").path("content").path("text").asString())
                .isEqualTo("{\"b\":2}");
    }

    @Test
    void anAnswerThatCannotBeReadIsNamed() {
        String entry = "{\"response\":{\"content\":{\"encoding\":\"base64\",\"text\":\"a\"}}}";
        assertThatThrownBy(() -> HarFormat.read(archive(entry), "run.har"))
                .isInstanceOf(Failure.class)
                .hasMessage("run.har cannot be read: the answer of entry 2 is no base64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://[::1", "%zz"})
    void anAddressThatIsNoneDisturbsNobody(String address) {
        String entry = "{\"request\":{\"url\":\"" + address + "\"}}";
        assertThat(HarFormat.read(archive(entry), "run.har")).hasSize(2);
    }

    private static byte[] archive(String entry) {
        return ("{\"log\":{\"entries\":[{}," + entry + "]}}").getBytes(StandardCharsets.UTF_8);
    }

    private Playback playback() throws IOException {
        Path archive = Files.write(folder.resolve("run.har"), new HarFormat(secrets, "1").write(exchanges));
        return Playback.read(archive, secrets);
    }

    private static String answer(Playback playback, ApiRequest request) {
        ApiResponse answer = playback.send(request, to(request)).block();
        return answer == null ? "nothing" : answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8);
    }

    private void exchanged(ApiRequest request, int status, String body) {
        Map<String, List<String>> headers = Map.of("content-type", List.of("application/json"));
        exchanges.add(exchange(request, new ApiResponse(status, headers, body.getBytes(StandardCharsets.UTF_8))));
    }

    private static Exchange exchange(ApiRequest request, @Nullable ApiResponse answer) {
        return new Exchange(
                request,
                to(request),
                Map.of("Authorization", "Bearer " + SECRET),
                answer,
                answer == null ? Failure.error("cannot connect", null) : null,
                Instant.parse("2026-11-24T10:00:00Z"),
                Duration.ofMillis(answer == null ? 0 : 20),
                Duration.ofMillis(30));
    }

    private static ApiRequest get(String path) {
        return request("GET", path, new RequestBody.None());
    }

    private static ApiRequest post(String path, String json) {
        return request("POST", path, new RequestBody.Json(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static ApiRequest request(String method, String path, RequestBody body) {
        return new ApiRequest(method, path, List.of(), body, null);
    }

    private static URI to(ApiRequest request) {
        StringBuilder query = new StringBuilder();
        request.query().forEach(p -> query.append(query.isEmpty() ? "?" : "&")
                .append(p.name())
                .append('=')
                .append(p.value().replace(" ", "%20")));
        return URI.create("http://api.local" + request.path() + query);
    }
}
