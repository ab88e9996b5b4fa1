package ai.duvo.shell.api;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.HttpFailure;
import ai.duvo.shell.testing.FakeApi;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.StepVerifier;

class ApiClientTest {

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @TempDir
    Path folder;

    private final List<String> notices = new ArrayList<>();
    private final ClientListener collecting = new ClientListener() {
        @Override
        public void retrying(String reason, Duration pause, int attempt, int attempts) {
            notices.add(reason + " " + attempt + "/" + attempts);
        }

        @Override
        public void deprecated(Deprecation deprecation) {
            notices.add(deprecation.text());
        }
    };

    @Test
    void theTokenAndTheBodyArriveAndTheAnswerIsUnchanged() {
        api.stub(post("/v2/x?a=%C3%A9%2B%26")
                .withHeader("Authorization", equalTo("Bearer dv_t"))
                .withHeader("Idempotency-Key", equalTo("k"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withHeader("Content-Length", equalTo("7"))
                .willReturn(okJson("{ \"b\" : 1.0 }")));
        ApiRequest request = new ApiRequest(
                "POST",
                "/v2/x",
                List.of(new ApiRequest.Param("a", "é+&")),
                new RequestBody.Json("{\"a\":1}".getBytes(StandardCharsets.UTF_8)),
                "k");
        assertThat(text(send(request))).isEqualTo("{ \"b\" : 1.0 }");
    }

    @Test
    void theTokenIsNotSentToAnotherOriginByARedirect() {
        try (FakeApi other = new FakeApi().start()) {
            api.stub(get("/v2/x").willReturn(status(307).withHeader("Location", other.uri() + "/stolen")));
            assertThatThrownBy(() -> send(get1("/v2/x")))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("another place");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void aRedirectWithinTheOriginIsFollowedWithTheToken() {
        api.stub(get("/v2/x").willReturn(status(308).withHeader("Location", "/v2/y")));
        api.stub(
                get("/v2/y").withHeader("Authorization", equalTo("Bearer dv_t")).willReturn(okJson("{}")));
        assertThat(send(get1("/v2/x")).status()).isEqualTo(200);
    }

    @Test
    void clearTextIsRefusedBeyondLoopback() {
        Endpoint clear = new Endpoint(URI.create("http://api.example.com"), "dv_t", false);
        assertThatThrownBy(() -> new ApiClient(clear, Timeouts.standard(), collecting))
                .hasMessageContaining("clear text")
                .hasMessageNotContaining("dv_t");
    }

    @ParameterizedTest
    @CsvSource({"401,AUTHENTICATION", "403,ERROR", "404,NOT_FOUND", "409,ERROR", "422,ERROR", "500,ERROR"})
    void aRefusalSaysWhatTheApiSaid(int status, ExitCode code) {
        api.stub(get("/v2/x")
                .willReturn(jsonResponse("{\"error\":\"e_code\",\"message\":\"Because\"}", status)
                        .withHeader("x-request-id", "req-1")));
        assertThatThrownBy(() -> send(get1("/v2/x"))).isInstanceOfSatisfying(HttpFailure.class, failure -> {
            assertThat(failure)
                    .hasMessageStartingWith("the API answered " + status)
                    .hasMessageContaining("Because (e_code)");
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure.hint()).isNotBlank();
            assertThat(failure.requestId()).isEqualTo("req-1");
        });
    }

    @Test
    void validationErrorsAreListed() {
        api.stub(get("/v2/x")
                .willReturn(jsonResponse(
                        "{\"error\":\"bad\",\"validationErrors\":[{\"path\":\"name\",\"message\":\"is required\"},\"odd\"]}",
                        422)));
        assertThatThrownBy(() -> send(get1("/v2/x"))).hasMessageEndingWith(": bad\n  name: is required\n  odd");
    }

    @Test
    void aPageThatIsNotJsonIsNamedAndNotDumped() {
        api.stub(get("/v2/x")
                .willReturn(status(500)
                        .withHeader("Content-Type", "text/html")
                        .withBody("<html><title>Oops</title><body>secret stack</body></html>")));
        assertThatThrownBy(() -> send(get1("/v2/x")))
                .hasMessageContaining("not in JSON but text/html, a page titled \"Oops\"")
                .hasMessageNotContaining("secret");
    }

    @Test
    void fourTriesCarryOneIdempotencyKey() {
        api.stub(post("/v2/x").willReturn(status(503)));
        assertThatThrownBy(() -> send(new ApiRequest("POST", "/v2/x", List.of(), new RequestBody.None(), "once")))
                .hasMessageContaining("503");
        assertThat(api.requests())
                .hasSize(4)
                .extracting(r -> r.getHeader("Idempotency-Key"))
                .containsOnly("once");
        assertThat(notices).containsExactly("HTTP 503 2/4", "HTTP 503 3/4", "HTTP 503 4/4");
    }

    @Test
    void aPostWithoutAKeyIsSentOnce() {
        api.stub(post("/v2/x").willReturn(status(503)));
        assertThatThrownBy(() -> send(new ApiRequest("POST", "/v2/x", List.of(), new RequestBody.None(), null)))
                .isInstanceOf(HttpFailure.class);
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void aLongRetryAfterIsNotWaitedFor() {
        api.stub(get("/v2/x").willReturn(status(429).withHeader("retry-after", "3600")));
        assertThatThrownBy(() -> send(get1("/v2/x")))
                .isInstanceOfSatisfying(
                        HttpFailure.class, failure -> assertThat(failure.hint()).contains("3600 s"));
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void aBrokenConnectionIsTriedAgain() {
        api.stub(get("/v2/x").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThatThrownBy(() -> send(get1("/v2/x"))).hasMessageContaining("broke");
        // the JDK's client silently repeats a GET once on a connection that was closed before any answer
        assertThat(api.requests()).hasSizeBetween(4, 8);
        assertThat(notices).hasSize(3);
    }

    @Test
    void anAnswerShorterThanPromisedIsAFailure() {
        api.stub(get("/v2/x").willReturn(ok("{\"a\":").withHeader("Content-Length", "500")));
        assertThatThrownBy(() -> send(get1("/v2/x")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("broke");
    }

    @Test
    void aHostThatIsDownIsNamed() {
        ApiClient down = client(URI.create("http://127.0.0.1:1"));
        assertThatThrownBy(() -> await(down, get1("/v2/x"))).hasMessageContaining("cannot connect to 127.0.0.1:1");
        assertThat(notices).hasSize(3);
    }

    @Test
    void aSlowAnswerIsGivenUp() {
        api.stub(get("/v2/x").willReturn(ok().withFixedDelay(5000)));
        Timeouts hasty = new Timeouts(Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofSeconds(9));
        ApiClient client = new ApiClient(endpoint(api.uri()), hasty, collecting, retries());
        assertThatThrownBy(() -> await(client, get1("/v2/x"))).hasMessageContaining("no answer from 127.0.0.1");
    }

    @Test
    void aDeprecationIsToldOnceForMethodAndPath() {
        api.stub(get("/v1/a").willReturn(okJson("{}").withHeader("Deprecation", "true")));
        ApiClient client = client(api.uri());
        for (int i = 0; i < 10; i++) {
            StepVerifier.create(client.send(get1("/v1/a"))).expectNextCount(1).verifyComplete();
        }
        assertThat(notices).containsExactly("duvo: ⚠  GET /v1/a is deprecated");
    }

    private ApiResponse send(ApiRequest request) {
        return await(client(api.uri()), request);
    }

    private static ApiResponse await(ApiClient client, ApiRequest request) {
        try {
            return client.send(request).toFuture().join();
        } catch (CompletionException e) {
            throw (RuntimeException) Objects.requireNonNull(e.getCause());
        }
    }

    private ApiClient client(URI uri) {
        return new ApiClient(endpoint(uri), Timeouts.standard(), collecting, retries());
    }

    private RetryPolicy retries() {
        return new RetryPolicy(collecting, Clock.systemUTC(), attempt -> Duration.ofMillis(1));
    }

    private static Endpoint endpoint(URI uri) {
        return new Endpoint(uri, "dv_t", false);
    }

    private static ApiRequest get1(String path) {
        return new ApiRequest("GET", path, List.of(), new RequestBody.None(), null);
    }

    private static String text(ApiResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
