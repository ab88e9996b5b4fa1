package ai.duvo.shell.api;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.network.Network;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * An API and the key for it.
 *
 * @param baseUrl without a trailing slash
 * @param token the bearer token, or null to send none
 * @param insecureAllowed whether {@code http://} is allowed for a host that is not loopback
 * @param network the way there
 */
public record Endpoint(URI baseUrl, @Nullable String token, boolean insecureAllowed, Network network) {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d+){3}|\\[?::1]?");

    /** One that is reached directly. */
    public Endpoint(URI baseUrl, @Nullable String token, boolean insecureAllowed) {
        this(baseUrl, token, insecureAllowed, Network.direct());
    }

    /** Refuses to send a key in clear text over a network. */
    void requireSafe() {
        if (!isSafe(baseUrl) && !insecureAllowed) {
            throw Failure.error(
                    "the key would go to " + baseUrl.getHost() + " in clear text: http:// is refused",
                    "use https://, or allow it in the profile with \"allowHttp\": true");
        }
    }

    /** Whether nobody between here and the host can read along. */
    public static boolean isSafe(URI uri) {
        String host = uri.getHost();
        return "https".equalsIgnoreCase(uri.getScheme())
                || (host != null && LOOPBACK.matcher(host).matches());
    }

    /** Whether an address has the same scheme, host and port. */
    boolean isOrigin(URI uri) {
        return baseUrl.getScheme().equalsIgnoreCase(uri.getScheme())
                && baseUrl.getHost().equalsIgnoreCase(uri.getHost())
                && port(baseUrl) == port(uri);
    }

    /** The address of a request. */
    URI address(ApiRequest request) {
        StringBuilder text = new StringBuilder(baseUrl.toString()).append(request.path());
        char separator = '?';
        for (ApiRequest.Param param : request.query()) {
            text.append(separator).append(encode(param.name())).append('=').append(encode(param.value()));
            separator = '&';
        }
        return URI.create(text.toString());
    }

    /** The headers a request goes with, but for those the network adds; a presigned address gets none of ours. */
    public Map<String, String> headers(ApiRequest request, URI to) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (request.body() instanceof RequestBody.PlainFile file && file.contentType() != null) {
            headers.put("Content-Type", file.contentType());
        }
        if (request.body().isPresigned()) {
            return headers;
        }
        if (token != null && isOrigin(to)) {
            headers.put("Authorization", "Bearer " + token);
        }
        headers.put("Accept", "application/json, */*;q=0.5");
        headers.put("User-Agent", "duvo-shell");
        headers.putAll(request.headers());
        if (request.idempotencyKey() != null) {
            headers.put("Idempotency-Key", request.idempotencyKey());
        }
        if (request.body() instanceof RequestBody.Json) {
            headers.put("Content-Type", "application/json");
        } else if (request.body() instanceof RequestBody.FilePart) {
            headers.put("Content-Type", "multipart/form-data");
        }
        return headers;
    }

    private static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private static int port(URI uri) {
        int usual = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return uri.getPort() < 0 ? usual : uri.getPort();
    }

    /** As a record's own, which are compiled anew at each start of the program: that takes milliseconds. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Endpoint that
                && baseUrl.equals(that.baseUrl)
                && Objects.equals(token, that.token)
                && insecureAllowed == that.insecureAllowed
                && Objects.equals(network, that.network);
    }

    @Override
    public int hashCode() {
        return Objects.hash(baseUrl, token, insecureAllowed);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Endpoint[" + baseUrl + "]";
    }
}
