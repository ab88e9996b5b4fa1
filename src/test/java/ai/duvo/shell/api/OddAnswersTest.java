package ai.duvo.shell.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.testing.RawServer;
import ai.duvo.shell.testing.RawServer.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What machines between us and the API send, byte by byte. */
class OddAnswersTest {

    private final List<String> retries = new ArrayList<>();

    private final ClientListener listener = new ClientListener() {
        @Override
        public void retrying(String reason, Duration pause, int attempt, int attempts) {
            retries.add(reason);
        }

        @Override
        public void deprecated(Deprecation deprecation) {
            throw new AssertionError("nothing deprecated");
        }
    };

    @Test
    void aRequestWithoutABodyTellsNoLength() throws IOException {
        try (RawServer server = RawServer.start(request -> Answer.json(200, "{}"))) {
            for (String method : List.of("GET", "HEAD", "DELETE")) {
                send(server.uri(), new ApiRequest(method, "/v2/x", List.of(), new RequestBody.None(), null));
            }
            assertThat(server.received()).hasSize(3).allSatisfy(request -> assertThat(request.headers())
                    .doesNotContainIgnoringCase("content-length")
                    .doesNotContainIgnoringCase("transfer-encoding"));
        }
    }

    @Test
    void anEmptyBodyTellsThatItIsEmpty() throws IOException {
        try (RawServer server = RawServer.start(request -> Answer.json(200, "{}"))) {
            for (String method : List.of("POST", "PUT", "PATCH")) {
                send(server.uri(), new ApiRequest(method, "/v2/x", List.of(), new RequestBody.None(), "key"));
            }
            assertThat(server.received()).hasSize(3).allSatisfy(request -> assertThat(request.header("content-length"))
                    .isEqualTo("0"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.6\r\n\r\n",
                "HTTP/1.1 2x0 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\na b: c\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                "\u0015\u0003\u0003\u0000\u0002\u0002F\r\n\r\n"
            })
    void junkInPlaceOfHeadersIsNotAskedForAgain(String head) throws IOException {
        try (RawServer server = RawServer.start(request -> Answer.raw(head))) {
            Failure failure = failure(server.uri());
            assertThat(failure).as(head).hasMessageContaining("is no HTTP answer");
            assertThat(failure.hint()).isNotBlank();
            assertThat(server.received()).hasSize(1);
            assertThat(retries).isEmpty();
        }
    }

    @Test
    void aHostThatIsNotThereIsNotLookedUpAgain() {
        Failure failure = failure(URI.create("https://api.example.invalid"));
        assertThat(failure).hasMessage("there is no host api.example.invalid");
        assertThat(retries).isEmpty();
    }

    @Test
    void aLatinAnswerIsReadAsWhatItIs() throws IOException {
        try (RawServer server = RawServer.start(request -> Answer.raw(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=ISO-8859-1\r\nConnection: close\r\n\r\n"
                        + "{\"name\":\"Gr\u00fc\u00dfe\"}"))) {
            assertThat(new String(send(server.uri(), ApiRequest.get("/v2/x")).body(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"name\":\"Grüße\"}");
        }
    }

    @Test
    void aRetryThatIsOverdueIsTakenAtTheUsualPace() {
        Map<String, List<String>> headers = Map.of("retry-after", List.of("Wed, 21 Oct 2015 07:28:00 GMT"));
        ApiResponse late = new ApiResponse(429, headers, new byte[0]);
        assertThat(RetryAfter.of(late, Instant.parse("2026-11-27T08:00:00Z"))).isEmpty();
        assertThat(ErrorResponses.failure(ApiRequest.get("/v2/x"), late).hint())
                .isEqualTo("too many requests; wait a minute");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"error":{"message":"bad thing"}}|bad thing
                    {"error":{"message":"bad thing","code":"E7","type":"invalid"}}|bad thing (E7)
                    {"error":"e_code","message":"Because"}|Because (e_code)
                    {"type":"https://x/y","title":"No money","status":403,"detail":"You have 3"}|No money: You have 3
                    {"title":"Bad","errors":[{"detail":"must be 1","pointer":"#/a"}]}|Bad;  #/a: must be 1
                    {"title":"Bad","errors":{"name":["is short","is odd"]}}|Bad;  name: is short; is odd
                    {"detail":[{"loc":["body","name"],"msg":"field required"}]}|body.name: field required
                    {"errors":[{"message":"one"},{"message":"two"}]}|several things are wrong;  one;  two
                    {"errors":[{"message":"one","field":"name"}]}|name: one
                    "only words"|only words
                    """)
    void whatAnErrorSaysIsShown(String body, String said) throws IOException {
        String expected = said.replace(";  ", "\n  ");
        for (String type : List.of("application/json", "application/problem+json; charset=utf-8", "")) {
            try (RawServer server = RawServer.start(request -> Answer.of(400, type, body))) {
                assertThat(failure(server.uri()))
                        .hasMessage("the API answered 400 Bad Request to GET /v2/x: " + expected);
            }
        }
    }

    @Test
    void anErrorOfAMegabyteIsCut() throws IOException {
        String body = "{\"message\":\"" + "x".repeat(1_000_000) + "\",\"errors\":["
                + "{\"message\":\"y\"},".repeat(9_999) + "1]}";
        try (RawServer server = RawServer.start(request -> Answer.json(400, body))) {
            assertThat(failure(server.uri()).getMessage())
                    .hasSizeLessThan(2_000)
                    .endsWith("and 9980 more");
        }
    }

    private Failure failure(URI address) {
        return catchThrowableOfType(Failure.class, () -> send(address, ApiRequest.get("/v2/x")));
    }

    private ApiResponse send(URI address, ApiRequest request) {
        RetryPolicy quick = new RetryPolicy(listener, Clock.systemUTC(), number -> Duration.ofMillis(number));
        ApiClient client = new ApiClient(new Endpoint(address, "dv_t", false), Timeouts.standard(), listener, quick);
        return Objects.requireNonNull(client.send(request).block(Duration.ofSeconds(10)));
    }
}
