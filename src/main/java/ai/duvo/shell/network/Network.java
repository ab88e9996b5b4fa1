package ai.duvo.shell.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The way to the network from here.
 *
 * @param proxies which requests go through which proxy
 * @param tls whom connections trust, and as whom they come
 */
public record Network(ProxyRules proxies, TlsSetup tls) {

    private static final String DISABLED_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

    private static final boolean TELLS_LENGTH;

    static {
        // read once, by the first client: the JDK would not tell a proxy the password on the way to https://
        if (System.getProperty(DISABLED_SCHEMES) == null) {
            System.setProperty(DISABLED_SCHEMES, "");
        }
        TELLS_LENGTH = LengthHeader.takeOver();
    }

    /** A direct one that trusts whom the JDK trusts. */
    public static Network direct() {
        return of(Map.of());
    }

    /** What this environment asks for. No file is read yet. */
    public static Network of(Map<String, String> environment) {
        TlsFiles files = new TlsFiles(
                value(environment, "DUVO_CA_FILE"),
                value(environment, "DUVO_CLIENT_CERT"),
                value(environment, "DUVO_CLIENT_KEY"));
        return new Network(
                ProxyRules.of(environment),
                new TlsSetup(
                        value(environment, "SSL_CERT_FILE"),
                        value(environment, "SSL_CERT_DIR"),
                        files,
                        TlsFiles.none()));
    }

    private static @Nullable String value(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() ? null : value;
    }

    /** The same with the files of a profile. */
    public Network with(TlsFiles profile) {
        return new Network(proxies, new TlsSetup(tls.certFile(), tls.certFolder(), tls.environment(), profile));
    }

    /** The same without a certificate of the user, for hosts that are not the API's. */
    public Network anonymous() {
        TlsFiles files = new TlsFiles(tls.environment().caFile(), null, null);
        TlsFiles own = new TlsFiles(tls.profile().caFile(), null, null);
        return new Network(proxies, new TlsSetup(tls.certFile(), tls.certFolder(), files, own));
    }

    /** Reads whom this machine trusts, which the JVM keeps: for a thread that nobody waits for. */
    public static void warmUp() {
        try {
            SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            // the first request says it
            return;
        }
    }

    /**
     * Ends here when a file of certificates cannot be used.
     *
     * @throws ai.duvo.shell.failure.Failure naming the file
     */
    public void requireUsable() {
        if (!tls.isUsual()) {
            tls.context();
        }
    }

    /**
     * A client for one address that goes this way.
     *
     * @throws ai.duvo.shell.failure.Failure when a file of certificates cannot be used
     */
    public HttpClient client(URI address, Duration connect) {
        return "https".equalsIgnoreCase(address.getScheme())
                ? client(builder(HttpClient.Version.HTTP_2, connect))
                : lean(builder(HttpClient.Version.HTTP_1_1, connect).sslContext(WithoutTls.context()));
    }

    /**
     * A client for any address that goes this way.
     *
     * @throws ai.duvo.shell.failure.Failure when a file of certificates cannot be used
     */
    public HttpClient client(Duration connect) {
        return client(builder(HttpClient.Version.HTTP_1_1, connect));
    }

    private HttpClient client(HttpClient.Builder builder) {
        return lean(tls.isUsual() ? builder : builder.sslContext(tls.context()));
    }

    private HttpClient lean(HttpClient.Builder builder) {
        return new LeanClient(builder.build(), proxies, TELLS_LENGTH);
    }

    private HttpClient.Builder builder(HttpClient.Version version, Duration connect) {
        return HttpClient.newBuilder()
                .version(version)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect)
                .proxy(new Selector(proxies));
    }

    private static final class Selector extends ProxySelector {
        private final ProxyRules proxies;

        Selector(ProxyRules proxies) {
            this.proxies = proxies;
        }

        @Override
        public List<Proxy> select(URI uri) {
            return List.of(proxies.to(uri)
                    .map(proxy -> new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.host(), proxy.port())))
                    .orElse(Proxy.NO_PROXY));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {
            // whoever sent the request is told
        }
    }
}
