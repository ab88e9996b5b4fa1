package ai.duvo.shell.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The pause that an answer asks for (RFC 9110, 10.2.3). */
final class RetryAfter {

    private RetryAfter() {}

    /** Seconds or an HTTP date; empty when there is none, none that can be read, or none that is still to come. */
    static Optional<Duration> of(ApiResponse response, Instant now) {
        return response.header("Retry-After")
                .flatMap(value -> wait(value.strip(), now))
                .filter(wait -> wait.compareTo(Duration.ZERO) > 0);
    }

    private static Optional<Duration> wait(String text, Instant now) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, at));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
