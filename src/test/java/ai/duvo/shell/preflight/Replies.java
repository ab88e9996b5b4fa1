package ai.duvo.shell.preflight;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.failure.HttpFailure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers of an API for checks; JSON has single quotes here. */
final class Replies {

    static final PreflightTarget AGENT = new PreflightTarget("a1", null, null, " --team t1");

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private Replies() {}

    static CheckResponse ok(String json) {
        return new CheckResponse(ApiRequest.get("/v2/x"), response(200, json), null, NOW);
    }

    static CheckResponse refused(int status, String message) {
        return new CheckResponse(
                ApiRequest.get("/v2/x"), response(status, "{}"), new HttpFailure(status, message, null, null), NOW);
    }

    static ApiResponse response(int status, String json) {
        return new ApiResponse(status, Map.of(), json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static JsonNode json(String json) {
        return JsonMapper.shared().readTree(json.replace('\'', '"'));
    }
}
