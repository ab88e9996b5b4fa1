package ai.duvo.shell.session;

import ai.duvo.shell.api.ApiClient;
import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ClientListener;
import ai.duvo.shell.api.Endpoint;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.api.RateLimitStatus;
import ai.duvo.shell.api.Timeouts;
import ai.duvo.shell.catalog.ContextName;
import ai.duvo.shell.exchange.DryRunTransport;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.profile.ApiAccess;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Clients and teams by who calls: made once, kept for the session. Thread safe. */
final class ClientPool implements AutoCloseable {

    private static final String ASKING = "interrupted before anything was sent";

    private final Timeouts timeouts;
    private final ClientListener listener;
    private final Consumer<Exchange> exchangedBehind;
    private final Console console;
    private final BlockingCalls calls;
    private final Map<Endpoint, ApiClient> clients = new ConcurrentHashMap<>();
    private final Map<Endpoint, ApiClient> behind = new ConcurrentHashMap<>();
    private final Map<Endpoint, String> teams;
    private final Map<Known, String> context;
    private final @Nullable ClientPool parent;

    /** A value that was asked for once. */
    private record Known(Endpoint endpoint, ContextName name) {}

    /**
     * Opens nothing yet.
     *
     * @param listener told what clients do that somebody waits for
     * @param exchangedBehind told each exchange of the others
     */
    ClientPool(
            Timeouts timeouts,
            ClientListener listener,
            Consumer<Exchange> exchangedBehind,
            Console console,
            BlockingCalls calls,
            @Nullable ClientPool parent) {
        this.timeouts = timeouts;
        this.listener = listener;
        this.exchangedBehind = exchangedBehind;
        this.console = console;
        this.calls = calls;
        this.parent = parent;
        this.context = parent == null ? new ConcurrentHashMap<>() : parent.context;
        this.teams = parent == null ? new ConcurrentHashMap<>() : parent.teams;
    }

    /** The client for this access; a {@link Failure} with exit code 2 when it has no key. */
    ApiClient client(ApiAccess access, SendMode sending) {
        return instead(endpoint(access), sending).orElseGet(() -> client(access));
    }

    /** What is left of the rate limit of the client for this access, if there is one. Sends nothing. */
    Optional<RateLimitStatus> rateLimit(ApiAccess access) {
        return Optional.ofNullable(clients.get(endpoint(access))).flatMap(ApiClient::rateLeft);
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

    /** A client for the same API that nobody waits for; a {@link Failure} when there is no key. */
    ApiClient behind(ApiAccess access) {
        ApiClient front = client(access);
        return behind.computeIfAbsent(endpoint(access), e -> front.behind(Timeouts.behind(), exchangedBehind));
    }

    /** The team to work on: the one asked for, else the credential's own. */
    String team(ApiAccess access, SendMode sending) {
        if (sending instanceof SendMode.Shown) {
            String known = known(access);
            return known == null ? "<team>" : known;
        }
        return Objects.requireNonNull(calls.await(team(access, client(access, sending)), ASKING), "a team");
    }

    /** The same without waiting, asked with this client. */
    Mono<String> team(ApiAccess access, ApiClient client) {
        String known = known(access);
        if (known != null) {
            return Mono.just(known);
        }
        return get(client, "/v2/profile")
                .map(answer -> answer.path("profile").path("teamId").asString(""))
                .flatMap(team -> team.isEmpty()
                        ? get(client, "/v2/teams").map(answer -> onlyTeam(answer.path("teams")))
                        : Mono.just(team))
                .doOnNext(team -> teams.put(endpoint(access), team));
    }

    /** The id of the organization: the only one of the user. */
    String organization(ApiAccess access, SendMode sending) {
        return once(ContextName.ORGANIZATION, access, sending, "/v2/organizations/mine", ClientPool::onlyOrganization);
    }

    /** The id of the user whose key it is. */
    String user(ApiAccess access, SendMode sending) {
        return once(ContextName.USER, access, sending, "/v2/profile", answer -> answer.path("profile")
                .path("id")
                .asString());
    }

    private String once(
            ContextName name, ApiAccess access, SendMode sending, String path, Function<JsonNode, String> value) {
        Known key = new Known(endpoint(access), name);
        String known = context.get(key);
        if (known != null) {
            return known;
        }
        if (sending instanceof SendMode.Shown) {
            return "<" + name.name().toLowerCase(Locale.ROOT) + ">";
        }
        Mono<String> asked = get(client(access, sending), path).map(value);
        String found = Objects.requireNonNull(calls.await(asked, ASKING), "a value");
        context.put(key, found);
        return found;
    }

    private static String onlyOrganization(JsonNode answer) {
        JsonNode memberships = answer.path("memberships");
        if (memberships.size() == 1) {
            return memberships.path(0).path("organization").path("id").asString();
        }
        throw Failure.error(
                memberships.isEmpty()
                        ? "you belong to no organization"
                        : "you belong to " + memberships.size() + " organizations",
                "name one with --org or DUVO_ORG_ID");
    }

    /** Whether the team is known without asking. */
    boolean knowsTeam(ApiAccess access) {
        return known(access) != null;
    }

    @Override
    public void close() {
        clients.values().forEach(ApiClient::close);
        behind.values().forEach(ApiClient::close);
    }

    private ApiClient client(ApiAccess access) {
        if (access.key() == null) {
            throw new Failure(
                    ExitCode.AUTHENTICATION,
                    "no API key: nobody is logged in",
                    "log in with: login   or set DUVO_API_KEY, or try the demo workspace: --demo");
        }
        return clients.computeIfAbsent(
                endpoint(access),
                e -> parent == null
                        ? new ApiClient(e, timeouts, listener, calls.timer())
                        : parent.client(access).telling(listener));
    }

    private @Nullable String known(ApiAccess access) {
        return access.team() != null ? access.team() : teams.get(endpoint(access));
    }

    private static String onlyTeam(JsonNode teams) {
        if (teams.size() == 1) {
            return teams.path(0).path("id").asString();
        }
        throw Failure.error(
                teams.isEmpty() ? "you belong to no team" : "you belong to " + teams.size() + " teams",
                "name one with --team or DUVO_TEAM_ID; teams list shows them");
    }

    private static Mono<JsonNode> get(ApiClient client, String path) {
        return client.send(ApiRequest.get(path)).map(answer -> Json.read(answer.body()));
    }

    private static Endpoint endpoint(ApiAccess access) {
        @Nullable String key = access.key();
        return new Endpoint(access.baseUrl(), key, access.allowHttp());
    }
}
