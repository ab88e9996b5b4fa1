package ai.duvo.shell.session;

import ai.duvo.shell.api.ApiClient;
import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Body;
import ai.duvo.shell.api.Endpoint;
import ai.duvo.shell.api.Limits;
import ai.duvo.shell.api.Notices;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.profile.Access;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Clients and teams by who calls: made once, kept for the session. */
final class Gateway implements AutoCloseable {

    private static final String ASKING = "interrupted before anything was sent";

    private final Limits limits;
    private final Notices notices;
    private final Caller caller;
    private final Map<Endpoint, ApiClient> clients = new HashMap<>();
    private final Map<Endpoint, String> teams = new HashMap<>();

    Gateway(Limits limits, Notices notices, Caller caller) {
        this.limits = limits;
        this.notices = notices;
        this.caller = caller;
    }

    /** The client for this access; a {@link Failure} with exit code 2 when it has no key. */
    ApiClient client(Access access) {
        if (access.key() == null) {
            throw new Failure(
                    ExitCode.AUTHENTICATION,
                    "no API key: nobody is logged in",
                    "log in with: login   or set DUVO_API_KEY, or try the demo workspace: --demo");
        }
        return clients.computeIfAbsent(endpoint(access), e -> new ApiClient(e, limits, notices));
    }

    /** The team to work on: the one asked for, else the credential's own. */
    String team(Access access) {
        String asked = access.team();
        return asked != null ? asked : ownTeam(access);
    }

    @Override
    public void close() {
        clients.values().forEach(ApiClient::close);
    }

    private String ownTeam(Access access) {
        String known = teams.get(endpoint(access));
        if (known != null) {
            return known;
        }
        String team = get(access, "/v2/profile").path("profile").path("teamId").asString("");
        if (team.isEmpty()) {
            team = onlyTeam(get(access, "/v2/teams").path("teams"));
        }
        teams.put(endpoint(access), team);
        return team;
    }

    private static String onlyTeam(JsonNode teams) {
        if (teams.size() == 1) {
            return teams.path(0).path("id").asString();
        }
        throw Failure.error(
                teams.isEmpty() ? "you belong to no team" : "you belong to " + teams.size() + " teams",
                "name one with --team or DUVO_TEAM_ID; teams list shows them");
    }

    private JsonNode get(Access access, String path) {
        Mono<ApiResponse> answer = client(access).send(new ApiRequest("GET", path, List.of(), new Body.None(), null));
        return Json.read(
                Objects.requireNonNull(caller.await(answer, ASKING), path).body());
    }

    private static Endpoint endpoint(Access access) {
        @Nullable String key = access.key();
        return new Endpoint(access.baseUrl(), key, access.allowHttp());
    }
}
