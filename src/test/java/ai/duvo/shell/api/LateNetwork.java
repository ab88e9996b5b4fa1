package ai.duvo.shell.api;

import ai.duvo.shell.testing.RawServer;
import ai.duvo.shell.testing.RawServer.Answer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** A program in which somebody made a client of the JDK before ours: prints the length that a request without a body told. */
final class LateNetwork {

    private LateNetwork() {}

    public static void main(String[] args) throws Exception {
        Objects.requireNonNull(HttpClient.newHttpClient());
        HttpRequest.newBuilder().header("x-any", "1");
        ClientListener silent = new ClientListener() {
            @Override
            public void retrying(String reason, Duration pause, int attempt, int attempts) {}

            @Override
            public void deprecated(Deprecation deprecation) {}
        };
        try (RawServer server = RawServer.start(request -> Answer.json(200, "{}"))) {
            RetryPolicy retries = new RetryPolicy(silent, Clock.systemUTC(), number -> Duration.ZERO);
            ApiClient client =
                    new ApiClient(new Endpoint(server.uri(), "dv_t", false), Timeouts.standard(), silent, retries);
            client.send(new ApiRequest("POST", "/v2/x", List.of(), new RequestBody.None(), "key"))
                    .block(Duration.ofSeconds(10));
            System.out.println("content-length " + server.received().get(0).header("content-length"));
        }
    }
}
