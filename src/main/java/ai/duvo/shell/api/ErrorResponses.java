package ai.duvo.shell.api;

import ai.duvo.shell.failure.HttpFailure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns an answer that is not a success into a failure: what the API says, and what to do next. */
final class ErrorResponses {

    private static final List<String> REQUEST_IDS = List.of("x-request-id", "request-id", "cf-ray");
    private static final Pattern TITLE = Pattern.compile("<title>([^<]{1,80})</title>", Pattern.CASE_INSENSITIVE);

    /** As common servers say it. */
    private static final String WANTS_TLS = "HTTPS port";

    private static final String VALUES = "check the values; help COMMAND says what each wants";

    private static final int LONGEST_LINE = 300;

    private ErrorResponses() {}

    static HttpFailure failure(ApiRequest request, ApiResponse response) {
        String what = response.status() + reason(response.status()) + " to " + request.method() + " " + request.path();
        String said = says(response);
        String id = REQUEST_IDS.stream()
                .map(response::header)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        return new HttpFailure(
                response.status(),
                "the API answered " + what + (said.isEmpty() ? "" : ": " + said),
                hint(response),
                id);
    }

    private static String reason(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? "" : " " + known.getReasonPhrase();
    }

    private static String says(ApiResponse response) {
        String type = response.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        String text = new String(response.body(), StandardCharsets.UTF_8).strip();
        boolean isJson = type.contains("json") || (type.isEmpty() && text.matches("(?s)[{\\[\"].*"));
        if (isJson) {
            try {
                return ErrorText.of(JsonMapper.shared().readTree(text));
            } catch (JacksonException e) {
                return "with something that is not JSON";
            }
        }
        if (text.isEmpty()) {
            return "";
        }
        if (type.startsWith("text/plain")) {
            return text.lines().findFirst().map(ErrorResponses::cut).orElse("");
        }
        Matcher title = TITLE.matcher(text);
        String page = title.find() ? ", a page titled \"" + title.group(1).strip() + "\"" : "";
        return "not in JSON but " + (type.isEmpty() ? "without a type" : type) + page;
    }

    private static String cut(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }

    private static @Nullable String hint(ApiResponse response) {
        return switch (response.status()) {
            case 400 ->
                new String(response.body(), StandardCharsets.ISO_8859_1).contains(WANTS_TLS)
                        ? "does it want https://? see whoami for the address"
                        : VALUES;
            case 422 -> VALUES;
            case 401 -> "the key is wrong or was revoked: login again, or check DUVO_API_KEY";
            case 403 -> "the key may not do this; is it for another team? see team current";
            case 404 -> "check the id; the list command of the same group shows what there is";
            case 409 -> "it is not in a state for this; get it and look";
            case 413 -> "it is too large to be sent this way";
            case 429 ->
                "too many requests; "
                        + RetryAfter.of(response, Instant.now())
                                .map(wait -> "try again after " + wait.toSeconds() + " s")
                                .orElse("wait a minute");
            case 301, 302, 303, 307, 308 ->
                "it redirects, which is not followed here; is the address right? see whoami";
            default -> response.status() >= 500 ? "the API has a problem; try again later" : null;
        };
    }
}
