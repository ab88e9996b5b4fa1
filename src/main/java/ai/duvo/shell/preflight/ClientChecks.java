package ai.duvo.shell.preflight;

import ai.duvo.shell.api.ApiResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks of this client by the headers of answers: its share of the rate limit, and its clock. */
public final class ClientChecks {

    /** A clock may be this wrong. */
    static final Duration MOST_SKEW = Duration.ofMinutes(2);

    private static final String RATE = "rate limit";
    static final String CLOCK = "clock";

    /** Less than a tenth of the limit is nearly nothing. */
    private static final int LEAST_SHARE = 10;

    private ClientChecks() {}

    private record Remaining(long remaining, long limit, Optional<Instant> resetAt) {}

    static Finding rateLimit(List<CheckResponse> responses, Instant now) {
        Finding left = left(responses, now);
        String sent = "; these checks sent " + responses.size();
        return new Finding(left.check(), left.state(), left.text() + sent, left.proof(), left.mend());
    }

    private static Finding left(List<CheckResponse> responses, Instant now) {
        List<Remaining> told = responses.stream()
                .flatMap(response -> left(response.response()).stream())
                .toList();
        if (told.isEmpty()) {
            return Finding.unknown(RATE, "the API does not say how many requests are left");
        }
        Optional<Remaining> least = told.stream()
                .filter(left -> left.resetAt().map(at -> at.isAfter(now)).orElse(true))
                .min(Comparator.comparingLong(Remaining::remaining))
                .filter(left -> left.remaining() * LEAST_SHARE < left.limit());
        if (least.isEmpty()) {
            return Finding.ok(RATE, "enough requests are left");
        }
        Remaining left = least.get();
        long seconds = left.resetAt()
                .map(at -> Duration.between(now, at).toSeconds() + 1)
                .orElse(60L);
        return Finding.failed(
                RATE,
                "only " + left.remaining() + " of " + left.limit() + " requests are left"
                        + left.resetAt()
                                .map(at -> "; renewed in " + seconds + " s")
                                .orElse(""),
                "api GET /v2/profile --include",
                "sleep " + Math.min(seconds, 3600) + "s");
    }

    private static Optional<Remaining> left(@Nullable ApiResponse response) {
        if (response == null) {
            return Optional.empty();
        }
        Optional<Long> remaining = number(response, "x-ratelimit-remaining");
        Optional<Long> limit = number(response, "x-ratelimit-limit");
        return remaining.flatMap(r -> limit.map(most ->
                new Remaining(r, most, number(response, "x-ratelimit-reset").map(Instant::ofEpochSecond))));
    }

    private static Optional<Long> number(ApiResponse response, String name) {
        return response.header(name)
                .map(String::strip)
                .filter(value -> value.matches("\\d{1,12}"))
                .map(Long::parseLong);
    }

    static Finding clock(List<CheckResponse> responses) {
        return responses.stream()
                .filter(response -> response.response() != null)
                .findFirst()
                .map(response -> clock(Objects.requireNonNull(response.response()), response.at()))
                .orElseGet(() -> Finding.unknown(CLOCK, "the API does not answer"));
    }

    /**
     * Whether our clock agrees with the API's.
     *
     * @param now by ours, when the answer came
     */
    public static Finding clock(ApiResponse response, Instant now) {
        Optional<Instant> theirs = response.header("Date").flatMap(ClientChecks::date);
        if (theirs.isEmpty()) {
            return Finding.unknown(CLOCK, "the API does not tell its time");
        }
        Duration ahead = Duration.between(theirs.get(), now);
        if (ahead.abs().compareTo(MOST_SKEW) <= 0) {
            return Finding.ok(CLOCK, "agrees with the API's");
        }
        return Finding.failed(
                CLOCK,
                "this machine's clock is " + words(ahead.abs())
                        + (ahead.isNegative() ? " behind the API's" : " ahead of the API's"),
                "!date -u",
                "!sudo timedatectl set-ntp true");
    }

    private static String words(Duration time) {
        if (time.toHours() >= 48) {
            return time.toDays() + " days";
        }
        return time.toMinutes() >= 120 ? time.toHours() + " hours" : time.toMinutes() + " minutes";
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
