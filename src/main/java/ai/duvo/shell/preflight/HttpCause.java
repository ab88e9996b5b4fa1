package ai.duvo.shell.preflight;

import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.HttpFailure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.profile.ApiAccess;
import ai.duvo.shell.session.CommandResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Likely cause of an answer that is no success. Sends nothing. */
public final class HttpCause {

    private static final Pattern ITEM = Pattern.compile("^/v2/(?!teams/)[^/]+/[^/]+");
    private static final int UNKNOWN_WAIT = 60;
    private static final int LONGEST_WAIT = 3600;

    private final CommandResult result;
    private final @Nullable Exchange last;
    private final ApiAccess access;
    private final String line;

    /**
     * Looks at a command that failed.
     *
     * @param access who called
     * @param line the command as it may be typed again, without secrets
     */
    public HttpCause(CommandResult result, ApiAccess access, String line) {
        this.result = result;
        this.line = line;
        this.access = access;
        List<Exchange> exchanges = result.exchanges();
        this.last = exchanges.isEmpty() ? null : exchanges.get(exchanges.size() - 1);
    }

    /** The likely causes, the likeliest first; empty when the answer says nothing of them. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        Exchange exchange = last;
        if (exchange == null) {
            return all;
        }
        ApiResponse response = exchange.response();
        if (response == null) {
            all.add(unreachable(exchange));
        } else if (result.failure() instanceof HttpFailure failure) {
            of(failure, response).ifPresent(all::add);
            Finding clock = ClientChecks.clock(response, exchange.begun().plus(exchange.total()));
            if (clock.isFailed()) {
                all.add(clock);
            }
        }
        return all;
    }

    private Optional<Finding> of(HttpFailure failure, ApiResponse response) {
        return switch (failure.status()) {
            case 401 -> Optional.of(wrongKey());
            case 400, 422 -> Optional.of(refused(response));
            case 409 -> Optional.of(conflict(failure));
            case 429 -> Optional.of(tooMany(response));
            default -> failure.status() >= 500 ? Optional.of(theirs(failure)) : Optional.empty();
        };
    }

    private Finding wrongKey() {
        boolean isEnvironment = access.keyFrom().equals("DUVO_API_KEY");
        String mend =
                isEnvironment ? "!unset DUVO_API_KEY  # in your shell, then: login" : "login --name " + access.label();
        return failed(
                "key",
                "the key from " + access.keyFrom() + " is wrong, was revoked, or is for another address than "
                        + access.baseUrl(),
                "whoami",
                mend);
    }

    private Finding refused(ApiResponse response) {
        List<String> fields = new ArrayList<>();
        json(response).path("validationErrors").forEach(detail -> {
            String field = detail.path("path").asString(detail.path("field").asString(""));
            fields.add(field.isEmpty() ? detail.path("message").asString(detail.toString()) : field);
        });
        String said = json(response).path("message").asString("");
        String which = fields.isEmpty()
                ? "a value" + (said.isEmpty() ? "" : ": " + said)
                : (fields.size() == 1 ? "the field " : "these fields: ") + String.join(", ", fields);
        String words = result.invocation().command().name();
        return failed("values", "the API does not take " + which, line + " --no-send", "help " + words);
    }

    private Finding conflict(HttpFailure failure) {
        String path = path();
        Matcher item = ITEM.matcher(path);
        return failed(
                "state",
                "it is not in a state for this: " + failure.getMessage(),
                item.find() ? "api GET " + item.group() : null,
                null);
    }

    private Finding tooMany(ApiResponse response) {
        long seconds = response.header("retry-after")
                .map(String::strip)
                .filter(v -> v.matches("\\d{1,6}"))
                .map(Long::parseLong)
                .or(() -> untilReset(response))
                .orElse((long) UNKNOWN_WAIT);
        return failed(
                "rate limit",
                "this key has used up its requests; more come in " + seconds + " s",
                "api GET /v2/profile --include",
                "sleep " + Math.min(Math.max(seconds, 1), LONGEST_WAIT) + "s");
    }

    private static Optional<Long> untilReset(ApiResponse response) {
        return response.header("x-ratelimit-reset")
                .map(String::strip)
                .filter(v -> v.matches("\\d{1,12}"))
                .map(v -> Duration.between(Instant.now(), Instant.ofEpochSecond(Long.parseLong(v)))
                        .toSeconds())
                .filter(s -> s > 0);
    }

    private Finding theirs(HttpFailure failure) {
        String id = failure.requestId();
        return failed(
                "API",
                "the API has a problem of its own, HTTP " + failure.status()
                        + (id == null ? "" : "; tell Duvo the request id " + id),
                "api GET /health",
                line + "  # again, later");
    }

    private Finding unreachable(Exchange exchange) {
        Failure failure = exchange.failure();
        return failed(
                "network",
                access.baseUrl() + " did not answer" + (failure == null ? "" : ": " + failure.getMessage()),
                "api GET /health",
                "profiles list  # is the address right, and this machine on the network?");
    }

    private Finding failed(String check, String text, @Nullable String proof, @Nullable String mend) {
        return Finding.failed(check, text, proof, mend);
    }

    private String path() {
        return last == null ? "" : last.request().path();
    }

    private static JsonNode json(ApiResponse response) {
        try {
            return Json.read(response.body());
        } catch (Failure notJson) {
            return Json.read(new byte[] {'{', '}'});
        }
    }
}
