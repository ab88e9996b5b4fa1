package ai.duvo.shell.exchange;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.failure.Failure;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kept exchange as an entry of an archive and back; what the archive has no field for is under names with {@code _}.
 */
public final class HarEntry {

    private static final double NANOS = 1_000_000.0;

    private HarEntry() {}

    /** The entry. */
    public static ObjectNode entry(ExchangeHistory.Entry kept, HarFormat har) {
        return har.entry(kept.exchange())
                .put("_number", kept.number())
                .put("_lineNumber", kept.lineNumber())
                .put("_line", kept.line())
                .put("_attempt", kept.attempt());
    }

    /** What {@link #entry} wrote; secrets stay masked. */
    public static ExchangeHistory.Entry read(JsonNode entry) {
        return new ExchangeHistory.Entry(
                entry.path("_number").asInt(0),
                entry.path("_lineNumber").asInt(0),
                entry.path("_line").asString(""),
                entry.path("_attempt").asInt(1),
                exchange(entry));
    }

    private static Exchange exchange(JsonNode entry) {
        JsonNode sent = entry.path("request");
        URI url = URI.create(sent.path("url").asString(""));
        List<ApiRequest.Param> query = new ArrayList<>();
        sent.path("queryString")
                .forEach(pair -> query.add(new ApiRequest.Param(
                        pair.path("name").asString(""), pair.path("value").asString(""))));
        ApiRequest request =
                new ApiRequest(sent.path("method").asString("GET"), url.getRawPath(), query, body(sent), null);
        Map<String, String> headers = new LinkedHashMap<>();
        HarFormat.byName(sent.path("headers")).forEach((name, values) -> headers.put(name, values.get(0)));
        ApiResponse response = RecordedExchange.of(entry).response();
        boolean isAnswered = response.status() > 0;
        return new Exchange(
                request,
                url,
                headers,
                isAnswered ? response : null,
                isAnswered ? null : Failure.error(entry.path("comment").asString("no answer"), null),
                Instant.parse(entry.path("startedDateTime").asString("")),
                millis(entry.path("timings").path("wait")),
                millis(entry.path("time")));
    }

    private static RequestBody body(JsonNode request) {
        JsonNode posted = request.path("postData");
        String text = posted.path("text").asString("");
        if (!text.isEmpty()) {
            return new RequestBody.Json(text.getBytes(StandardCharsets.UTF_8));
        }
        return posted.isMissingNode()
                ? new RequestBody.None()
                : new RequestBody.Discarded(request.path("bodySize").asLong(0));
    }

    private static Duration millis(JsonNode value) {
        return Duration.ofNanos((long) (value.asDouble(0) * NANOS));
    }
}
