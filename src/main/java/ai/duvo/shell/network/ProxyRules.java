package ai.duvo.shell.network;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which requests go through which proxy, by {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code
 * NO_PROXY}; in lower case they win.
 *
 * @param variables those of them that are set
 */
public record ProxyRules(Map<String, String> variables) {

    private static final String EXCEPTIONS = "NO_PROXY";
    private static final String ANY = "ALL_PROXY";

    /** What this environment asks for. */
    static ProxyRules of(Map<String, String> environment) {
        Map<String, String> found = new TreeMap<>();
        for (String name : new String[] {"HTTPS_PROXY", "HTTP_PROXY", ANY, EXCEPTIONS}) {
            Stream.of(name.toLowerCase(Locale.ROOT), name)
                    .map(variable -> environment.getOrDefault(variable, "").strip())
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .ifPresent(value -> found.put(name, value));
        }
        return new ProxyRules(Map.copyOf(found));
    }

    /**
     * The proxy that leads to an address, or empty where the way is direct, as to this machine itself.
     *
     * @throws ai.duvo.shell.failure.Failure when the environment names one that cannot be read
     */
    public Optional<HttpProxy> to(URI address) {
        boolean isTls = "https".equalsIgnoreCase(address.getScheme());
        String host = address.getHost();
        int port = address.getPort() < 0 ? (isTls ? 443 : 80) : address.getPort();
        boolean isDirect = host == null
                || ProxyExceptions.of(variables.getOrDefault(EXCEPTIONS, "")).contains(host, port);
        return isDirect
                ? Optional.empty()
                : Stream.of(isTls ? "HTTPS_PROXY" : "HTTP_PROXY", ANY)
                        .filter(variables::containsKey)
                        .findFirst()
                        .map(variable -> HttpProxy.of(variable, variables.getOrDefault(variable, "")));
    }

    /** Without the values: they may hold passwords. */
    @Override
    public String toString() {
        return "ProxyRules" + variables.keySet();
    }
}
