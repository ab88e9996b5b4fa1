package ai.duvo.shell.handler.account;

import ai.duvo.shell.api.ApiClient;
import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.Endpoint;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.credential.KeySource;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.network.TlsFiles;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.profile.AccessResolver;
import ai.duvo.shell.profile.ApiAccess;
import ai.duvo.shell.profile.Profile;
import ai.duvo.shell.request.AnswerCheck;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Handlers of {@code login} and {@code whoami}. */
public final class AccountHandlers {

    private final InputStream standardInput;

    /** With what a {@code -} on a line reads. */
    public AccountHandlers(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /** Checks the key with the API before it keeps it. */
    public CommandOutput login(CommandContext context) {
        Invocation line = context.invocation();
        String name = line.option("name").orElse("default");
        Optional<Profile> before = KeptProfiles.find(context, name);
        Profile next = asked(line, name, before.orElse(null));
        URI address = address(next);
        TlsFiles files = TlsOptions.files(context, next.tlsFiles());
        LoginKey key = LoginKey.of(context, name, standardInput);
        JsonNode profile;
        try (ApiClient client = context.requests()
                .clientFor(new Endpoint(
                        address,
                        key.text(),
                        next.allowHttp(),
                        context.accounts().network().with(files)))) {
            byte[] answer = context.requests()
                    .await(client.send(ApiRequest.get("/v2/profile")), "interrupted: nothing was kept")
                    .body();
            if (context.isDry()) {
                return CommandOutput.none();
            }
            AnswerCheck.require(answer, Result.object("profile"));
            profile = Json.read(answer).path("profile");
        }
        KeySource keyBefore = LoginKey.before(context, name);
        KeySource kept = key.keep();
        KeptProfiles.of(context).save(next.keyIn(kept).with(files));
        context.state().defaults(context.state().defaults().without("demo"));
        context.console()
                .err("logged in as " + profile.path("email").asString("?") + "; kept as profile " + name
                        + (next.production() ? ", for production" : "")
                        + (kept instanceof KeySource.Text ? "" : "; its key comes from the " + kept.place()));
        tellWhatIsLeft(context, before.orElse(null), next);
        if (!keyBefore.identity().equals(kept.identity())) {
            LoginKey.discard(context, keyBefore);
        }
        return CommandOutput.none();
    }

    /**
     * The profile that the line asks for, its key apart: what it does not name stays as it was. Team and plain HTTP
     * belong to an address and go with it.
     */
    private static Profile asked(Invocation line, String name, @Nullable Profile before) {
        URI address = line.option("base-url").map(AccessResolver::address).orElseGet(() -> address(before));
        Profile kept = before != null && address.equals(address(before))
                ? before
                : new Profile(name, null, null, null, false, before != null && before.production())
                        .coloured(before == null ? null : before.colour())
                        .with(before == null ? TlsFiles.none() : before.tlsFiles());
        boolean isUsual = address.toString().equals(AccessResolver.DEFAULT_BASE_URL);
        return kept.at(isUsual ? null : address.toString()).production(kept.production() || line.flag("production"));
    }

    private static URI address(@Nullable Profile profile) {
        String kept = profile == null ? null : profile.baseUrl();
        return AccessResolver.address(kept == null ? AccessResolver.DEFAULT_BASE_URL : kept);
    }

    private static void tellWhatIsLeft(CommandContext context, @Nullable Profile before, Profile now) {
        String address = now.baseUrl();
        String team = now.teamId();
        if (before == null) {
            return;
        }
        if (!address(before).equals(address(now))) {
            boolean isLess = before.teamId() != null || before.allowHttp();
            context.console()
                    .err("it was at " + address(before) + " before"
                            + (isLess ? "; its team and \"allowHttp\" went with that address" : ""));
        } else if (address != null || team != null) {
            context.console()
                    .err("as before: its address " + address(now)
                            + (team == null ? "" : ", its team " + VisibleText.text(team)));
        }
    }

    /** Who the key belongs to. */
    public static CommandOutput whoami(CommandContext context) {
        byte[] body = context.requests().call().body();
        if (context.wantsJson() || context.isDry()) {
            return context.output(body);
        }
        AnswerCheck.require(body, context.command().result());
        ApiAccess access = context.requests().access();
        ObjectNode answer = (ObjectNode) Json.read(body);
        ObjectNode profile = (ObjectNode) answer.path("profile");
        profile.put("key from", access.keyFrom());
        profile.put("address", access.baseUrl().toString());
        return context.output(answer);
    }
}
