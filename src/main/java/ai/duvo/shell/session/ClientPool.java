package ai.duvo.shell.session;

import ai.duvo.shell.account.AccountResolver;
import ai.duvo.shell.api.ApiClient;
import ai.duvo.shell.api.ClientListener;
import ai.duvo.shell.api.Endpoint;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.api.RateLimitStatus;
import ai.duvo.shell.api.Timeouts;
import ai.duvo.shell.catalog.ContextName;
import ai.duvo.shell.credential.KeySource;
import ai.duvo.shell.exchange.DryRunTransport;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.profile.ApiAccess;
import ai.duvo.shell.request.ContextLookup;
import ai.duvo.shell.session.blocking.BlockingCalls;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Clients and teams by who calls: made once, kept for the session. Thread safe. */
final class ClientPool implements AutoCloseable {

    private static final String ASKING = "interrupted before anything was sent";

    /** Stands for a key where nothing is sent. */
    private static final String NO_KEY = "***";

    private final AccountResolver accounts;
    private final Timeouts timeouts;
    private final ClientListener listener;
    private final Consumer<Exchange> exchangedBehind;
    private final Console console;
    private final BlockingCalls calls;
    private final Map<Endpoint, ApiClient> clients = new ConcurrentHashMap<>();
    private final Map<Endpoint, ApiClient> behind = new ConcurrentHashMap<>();
    private final ContextLookup context;
    private final @Nullable ClientPool parent;

    /**
     * Opens nothing yet.
     *
     * @param accounts read keys
     * @param listener told what clients do that somebody waits for
     * @param exchangedBehind told each exchange of the others
     * @param context looks up teams and the like
     * @param parent the pool of the session this one is forked from, or null
     */
    ClientPool(
            AccountResolver accounts,
            Timeouts timeouts,
            ClientListener listener,
            Consumer<Exchange> exchangedBehind,
            Console console,
            BlockingCalls calls,
            ContextLookup context,
            @Nullable ClientPool parent) {
        this.accounts = accounts;
        this.timeouts = timeouts;
        this.listener = listener;
        this.exchangedBehind = exchangedBehind;
        this.console = console;
        this.calls = calls;
        this.parent = parent;
        this.context = context;
    }

    /** The client for this access; a {@link Failure} with exit code 2 when it has no key. */
    ApiClient client(ApiAccess access, SendMode sending) {
        return instead(unsent(access), sending).orElseGet(() -> client(endpoint(access)));
    }

    /** What is left of the rate limit of the client for this access, if there is one. Sends nothing. */
    Optional<RateLimitStatus> rateLimit(ApiAccess access) {
        return accounts.keys()
                .known(access.key())
                .map(key -> clients.get(endpoint(access, key)))
                .flatMap(ApiClient::rateLeft);
    }

    /** What takes the network's place, if something does. */
    private Optional<ApiClient> instead(Endpoint endpoint, SendMode sending) {
        if (sending instanceof SendMode.Shown shown) {
            return Optional.of(ApiClient.through(
                    new DryRunTransport(console, endpoint, shown.style(), shown.secrets()),
                    endpoint,
                    ClientListener.none()));
        }
        return sending instanceof SendMode.Offline offline
                ? Optional.of(ApiClient.through(offline.playback(), endpoint, listener))
                : Optional.empty();
    }

    /** A client that is not kept; the caller closes it. */
    ApiClient apart(Endpoint endpoint, SendMode sending) {
        return instead(endpoint, sending).orElseGet(() -> new ApiClient(endpoint, timeouts, listener, calls.timer()));
    }

    /** A client for the same API that nobody waits for; a {@link Failure} in the publisher when there is no key. */
    Mono<ApiClient> behind(ApiAccess access) {
        return accounts.keyBehind(access.key()).map(key -> {
            ApiClient front = client(endpoint(access, key));
            return behind.computeIfAbsent(endpoint(access, key), e -> front.behind(Timeouts.behind(), exchangedBehind));
        });
    }

    /**
     * The value of a context name: the one asked for, else the account's own; a placeholder when requests are only
     * shown. The client is what asks.
     */
    String value(ContextName name, ApiAccess access, SendMode sending, Supplier<ApiClient> client) {
        Optional<String> known = context.known(name, access);
        if (known.isPresent() || sending instanceof SendMode.Shown) {
            return known.orElseGet(() -> "<" + name.name().toLowerCase(Locale.ROOT) + ">");
        }
        Mono<String> asked = context.of(name, access, client.get());
        return Objects.requireNonNull(
                calls.await(asked, "which " + name.name().toLowerCase(Locale.ROOT) + " this is", ASKING), "a value");
    }

    /** Team, organization and user of accounts; shared with forks. */
    ContextLookup context() {
        return context;
    }

    @Override
    public void close() {
        clients.values().forEach(ApiClient::close);
        behind.values().forEach(ApiClient::close);
    }

    private ApiClient client(Endpoint endpoint) {
        return clients.computeIfAbsent(
                endpoint,
                e -> parent == null
                        ? new ApiClient(e, timeouts, listener, calls.timer())
                        : parent.client(e).telling(listener));
    }

    private Endpoint endpoint(ApiAccess access) {
        return endpoint(
                access,
                accounts.keys()
                        .known(access.key())
                        .orElseGet(() ->
                                Objects.requireNonNull(calls.await(accounts.key(access.key()), ASKING), "a key")));
    }

    private static Endpoint unsent(ApiAccess access) {
        return endpoint(access, access.key() instanceof KeySource.None ? null : NO_KEY);
    }

    private static Endpoint endpoint(ApiAccess access, @Nullable String key) {
        return new Endpoint(access.baseUrl(), key, access.allowHttp(), access.network());
    }
}
