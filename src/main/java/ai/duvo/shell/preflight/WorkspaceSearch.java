package ai.duvo.shell.preflight;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.api.ApiClient;
import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.credential.KeySource;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Quoting;
import ai.duvo.shell.profile.ApiAccess;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandRequests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Looks for what the API does not show: in the other teams of the user, and with the keys of other profiles. */
public final class WorkspaceSearch {

    /** How a thing of a kind is looked at: the command, and the path that begins with its id. */
    private enum Place {
        AGENT("agents get ", "/v2/agents/"),
        RUN("runs get ", "/v2/runs/"),
        CONNECTION("connections get ", "/v2/connections/");

        private final String command;
        private final String path;

        Place(String command, String path) {
            this.command = command;
            this.path = path;
        }
    }

    private static final String INTERRUPTED = "interrupted: nothing changed";

    private final CommandContext context;
    private final CommandRequests requests;

    /** For the account of that command. */
    public WorkspaceSearch(CommandContext context) {
        this.context = context;
        this.requests = context.requests();
    }

    /**
     * Where the things of a line are, or that nobody knows them.
     *
     * @param ids by what they are
     * @param path of the request that failed
     */
    public List<Finding> findings(Map<Kind, String> ids, String path) {
        List<Finding> all = new ArrayList<>();
        team(path).ifPresent(all::add);
        for (Place place : Place.values()) {
            String id = ids.get(Kind.valueOf(place.name()));
            if (id != null) {
                all.addAll(item(place, id));
            }
        }
        return all;
    }

    private Optional<Finding> team(String path) {
        String prefix = "/v2/teams/";
        if (!path.startsWith(prefix)) {
            return Optional.empty();
        }
        String team = path.substring(prefix.length()).replaceFirst("/.*", "");
        List<String> own = new ArrayList<>();
        for (JsonNode one : teams()) {
            if (one.path("id").asString("").equals(team)) {
                return Optional.empty();
            }
            own.add(one.path("id").asString(""));
        }
        return Optional.of(Finding.failed(
                "team",
                "this key does not belong to team " + team
                        + (own.isEmpty() ? "" : ", but to " + String.join(", ", own)),
                "teams list",
                own.isEmpty() ? "login" : "team current --team " + Quoting.value(own.get(0))));
    }

    private JsonNode teams() {
        ApiRequest request = ApiRequest.get("/v2/teams");
        return requests.await(
                requests.client()
                        .exchange(request)
                        .map(response -> new CheckResponse(request, response, null, Instant.EPOCH)
                                .json()
                                .path("teams"))
                        .onErrorResume(Failure.class, f -> Mono.just(MissingNode.getInstance())),
                INTERRUPTED);
    }

    private List<Finding> item(Place place, String id) {
        String path = place.path + UriUtils.encodePathSegment(id, "UTF-8");
        boolean isHere = requests.await(knows(requests.client(), path), INTERRUPTED);
        if (isHere) {
            return List.of();
        }
        String what = place.name().toLowerCase(Locale.ROOT) + " " + id;
        String show = place.command + Quoting.value(id);
        List<Finding> found = others().stream()
                .filter(other -> requests.await(
                        Mono.defer(() -> knows(requests.clientFor(other), path))
                                // its key cannot be had
                                .onErrorReturn(Failure.class, false),
                        INTERRUPTED))
                .map(other -> {
                    String there = show + " --profile " + Quoting.value(other.label());
                    return Finding.failed(
                            "team", what + " belongs to profile " + other.label() + ", not to this one", show, there);
                })
                .toList();
        return found.isEmpty()
                ? List.of(Finding.failed(
                        "id",
                        "no " + what + " for this key or any other profile's: is the id whole, and of this kind?",
                        show,
                        place.command.replace(" get ", " list --all")))
                : found;
    }

    /** Other profiles at the same address: their keys may go there. */
    private List<ApiAccess> others() {
        ApiAccess own = requests.access();
        List<ApiAccess> others = new ArrayList<>();
        for (String name : context.accounts().profileNames()) {
            ApiAccess other = context.accounts().access(new ActiveOptions(Map.of("profile", List.of(name))));
            boolean isOther =
                    !(other.key() instanceof KeySource.None) && !other.key().isSame(own.key());
            if (isOther && other.baseUrl().equals(own.baseUrl())) {
                others.add(other);
            }
        }
        return others;
    }

    private static Mono<Boolean> knows(ApiClient client, String path) {
        return client.exchange(ApiRequest.get(path))
                .map(response -> response.isSuccess())
                .onErrorReturn(Failure.class, false);
    }
}
