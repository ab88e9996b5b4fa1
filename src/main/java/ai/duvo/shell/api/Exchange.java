package ai.duvo.shell.api;

import ai.duvo.shell.failure.Failure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One try of a request and what came of it. Holds no bearer token, and no credential of a presigned address.
 *
 * @param request what was sent
 * @param url where to; the query of a presigned address has its values masked
 * @param headers as sent, in order
 * @param response what came back, or null when nothing did
 * @param failure why nothing came back, or null
 * @param begun when it was sent
 * @param firstByte until the answer began; zero when that is not known
 * @param total until it was whole, or until it failed
 */
public record Exchange(
        ApiRequest request,
        URI url,
        Map<String, String> headers,
        @Nullable ApiResponse response,
        @Nullable Failure failure,
        Instant begun,
        Duration firstByte,
        Duration total) {

    /** The HTTP status, or 0 when nothing came back. */
    public int status() {
        return response == null ? 0 : response.status();
    }

    /** The same, keeping other bodies. */
    public Exchange with(RequestBody sent, @Nullable ApiResponse received) {
        ApiRequest same = sent == request.body() ? request : request.withBody(sent);
        return new Exchange(same, url, headers, received, failure, begun, firstByte, total);
    }

    @Override
    public String toString() {
        return request + " " + status();
    }
}
