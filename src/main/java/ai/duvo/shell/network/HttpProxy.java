package ai.duvo.shell.network;

import ai.duvo.shell.failure.Failure;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A proxy as the environment names it.
 *
 * @param variable where it is named, such as {@code HTTPS_PROXY}
 * @param credentials user, colon and password, or null for none
 */
public record HttpProxy(
        String variable, String host, int port, @Nullable String credentials) {

    private static final int USUAL_PORT = 80;

    /**
     * Reads {@code http://user:password@host:port}, of which only the host is needed.
     *
     * @throws Failure for what is no such address, without the address: it may hold a password
     */
    static HttpProxy of(String variable, String text) {
        try {
            URI uri = new URI(text.contains("://") ? text : "http://" + text);
            if (uri.getHost() == null) {
                throw new URISyntaxException(variable, "no host");
            }
            if (!"http".equalsIgnoreCase(uri.getScheme())) {
                throw Failure.error(
                        variable + " names a proxy of " + uri.getScheme() + "://, and only those of http:// work",
                        "write " + variable + "=http://HOST:PORT, which also serves https://");
            }
            String user = uri.getRawUserInfo();
            return new HttpProxy(
                    variable,
                    uri.getHost().replaceAll("[\\[\\]]", ""),
                    uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                    // a plus stands for itself here
                    user == null ? null : URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw Failure.error(variable + " is no address of a proxy", "write " + variable + "=http://HOST:PORT");
        }
    }

    /** The value of {@code Proxy-Authorization}, or null when it wants none. */
    @Nullable
    String authorization() {
        return credentials == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** Host and port, without user and password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
