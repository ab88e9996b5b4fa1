package ai.duvo.shell.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Rate limit as the {@code x-ratelimit-*} headers tell it. Thread safe. */
final class RateLimit {

    private static final Duration LEAST_WAIT = Duration.ofMillis(200);

    /** A limit that is renewed later than this is no limit but a mistake, such as milliseconds. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Clock clock;
    private @Nullable Long remaining;
    private @Nullable Long most;
    private Instant resetAt = Instant.EPOCH;
    private int underWay;

    RateLimit(Clock clock) {
        this.clock = clock;
    }

    /** Completes when one more request may be sent; the caller must call {@link #done()} after it. */
    Mono<Void> permit() {
        return Mono.defer(() -> {
            Duration wait = tryTake();
            return wait.isZero() ? Mono.empty() : Mono.delay(wait).then(permit());
        });
    }

    synchronized void done() {
        underWay--;
    }

    synchronized void read(ApiResponse response) {
        Optional<Long> left = number(response, "x-ratelimit-remaining");
        if (left.isPresent()) {
            remaining = left.get();
            most = number(response, "x-ratelimit-limit").orElse(null);
            resetAt = number(response, "x-ratelimit-reset")
                    .map(Instant::ofEpochSecond)
                    .orElse(Instant.EPOCH);
        }
    }

    /** How long until the limit is renewed; zero when that is not known. */
    synchronized Duration untilReset() {
        Duration wait = Duration.between(clock.instant(), resetAt);
        return wait.isNegative() || wait.compareTo(LONGEST_WAIT) > 0 ? Duration.ZERO : wait;
    }

    /** What is left until the limit is renewed; empty when that is not known. */
    synchronized Optional<RateLimitStatus> left() {
        Long left = remaining;
        Long whole = most;
        boolean isOver = !resetAt.equals(Instant.EPOCH) && untilReset().isZero();
        return left == null || whole == null || isOver
                ? Optional.empty()
                : Optional.of(new RateLimitStatus(Math.max(0, left - underWay), whole));
    }

    /**
     * How long until one more request leaves this share of the whole limit to others; zero when it does now, or when
     * the limit is not known.
     *
     * @param share from 0 to 1
     */
    synchronized Duration untilSpare(double share) {
        Long left = remaining;
        Long whole = most;
        boolean isTight = left != null && whole != null && left - underWay - 1 < whole * share;
        return isTight ? untilReset() : Duration.ZERO;
    }

    private synchronized Duration tryTake() {
        Duration wait = untilReset();
        boolean spent = remaining != null && remaining - underWay <= 0;
        if (spent && !wait.isZero()) {
            return wait.compareTo(LEAST_WAIT) < 0 ? LEAST_WAIT : wait;
        }
        if (spent) {
            // the limit was renewed since the last answer: what is left now is not known
            remaining = null;
        }
        underWay++;
        return Duration.ZERO;
    }

    private static Optional<Long> number(ApiResponse response, String name) {
        return response.header(name)
                .map(String::strip)
                .filter(v -> v.matches("\\d{1,15}"))
                .map(Long::parseLong);
    }
}
