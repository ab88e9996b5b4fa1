package ai.duvo.shell.network;

import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's client, with the user and password that a proxy wants, and without {@code Content-Length: 0} where nothing
 * is sent: some gateways refuse a GET that tells a length.
 */
final class LeanClient extends HttpClient {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "DELETE");

    private final HttpClient client;
    private final ProxyRules proxies;
    private final boolean tellsLength;

    /**
     * Wraps it.
     *
     * @param tellsLength whether an empty body that counts needs its length told, for the JDK does not
     */
    LeanClient(HttpClient client, ProxyRules proxies, boolean tellsLength) {
        this.client = client;
        this.proxies = proxies;
        this.tellsLength = tellsLength;
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        throw new UnsupportedOperationException("nobody waits here");
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        return client.sendAsync(lean(request), handler);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request,
            HttpResponse.BodyHandler<T> handler,
            HttpResponse.@Nullable PushPromiseHandler<T> promises) {
        return client.sendAsync(lean(request), handler, promises);
    }

    private HttpRequest lean(HttpRequest request) {
        boolean isEmpty = request.bodyPublisher()
                .filter(body -> body.contentLength() != 0)
                .isEmpty();
        boolean isBare = isEmpty && WITHOUT_BODY.contains(request.method());
        String authorization =
                proxies.to(request.uri()).map(HttpProxy::authorization).orElse(null);
        return new Lean(request, isBare, headers(request.headers(), authorization, tellsLength && isEmpty && !isBare));
    }

    private static HttpHeaders headers(HttpHeaders given, @Nullable String authorization, boolean tellsNothing) {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(given.map());
        if (authorization != null) {
            all.put("Proxy-Authorization", List.of(authorization));
        }
        if (tellsNothing) {
            all.put(LengthHeader.NAME, List.of("0"));
        }
        return HttpHeaders.of(all, (name, value) -> true);
    }

    /** A request with other headers, perhaps without its empty body. */
    private static final class Lean extends HttpRequest {
        private final HttpRequest request;
        private final boolean isBare;
        private final HttpHeaders headers;

        Lean(HttpRequest request, boolean isBare, HttpHeaders headers) {
            this.request = request;
            this.isBare = isBare;
            this.headers = headers;
        }

        @Override
        public Optional<BodyPublisher> bodyPublisher() {
            return isBare ? Optional.empty() : request.bodyPublisher();
        }

        @Override
        public String method() {
            return request.method();
        }

        @Override
        public Optional<Duration> timeout() {
            return request.timeout();
        }

        @Override
        public boolean expectContinue() {
            return request.expectContinue();
        }

        @Override
        public URI uri() {
            return request.uri();
        }

        @Override
        public Optional<Version> version() {
            return request.version();
        }

        @Override
        public HttpHeaders headers() {
            return headers;
        }
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return client.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return client.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return client.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return client.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return client.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return client.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return client.authenticator();
    }

    @Override
    public Version version() {
        return client.version();
    }

    @Override
    public Optional<Executor> executor() {
        return client.executor();
    }
}
