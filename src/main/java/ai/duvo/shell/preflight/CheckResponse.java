package ai.duvo.shell.preflight;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Response to a request that a check made.
 *
 * @param response what came back, or null when nothing did
 * @param failure why it is no success, or null when it is one
 * @param at when it came, by our clock
 */
record CheckResponse(
        ApiRequest request,
        @Nullable ApiResponse response,
        @Nullable Failure failure,
        Instant at) {

    boolean isSuccess() {
        return failure == null;
    }

    /** The HTTP status, or 0 when nothing came back. */
    int status() {
        return response == null ? 0 : response.status();
    }

    /** Whether the API does not know what was asked for, or does not show it to this key. */
    boolean isAbsent() {
        return status() == 403 || status() == 404;
    }

    /** The answer; missing when there is none. */
    JsonNode json() {
        return response == null || !isSuccess() || response.body().length == 0
                ? MissingNode.getInstance()
                : Json.read(response.body());
    }

    /** Why nothing can be said. */
    String trouble() {
        return failure == null ? "" : String.valueOf(failure.getMessage());
    }
}
