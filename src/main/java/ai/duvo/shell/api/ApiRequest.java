package ai.duvo.shell.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Request to the API.
 *
 * @param method GET, HEAD, POST, PUT, PATCH or DELETE
 * @param path from {@code /}, percent-encoded, below the base URL
 * @param query in order, not encoded
 * @param body what goes with it
 * @param idempotencyKey the same for all tries of one command, or null for a request that changes nothing
 * @param headers besides those that every request has
 */
public record ApiRequest(
        String method,
        String path,
        List<Param> query,
        RequestBody body,
        @Nullable String idempotencyKey,
        Map<String, String> headers) {

    /** A query parameter, not encoded. */
    public record Param(String name, String value) {}

    /** Refuses a path that could leave the base URL. */
    public ApiRequest {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path begins with /: " + path);
        }
        query = List.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** A request without headers of its own. */
    public ApiRequest(
            String method, String path, List<Param> query, RequestBody body, @Nullable String idempotencyKey) {
        this(method, path, query, body, idempotencyKey, Map.of());
    }

    /** A request that reads. */
    public static ApiRequest get(String path) {
        return new ApiRequest("GET", path, List.of(), new RequestBody.None(), null);
    }

    /** The same with another body. */
    public ApiRequest withBody(RequestBody other) {
        return new ApiRequest(method, path, query, other, idempotencyKey, headers);
    }

    /** The same; of a file that it sends, how many bytes are gone is told, and of how many. */
    public ApiRequest telling(BiConsumer<Long, Long> sent) {
        return body instanceof RequestBody.FilePart part
                ? withBody(new RequestBody.FilePart(
                        part.file(),
                        part.length(),
                        part.fileName(),
                        part.fields(),
                        bytes -> sent.accept(bytes, part.length())))
                : this;
    }

    /** What it does in a few words. */
    public String summary() {
        return body instanceof RequestBody.FilePart part ? "uploading " + part.fileName() : method + " " + path;
    }

    /** The same with another idempotency key, or none. */
    public ApiRequest withKey(@Nullable String key) {
        return new ApiRequest(method, path, query, body, key, headers);
    }

    /** The same with these query parameters in place of those of the same names. */
    public ApiRequest withQuery(List<Param> params) {
        Set<String> names = params.stream().map(Param::name).collect(Collectors.toSet());
        List<Param> all = new ArrayList<>(
                query.stream().filter(p -> !names.contains(p.name())).toList());
        all.addAll(params);
        return new ApiRequest(method, path, all, body, idempotencyKey, headers);
    }

    /** The same without any query parameter. */
    public ApiRequest withoutQuery() {
        return new ApiRequest(method, path, List.of(), body, idempotencyKey, headers);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
