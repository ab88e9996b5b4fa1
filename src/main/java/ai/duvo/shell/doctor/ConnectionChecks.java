package ai.duvo.shell.doctor;

import ai.duvo.shell.api.ApiClient;
import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Endpoint;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.credential.KeySource;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.preflight.Finding;
import ai.duvo.shell.preflight.Finding.State;
import ai.duvo.shell.profile.ApiAccess;
import ai.duvo.shell.request.AnswerCheck;
import ai.duvo.shell.session.CommandContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Checks of the account and of the way to the API: one request that needs the key, and one for the team. */
final class ConnectionChecks {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String EFFECT = "interrupted while the setup was checked; nothing changed";

    private final CommandContext context;
    private final Map<String, String> environment;
    private final Clock clock;

    ConnectionChecks(CommandContext context, Map<String, String> environment, Clock clock) {
        this.context = context;
        this.environment = environment;
        this.clock = clock;
    }

    void run(Consumer<Finding> sink) {
        ApiAccess access = attempt("profile", () -> context.requests().access(), sink);
        if (access == null) {
            return;
        }
        sink.accept(profile(access));
        Boolean isReady = attempt(
                "proxy",
                () -> {
                    sink.accept(Finding.ok("proxy", proxy(access)));
                    return true;
                },
                sink);
        Boolean isTrusting = attempt(
                "certificates",
                () -> {
                    access.network().requireUsable();
                    return true;
                },
                sink);
        if (isReady == null || isTrusting == null) {
            return;
        }
        String key = access.key() instanceof KeySource.None
                ? null
                : attempt("key", () -> await(context.accounts().key(access.key())), sink);
        Endpoint endpoint = new Endpoint(access.baseUrl(), key, access.allowHttp(), access.network());
        ApiClient client = attempt("api", () -> context.requests().clientFor(endpoint), sink);
        if (client != null) {
            try (client) {
                ask(client.once(PATIENCE), access, key != null, sink);
            }
        }
    }

    private void ask(ApiClient client, ApiAccess access, boolean hasKey, Consumer<Finding> sink) {
        ApiRequest request = context.requests().plan(context.operation(0), Map.of());
        ApiResponse answer;
        try {
            answer = await(client.exchange(request));
        } catch (InterruptedFailure stopped) {
            throw stopped;
        } catch (Failure failure) {
            sink.accept(failed(isTls(failure) ? "certificates" : "api", failure));
            return;
        }
        AnswerChecks checks = new AnswerChecks(client, request, answer);
        sink.accept(checks.api(access.baseUrl()));
        sink.accept(Finding.ok("certificates", certificates(access)));
        sink.accept(checks.clock(clock.instant()));
        JsonNode profile = null;
        if (answer.isSuccess()) {
            profile = attempt(
                    "key",
                    () -> AnswerCheck.require(Json.read(answer.body()), Result.object("profile"))
                            .path("profile"),
                    sink);
        }
        if (profile != null) {
            sink.accept(Finding.ok("key", "valid: " + profile.path("email").asString("it names nobody")));
            team(client, access, profile.path("teamId").asString(""), sink);
        } else if (!answer.isSuccess() && hasKey) {
            sink.accept(checks.key(access));
        }
        sink.accept(checks.rateLimit(clock.instant()));
    }

    private void team(ApiClient client, ApiAccess access, String own, Consumer<Finding> sink) {
        ApiRequest request = context.requests().plan(context.operation(1), Map.of());
        JsonNode teams = attempt(
                "team",
                () -> AnswerCheck.withList(Json.read(await(client.send(request)).body()), "teams")
                        .path("teams"),
                sink);
        if (teams == null) {
            return;
        }
        String asked = access.team();
        String wanted = asked != null
                ? asked
                : own.isEmpty() && teams.size() == 1 ? teams.path(0).path("id").asString("") : own;
        for (JsonNode team : teams) {
            if (team.path("id").asString("").equalsIgnoreCase(wanted)) {
                sink.accept(Finding.ok("team", team.path("name").asString("") + " (" + wanted + ")"));
                return;
            }
        }
        sink.accept(
                wanted.isEmpty()
                        ? Finding.doubtful("team", "none chosen of " + teams.size(), "use team NAME, or --team ID")
                        : new Finding("team", State.FAILED, wanted + " is none of yours", null, "teams list"));
    }

    private Finding profile(ApiAccess access) {
        String named = context.options().value("profile").orElse(environment.getOrDefault("DUVO_PROFILE", ""));
        if (context.options().flag("demo")) {
            return Finding.ok("profile", "the demo workspace");
        }
        if (access.key() instanceof KeySource.None) {
            return new Finding(
                    "profile",
                    State.FAILED,
                    "there is no key: nobody is logged in, and DUVO_API_KEY is not set",
                    null,
                    "login");
        }
        if (access.isKeyFromEnvironment() && !named.isBlank()) {
            return Finding.doubtful(
                    "profile",
                    "the key of DUVO_API_KEY is used, and not that of profile " + named,
                    "unset DUVO_API_KEY");
        }
        String place = access.isKeyFromEnvironment()
                ? ""
                : ", kept in: " + access.key().place();
        return Finding.ok("profile", access.label() + ", key from " + access.keyFrom() + place);
    }

    private static String proxy(ApiAccess access) {
        return access.network()
                .proxies()
                .to(access.baseUrl())
                .map(proxy -> proxy + ", from " + proxy.variable())
                .orElse("none for " + access.baseUrl().getHost());
    }

    private static String certificates(ApiAccess access) {
        boolean isTls = "https".equalsIgnoreCase(access.baseUrl().getScheme());
        return isTls ? "trusted, by " + access.network().tls().authorities() : "not needed: the address is http://";
    }

    private <T> T await(Mono<T> mono) {
        Failure late = Failure.error(
                "no answer within " + PATIENCE.toSeconds() + " s",
                "is the network slow? the same with --verbose, http");
        return context.requests().await(mono.timeout(PATIENCE, Mono.error(late)), EFFECT);
    }

    /** What it gives; null when it failed, which is told. */
    private static <T> @Nullable T attempt(String check, Supplier<T> action, Consumer<Finding> sink) {
        try {
            return action.get();
        } catch (InterruptedFailure stopped) {
            throw stopped;
        } catch (Failure failure) {
            sink.accept(failed(check, failure));
            return null;
        }
    }

    private static boolean isTls(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }

    static Finding failed(String check, Failure failure) {
        return Finding.failed(check, String.valueOf(failure.getMessage()), null, failure.hint());
    }
}
