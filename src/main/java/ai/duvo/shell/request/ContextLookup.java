package ai.duvo.shell.request;

import ai.duvo.shell.api.ApiClient;
import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.catalog.ContextName;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.profile.ApiAccess;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Team, organization and user of an account: named by the user, or asked of the API once. Thread safe. */
public final class ContextLookup {

    private static final Result PROFILE = Result.object("profile");
    private static final String ORGANIZATION = "DUVO_ORG_ID";

    private final Map<String, String> environment;
    private final ContextStore store;
    /** By the account that calls an API. */
    private final Map<String, String> found = new ConcurrentHashMap<>();

    /** Knows what the environment names and the store keeps. */
    public ContextLookup(Map<String, String> environment, ContextStore store) {
        this.environment = environment;
        this.store = store;
    }

    /** The value as far as it is known without asking. */
    public Optional<String> known(ContextName name, ApiAccess access) {
        if (name == ContextName.TEAM && access.team() != null) {
            return Optional.of(access.team());
        }
        String organization = environment.getOrDefault(ORGANIZATION, "");
        if (name == ContextName.ORGANIZATION && !organization.isEmpty()) {
            return Optional.of(organization);
        }
        return Optional.ofNullable(found.get(key(name, access)))
                .or(() -> name == ContextName.TEAM ? store.team(access) : Optional.empty());
    }

    /**
     * The value, asked with this client when it is not known.
     *
     * @throws Failure in the publisher, when there is none or more than one
     */
    public Mono<String> of(ContextName name, ApiAccess access, ApiClient client) {
        return known(name, access).map(Mono::just).orElseGet(() -> ask(name, client)
                .doOnNext(value -> learn(name, access, value)));
    }

    private void learn(ContextName name, ApiAccess access, String value) {
        found.put(key(name, access), value);
        if (name == ContextName.TEAM) {
            store.keep(access, value);
        }
    }

    private static Mono<String> ask(ContextName name, ApiClient client) {
        return switch (name) {
            case TEAM ->
                get(client, "/v2/profile", answer -> AnswerCheck.require(answer, PROFILE)
                                .path("profile")
                                .path("teamId")
                                .asString(""))
                        .flatMap(team ->
                                team.isEmpty() ? get(client, "/v2/teams", ContextLookup::onlyTeam) : Mono.just(team));
            case ORGANIZATION -> get(client, "/v2/organizations/mine", ContextLookup::onlyOrganization);
            case USER ->
                get(client, "/v2/profile", answer -> AnswerCheck.withText(answer, "profile.id")
                        .path("profile")
                        .path("id")
                        .asString());
        };
    }

    private static Mono<String> get(ApiClient client, String path, Function<JsonNode, String> value) {
        return client.send(ApiRequest.get(path)).map(answer -> value.apply(Json.read(answer.body())));
    }

    private static String onlyTeam(JsonNode answer) {
        return only(
                        AnswerCheck.withList(answer, "teams").path("teams"),
                        "team",
                        "name one with --team or DUVO_TEAM_ID; teams list shows them")
                .path("id")
                .asString();
    }

    private static String onlyOrganization(JsonNode answer) {
        return only(
                        AnswerCheck.withList(answer, "memberships").path("memberships"),
                        "organization",
                        "name one with --org or " + ORGANIZATION)
                .path("organization")
                .path("id")
                .asString();
    }

    private static JsonNode only(JsonNode all, String what, String hint) {
        if (all.size() == 1) {
            return all.path(0);
        }
        throw Failure.error(
                all.isEmpty() ? "you belong to no " + what : "you belong to " + all.size() + " " + what + "s", hint);
    }

    private static String key(ContextName name, ApiAccess access) {
        return name + "\n" + access.baseUrl() + "\n" + access.key().identity();
    }
}
