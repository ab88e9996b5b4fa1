package ai.duvo.shell.handler.account;

import ai.duvo.shell.api.ApiClient;
import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.Endpoint;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.credential.KeySource;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.network.TlsFiles;
import ai.duvo.shell.profile.AccessResolver;
import ai.duvo.shell.profile.ApiAccess;
import ai.duvo.shell.profile.Profile;
import ai.duvo.shell.request.AnswerCheck;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.io.InputStream;
import java.net.URI;
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
        URI address = AccessResolver.address(line.option("base-url").orElse(AccessResolver.DEFAULT_BASE_URL));
        TlsFiles files = TlsOptions.files(context, kept(context, name));
        LoginKey key = LoginKey.of(context, name, standardInput);
        JsonNode profile;
        try (ApiClient client = context.requests()
                .clientFor(new Endpoint(
                        address, key.text(), false, context.accounts().network().with(files)))) {
            byte[] answer = context.requests()
                    .await(client.send(ApiRequest.get("/v2/profile")), "interrupted: nothing was kept")
                    .body();
            if (context.isDry()) {
                return CommandOutput.none();
            }
            AnswerCheck.require(answer, Result.object("profile"));
            profile = Json.read(answer).path("profile");
        }
        boolean usual = address.toString().equals(AccessResolver.DEFAULT_BASE_URL);
        boolean isProduction = line.flag("production") || isProduction(context, name);
        KeySource before = LoginKey.before(context, name);
        KeySource kept = key.keep();
        context.accounts()
                .profiles()
                .save(new Profile(name, null, usual ? null : address.toString(), null, false, isProduction)
                        .keyIn(kept)
                        .with(files));
        context.state().defaults(context.state().defaults().without("demo"));
        context.console()
                .err("logged in as " + profile.path("email").asString("?") + "; kept as profile " + name
                        + (isProduction ? ", for production" : "")
                        + (kept instanceof KeySource.Text ? "" : "; its key comes from the " + kept.place()));
        if (!before.identity().equals(kept.identity())) {
            LoginKey.discard(context, before);
        }
        return CommandOutput.none();
    }

    /** A new key for a profile does not take its guard away. */
    private static boolean isProduction(CommandContext context, String name) {
        return context.accounts()
                .profiles()
                .load()
                .find(name)
                .map(Profile::production)
                .orElse(false);
    }

    private static TlsFiles kept(CommandContext context, String name) {
        return context.accounts()
                .profiles()
                .load()
                .find(name)
                .map(Profile::tlsFiles)
                .orElseGet(TlsFiles::none);
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
