package ai.duvo.shell.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Response of the API.
 *
 * @param status the HTTP status
 * @param headers by name as received, values in order
 * @param body all of it, at most 16 MB; empty when it was streamed elsewhere
 * @param headersAt when the answer began, as {@code System.nanoTime()}; 0 when that is not known
 * @param streamed what was streamed elsewhere, or null when the body is here
 */
public record ApiResponse(
        int status,
        Map<String, List<String>> headers,
        byte[] body,
        long headersAt,
        @Nullable StreamedBody streamed) {

    public ApiResponse(int status, Map<String, List<String>> headers, byte[] body, long headersAt) {
        this(status, headers, body, headersAt, null);
    }

    public ApiResponse(int status, Map<String, List<String>> headers, byte[] body) {
        this(status, headers, body, 0);
    }

    /** The same, its body streamed elsewhere. */
    public ApiResponse streamed(StreamedBody elsewhere) {
        return new ApiResponse(status, headers, new byte[0], headersAt, elsewhere);
    }

    /** The first value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return headerAll(name).stream().findFirst();
    }

    /** Every value of a header. */
    public List<String> headerAll(String name) {
        return headers.entrySet().stream()
                .filter(e -> e.getKey().equalsIgnoreCase(name))
                .flatMap(e -> e.getValue().stream())
                .toList();
    }

    /** Whether the status is 2xx. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
