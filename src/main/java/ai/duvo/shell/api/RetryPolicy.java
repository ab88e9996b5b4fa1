package ai.duvo.shell.api;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Sends again what failed for a passing reason: at most 4 tries, never what could act twice. */
final class RetryPolicy {

    static final int TRIES = 4;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "PUT", "DELETE");

    private final ClientListener listener;
    private final Clock clock;
    private final IntFunction<Duration> backoff;
    private final int tries;
    private final Scheduler timer;

    /** With this pause before try number 2, 3, … when the server names none. */
    RetryPolicy(ClientListener listener, Clock clock, IntFunction<Duration> backoff) {
        this(listener, clock, backoff, TRIES, Schedulers.parallel());
    }

    private RetryPolicy(
            ClientListener listener, Clock clock, IntFunction<Duration> backoff, int tries, Scheduler timer) {
        this.listener = listener;
        this.clock = clock;
        this.backoff = backoff;
        this.tries = tries;
        this.timer = timer;
    }

    /** With pauses that this scheduler counts. */
    static RetryPolicy standard(ClientListener listener, Scheduler timer) {
        return new RetryPolicy(listener, Clock.systemUTC(), RetryPolicy::exponential, TRIES, timer);
    }

    /** One try and no more. */
    static RetryPolicy never() {
        return new RetryPolicy(
                ClientListener.none(), Clock.systemUTC(), RetryPolicy::exponential, 1, Schedulers.parallel());
    }

    /** The same, telling others. */
    RetryPolicy telling(ClientListener others) {
        return new RetryPolicy(others, clock, backoff, tries, timer);
    }

    /** The publisher with its repetitions. */
    Mono<ApiResponse> of(ApiRequest request, Mono<ApiResponse> one, RateLimit limit) {
        return attempt(request, one, limit, 1);
    }

    private Mono<ApiResponse> attempt(ApiRequest request, Mono<ApiResponse> one, RateLimit limit, int number) {
        boolean last = number == tries || !isRepeatable(request);
        if (last) {
            return one;
        }
        return one.flatMap(response -> {
                    Duration pause = pause(response, limit, number);
                    return PASSING.contains(response.status()) && pause.compareTo(LONGEST_PAUSE) <= 0
                            ? again(request, one, limit, number, "HTTP " + response.status(), pause)
                            : Mono.just(response);
                })
                .onErrorResume(
                        ConnectionFailures.Broken.class,
                        e -> again(request, one, limit, number, String.valueOf(e.getMessage()), backoff.apply(number)));
    }

    private Mono<ApiResponse> again(
            ApiRequest request, Mono<ApiResponse> one, RateLimit limit, int number, String reason, Duration pause) {
        listener.retrying(reason, pause, number + 1, tries);
        return Mono.delay(pause, timer).then(Mono.defer(() -> attempt(request, one, limit, number + 1)));
    }

    private static boolean isRepeatable(ApiRequest request) {
        return REPEATABLE.contains(request.method()) || request.idempotencyKey() != null;
    }

    private Duration pause(ApiResponse response, RateLimit limit, int number) {
        Optional<Duration> asked = RetryAfter.of(response, clock.instant());
        if (asked.isPresent()) {
            return asked.get();
        }
        boolean limited = response.status() == 429 && !limit.untilReset().isZero();
        return limited ? limit.untilReset() : backoff.apply(number);
    }

    private static Duration exponential(int number) {
        long base = 250L << number;
        return Duration.ofMillis(base / 2 + ThreadLocalRandom.current().nextLong(base));
    }
}
