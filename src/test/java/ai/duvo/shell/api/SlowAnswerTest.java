package ai.duvo.shell.api;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.RawServer;
import ai.duvo.shell.testing.RawServer.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

/** Answers that begin late or stop on the way, in virtual time. */
class SlowAnswerTest {

    private static final ApiRequest READ = new ApiRequest("GET", "/x", List.of(), new RequestBody.None(), null);

    private final List<String> told = new ArrayList<>();

    private final ClientListener listener = new ClientListener() {
        @Override
        public void retrying(String reason, Duration pause, int attempt, int attempts) {
            told.add("again");
        }

        @Override
        public void deprecated(Deprecation deprecation) {
            told.add("deprecated");
        }

        @Override
        public void waiting(String host, Duration so, Duration most) {
            told.add(host + " " + so.toSeconds() + " of " + most.toSeconds());
        }
    };

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{"})
    void itIsToldAfterTenSecondsAndGivenUpAfterFiveMinutes(String begun) throws IOException {
        try (RawServer server = RawServer.start(request -> Answer.stalled(begun))) {
            Endpoint endpoint = new Endpoint(server.uri(), "dv_t", false);
            StepVerifier.withVirtualTime(() -> new ApiClient(endpoint, Timeouts.standard(), listener).send(READ))
                    .expectSubscription()
                    .expectNoEvent(Duration.ofSeconds(9))
                    .then(() -> assertThat(told).isEmpty())
                    .expectNoEvent(Duration.ofSeconds(2))
                    .then(() -> assertThat(told).containsExactly("127.0.0.1 10 of 300"))
                    .thenAwait(Duration.ofMinutes(5))
                    .expectErrorSatisfies(
                            failure -> assertThat(failure).hasMessageStartingWith("no whole answer from 127.0.0.1"))
                    .verify();
            assertThat(told).hasSize(1);
        }
    }

    @Test
    void anAnswerThatComesByteByByteIsToldAndGivenUpAllTheSame() throws IOException {
        Semaphore drops = new Semaphore(0);
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{";
        try (RawServer server = RawServer.start(request -> Answer.dripping(head, drops))) {
            Endpoint endpoint = new Endpoint(server.uri(), "dv_t", false);
            StepVerifier.Step<ApiResponse> step = StepVerifier.withVirtualTime(
                            () -> new ApiClient(endpoint, Timeouts.standard(), listener).send(READ))
                    .expectSubscription();
            for (int second = 1; second < 300; second++) {
                int so = second;
                step = step.then(drops::release)
                        .expectNoEvent(Duration.ofSeconds(1))
                        .then(() -> assertThat(told).hasSize(so < 10 ? 0 : 1));
            }
            step.thenAwait(Duration.ofSeconds(2))
                    .expectErrorSatisfies(failure -> assertThat(failure)
                            .hasMessageStartingWith("no whole answer from 127.0.0.1")
                            .hasMessageContaining("300 s"))
                    .verify();
            assertThat(told).containsExactly("127.0.0.1 10 of 300");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{"})
    void aLimitOfTheLineCounts(String begun) throws IOException {
        try (RawServer server = RawServer.start(request -> Answer.stalled(begun))) {
            Endpoint endpoint = new Endpoint(server.uri(), "dv_t", false);
            StepVerifier.withVirtualTime(() -> new ApiClient(endpoint, Timeouts.standard(), listener)
                            .within(Duration.ofSeconds(20))
                            .send(READ))
                    .expectSubscription()
                    .expectNoEvent(Duration.ofSeconds(19))
                    .then(() -> assertThat(told).containsExactly("127.0.0.1 10 of 20"))
                    .thenAwait(Duration.ofSeconds(2))
                    .expectErrorSatisfies(
                            failure -> assertThat(failure).hasMessageStartingWith("no whole answer from 127.0.0.1"))
                    .verify();
        }
    }
}
