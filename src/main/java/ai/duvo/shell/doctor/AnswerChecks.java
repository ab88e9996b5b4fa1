package ai.duvo.shell.doctor;

import ai.duvo.shell.api.ApiClient;
import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.preflight.Finding;
import ai.duvo.shell.preflight.Finding.State;
import ai.duvo.shell.profile.ApiAccess;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Checks of what the API answered: its status, its date, its rate limit. */
record AnswerChecks(ApiClient client, ApiRequest request, ApiResponse answer) {

    private static final Duration MOST_SKEW = Duration.ofSeconds(30);
    private static final int TOO_MANY = 429;

    /** Whether it answers as it should; that it refuses the key is another check. */
    Finding api(URI address) {
        int status = answer.status();
        if (answer.isSuccess() || status == 401 || status == 403) {
            return Finding.ok("api", address + " answers");
        }
        Failure failure = client.failure(request, answer);
        State state = status == TOO_MANY ? State.DOUBTFUL : State.FAILED;
        return new Finding("api", state, address + ": " + failure.getMessage(), null, failure.hint());
    }

    /** The clock of this machine against that of the API. */
    Finding clock(Instant now) {
        try {
            Instant told = answer.header("date")
                    .map(text -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from))
                    .orElse(null);
            if (told == null) {
                return Finding.unknown("clock", "the API tells no date");
            }
            Duration ahead = Duration.between(told, now);
            return ahead.abs().compareTo(MOST_SKEW) <= 0
                    ? Finding.ok("clock", "as the API's, within 30 s")
                    : Finding.doubtful(
                            "clock",
                            ahead.abs().toSeconds() + " s " + (ahead.isNegative() ? "behind" : "ahead of")
                                    + " the API's",
                            "set the clock of this machine");
        } catch (DateTimeException e) {
            return Finding.unknown("clock", "the API tells no date that can be read");
        }
    }

    /** Whether the API takes the key. */
    Finding key(ApiAccess access) {
        Failure failure = client.failure(request, answer);
        boolean isAboutKey = answer.status() == 401 || answer.status() == 403;
        return isAboutKey
                ? Finding.failed("key", "from " + access.keyFrom() + ": " + failure.getMessage(), null, failure.hint())
                : Finding.unknown("key", "not checked: see api");
    }

    /** What is left of the rate limit. */
    Finding rateLimit(Instant now) {
        String left = answer.header("x-ratelimit-remaining").orElse("");
        String limit = answer.header("x-ratelimit-limit").orElse("?");
        if (!left.matches("\\d{1,15}")) {
            return Finding.ok("rate limit", "the API tells none");
        }
        String text = left + " of " + limit + " requests left";
        long wait = answer.header("x-ratelimit-reset")
                .filter(reset -> reset.matches("\\d{1,15}"))
                .map(reset -> Long.parseLong(reset) - now.getEpochSecond())
                .orElse(0L);
        return Long.parseLong(left) > 0
                ? Finding.ok("rate limit", text)
                : Finding.doubtful("rate limit", text, wait > 0 ? "wait " + wait + " s" : "wait a minute");
    }
}
