package ai.duvo.shell.api;

import ai.duvo.shell.failure.Failure;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The client of one API for one key. Nothing is sent before somebody subscribes; cancelling a subscription closes the
 * request. Thread safe.
 */
public final class ApiClient implements AutoCloseable {

    private static final int MOST_REDIRECTS = 5;
    private static final Duration SLOW = Duration.ofSeconds(10);
    private static final int PROXY_AUTHENTICATION = 407;

    private final Endpoint endpoint;
    private final Timeouts timeouts;
    private final ClientListener listener;
    private final RetryPolicy retries;
    private final RateLimit rateLimit;
    private final Set<String> deprecationsTold = ConcurrentHashMap.newKeySet();
    private final Transport transport;
    private final ExchangeObserver watch;

    /**
     * Opens nothing yet.
     *
     * @throws Failure when the key would go over a network in clear text
     */
    public ApiClient(Endpoint endpoint, Timeouts timeouts, ClientListener listener) {
        this(endpoint, timeouts, listener, Schedulers.parallel());
    }

    /** The same with pauses between tries that this scheduler counts. */
    public ApiClient(Endpoint endpoint, Timeouts timeouts, ClientListener listener, Scheduler timer) {
        this(endpoint, timeouts, listener, RetryPolicy.standard(listener, timer));
    }

    ApiClient(Endpoint endpoint, Timeouts timeouts, ClientListener listener, RetryPolicy retries) {
        this(
                endpoint,
                timeouts,
                listener,
                retries,
                new RateLimit(Clock.systemUTC()),
                new HttpTransport(endpoint, timeouts));
    }

    private ApiClient(
            Endpoint endpoint,
            Timeouts timeouts,
            ClientListener listener,
            RetryPolicy retries,
            RateLimit rateLimit,
            Transport transport) {
        endpoint.requireSafe();
        this.endpoint = endpoint;
        this.timeouts = timeouts;
        this.listener = listener;
        this.retries = retries;
        this.rateLimit = rateLimit;
        this.transport = transport;
        this.watch = new ExchangeObserver(endpoint, listener::exchanged);
    }

    /** A client that sends nothing: what would be sent goes through this instead, one try each. */
    public static ApiClient through(Transport transport, Endpoint endpoint, ClientListener listener) {
        RateLimit none = new RateLimit(Clock.systemUTC());
        return new ApiClient(endpoint, Timeouts.standard(), listener, RetryPolicy.never(), none, transport);
    }

    /**
     * The same API on connections of its own, for work nobody waits for: tries once and tells only the exchanges, from
     * its own threads.
     */
    public ApiClient behind(Timeouts own, Consumer<Exchange> exchanged) {
        ClientListener quiet = ClientListener.onlyExchanges(exchanged);
        return new ApiClient(endpoint, own, quiet, RetryPolicy.never(), rateLimit, new HttpTransport(endpoint, own));
    }

    /** The same connections and the same rate limit, telling others. */
    public ApiClient telling(ClientListener others) {
        return new ApiClient(endpoint, timeouts, others, retries.telling(others), rateLimit, transport);
    }

    /** The same connections, giving up an answer that is not whole within that time. */
    public ApiClient within(Duration most) {
        Timeouts limits = timeouts.within(most);
        Transport limited = transport instanceof HttpTransport network ? network.within(limits) : transport;
        return new ApiClient(endpoint, limits, listener, retries, rateLimit, limited);
    }

    /** The same connections for what is tried once, giving up after that time or its own. */
    public ApiClient once(Duration most) {
        ApiClient limited = within(timeouts.total().compareTo(most) < 0 ? timeouts.total() : most);
        return new ApiClient(endpoint, limited.timeouts, listener, RetryPolicy.never(), rateLimit, limited.transport);
    }

    /**
     * How long until one more request leaves this share of the rate limit to others; zero when it does now.
     *
     * @param share from 0 to 1
     */
    public Duration untilSpare(double share) {
        return rateLimit.untilSpare(share);
    }

    /** What is left of the rate limit; empty when that is not known. */
    public Optional<RateLimitStatus> rateLeft() {
        return rateLimit.left();
    }

    /** Sends it; an answer that is not 2xx is an {@link ai.duvo.shell.failure.HttpFailure}. */
    public Mono<ApiResponse> send(ApiRequest request) {
        return exchange(request).flatMap(response -> orFailure(request, response));
    }

    /** Sends it; any answer is a value. */
    public Mono<ApiResponse> exchange(ApiRequest request) {
        return tries(request, to -> limited(request, transport.send(request, to)));
    }

    /** Sends it and writes the body of a success to the stream, of any size; its answer has an empty body. */
    public Mono<ApiResponse> download(ApiRequest request, OutputStream to) {
        return tries(request, uri -> transport.send(request, uri, to))
                .flatMap(response -> orFailure(request, response));
    }

    /**
     * Puts a file to a presigned address: a plain PUT of known length without the bearer token, tried once.
     *
     * @param presigned its query is a credential and is never told
     * @param contentType the one that the address was made for, or null for none
     * @param sent told how many bytes are gone, from the client's threads
     */
    public Mono<ApiResponse> put(URI presigned, Path file, @Nullable String contentType, LongConsumer sent) {
        return Mono.defer(() -> {
            ApiRequest request = PresignedTransfer.upload(presigned, file, contentType, sent);
            return watch.over(request, presigned, failing(transport.send(request, presigned), presigned))
                    .doOnNext(response -> PresignedTransfer.requireAccepted(response, presigned, "upload"));
        });
    }

    /**
     * Writes the file at a presigned address to the stream, of any size: a plain GET without the bearer token, tried
     * once.
     *
     * @param presigned its query is a credential and is never told
     */
    public Mono<ApiResponse> get(URI presigned, OutputStream to) {
        return Mono.defer(() -> {
            ApiRequest request = PresignedTransfer.download(presigned);
            return watch.over(request, presigned, failing(transport.send(request, presigned, to), presigned))
                    .doOnNext(response -> PresignedTransfer.requireAccepted(response, presigned, "download"));
        });
    }

    /** What an answer that is not 2xx means to a user. */
    public Failure failure(ApiRequest request, ApiResponse response) {
        return ErrorResponses.failure(request, response);
    }

    /** Connections close by themselves when idle. */
    @Override
    public void close() {
        deprecationsTold.clear();
    }

    /** Sends it when the rate limit has room: for requests that a command makes many of. */
    public Mono<ApiResponse> sendPaced(ApiRequest request) {
        return rateLimit.permit().then(Mono.defer(() -> send(request).doFinally(end -> rateLimit.done())));
    }

    private Mono<ApiResponse> tries(ApiRequest request, Function<URI, Mono<ApiResponse>> once) {
        Function<URI, Mono<ApiResponse>> watched =
                to -> watch.over(request, to, told(failing(once.apply(to), endpoint.baseUrl())));
        Mono<ApiResponse> one = Mono.defer(() -> redirected(request, endpoint.address(request), watched, 0))
                .doOnNext(response -> notice(request, response));
        return retries.of(request, one, rateLimit);
    }

    /** Says that it takes long, when it does. */
    private Mono<ApiResponse> told(Mono<ApiResponse> one) {
        return Mono.defer(() -> {
            Disposable slow = Schedulers.parallel()
                    .schedule(
                            () -> listener.waiting(endpoint.baseUrl().getHost(), SLOW, timeouts.total()),
                            SLOW.toMillis(),
                            TimeUnit.MILLISECONDS);
            return one.doFinally(end -> slow.dispose());
        });
    }

    private Mono<ApiResponse> failing(Mono<ApiResponse> one, URI address) {
        return one.flatMap(response -> response.status() == PROXY_AUTHENTICATION
                        ? Mono.error(ProxyFailures.unknown(
                                endpoint.network().proxies().to(address).orElse(null), null))
                        : Mono.just(response))
                .onErrorMap(error -> ConnectionFailures.failure(error, address, timeouts, endpoint.network()));
    }

    private Mono<ApiResponse> limited(ApiRequest request, Mono<ApiResponse> one) {
        return one.timeout(request.body() instanceof RequestBody.FilePart ? timeouts.upload() : timeouts.total());
    }

    private Mono<ApiResponse> redirected(
            ApiRequest request, URI to, Function<URI, Mono<ApiResponse>> once, int redirects) {
        return once.apply(to).flatMap(response -> {
            URI next = Redirects.next(request, to, response);
            if (next == null) {
                return Mono.just(response);
            }
            if (!endpoint.isOrigin(next)) {
                return Mono.error(Redirects.elsewhere(next, endpoint));
            }
            return redirects < MOST_REDIRECTS
                    ? redirected(request, next, once, redirects + 1)
                    : Mono.error(Failure.error("the API redirects in circles", "is the address right? see whoami"));
        });
    }

    private void notice(ApiRequest request, ApiResponse response) {
        rateLimit.read(response);
        Deprecation.of(request, response)
                .filter(d -> deprecationsTold.add(d.method() + " " + d.path()))
                .ifPresent(listener::deprecated);
    }

    private static Mono<ApiResponse> orFailure(ApiRequest request, ApiResponse response) {
        return response.isSuccess() ? Mono.just(response) : Mono.error(ErrorResponses.failure(request, response));
    }
}
