package ai.duvo.shell.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sent.
 *
 * @param method GET, HEAD, POST, PUT, PATCH or DELETE
 * @param path from {@code /}, percent-encoded, below the base URL
 * @param query in order, not encoded
 * @param body what goes with it
 * @param idempotencyKey the same for all tries of one command, or null for a request that changes nothing
 */
public record ApiRequest(
        String method,
        String path,
        List<Param> query,
        RequestBody body,
        @Nullable String idempotencyKey) {

    /** A query parameter, not encoded. */
    public record Param(String name, String value) {}

    /** Refuses a path that could leave the base URL. */
    public ApiRequest {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path begins with /: " + path);
        }
        query = List.copyOf(query);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
