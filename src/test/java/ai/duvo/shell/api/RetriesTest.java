package ai.duvo.shell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class RetriesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final ApiRequest READ = new ApiRequest("GET", "/x", List.of(), new RequestBody.None(), null);

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final List<Duration> pauses = new ArrayList<>();
    private final AtomicInteger tries = new AtomicInteger();
    private final ClientListener notices = new ClientListener() {
        @Override
        public void retrying(String reason, Duration pause, int attempt, int attempts) {
            pauses.add(pause);
        }

        @Override
        public void deprecated(Deprecation deprecation) {
            throw new AssertionError("no deprecation here");
        }
    };

    @Test
    void retryAfterInSecondsIsHonoured() {
        verify(answers(429, Map.of("Retry-After", List.of("7"))), Duration.ofSeconds(7), 2);
        assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void retryAfterAsADateIsHonoured() {
        verify(
                answers(503, Map.of("retry-after", List.of("Tue, 24 Nov 2026 08:00:30 GMT"))),
                Duration.ofSeconds(30),
                2);
        assertThat(pauses).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void whatIsLeftIsKnownUntilTheLimitIsRenewed() {
        RateLimit limit = new RateLimit(clock);
        assertThat(limit.left()).isEmpty();
        limit.read(left("3", NOW.plusSeconds(1)));
        assertThat(limit.left()).contains(new RateLimitStatus(3, 20));
        assertThat(limit.left().orElseThrow().isBelow(0.2)).isTrue();
        assertThat(limit.left().orElseThrow().isBelow(0.15)).isFalse();
        limit.read(left("3", NOW));
        assertThat(limit.left()).isEmpty();
    }

    private static ApiResponse left(String remaining, Instant renewed) {
        return new ApiResponse(
                200,
                Map.of(
                        "x-ratelimit-remaining", List.of(remaining),
                        "x-ratelimit-limit", List.of("20"),
                        "x-ratelimit-reset", List.of(Long.toString(renewed.getEpochSecond()))),
                new byte[0]);
    }

    @Test
    void withoutItThePausesGrow() {
        Mono<ApiResponse> failing = Mono.fromSupplier(() -> {
            tries.incrementAndGet();
            return new ApiResponse(502, Map.of(), new byte[0]);
        });
        StepVerifier.withVirtualTime(() -> retries().of(READ, failing, new RateLimit(clock)))
                .thenAwait(Duration.ofSeconds(1 + 2 + 3))
                .expectNextMatches(response -> response.status() == 502)
                .verifyComplete();
        assertThat(tries).hasValue(4);
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    @Test
    void aLimitWithoutRetryAfterIsWaitedForUntilItsReset() {
        RateLimit limit = new RateLimit(clock);
        limit.read(new ApiResponse(
                429,
                Map.of(
                        "x-ratelimit-remaining", List.of("0"),
                        "x-ratelimit-reset", List.of(Long.toString(NOW.getEpochSecond() + 20))),
                new byte[0]));
        StepVerifier.withVirtualTime(() -> retries().of(READ, answers(429, Map.of()), limit))
                .thenAwait(Duration.ofSeconds(20))
                .expectNextMatches(ApiResponse::isSuccess)
                .verifyComplete();
        assertThat(pauses).containsExactly(Duration.ofSeconds(20));
    }

    private void verify(Mono<ApiResponse> one, Duration wait, int expectedTries) {
        StepVerifier.withVirtualTime(() -> retries().of(READ, one, new RateLimit(clock)))
                .expectSubscription()
                .expectNoEvent(wait)
                .expectNextMatches(ApiResponse::isSuccess)
                .verifyComplete();
        assertThat(tries).hasValue(expectedTries);
    }

    /** This once, then success. */
    private Mono<ApiResponse> answers(int status, Map<String, List<String>> headers) {
        return Mono.fromSupplier(
                () -> new ApiResponse(tries.incrementAndGet() == 1 ? status : 200, headers, new byte[0]));
    }

    private RetryPolicy retries() {
        return new RetryPolicy(notices, clock, number -> Duration.ofSeconds(number));
    }
}
