package ai.duvo.shell.handler;

import ai.duvo.shell.api.ApiClient;
import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.Endpoint;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.network.TlsFiles;
import ai.duvo.shell.profile.AccessResolver;
import ai.duvo.shell.profile.ApiAccess;
import ai.duvo.shell.profile.Profile;
import ai.duvo.shell.request.AnswerCheck;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Handlers of {@code login} and {@code whoami}. */
final class AccountHandlers {

    private final InputStream standardInput;

    AccountHandlers(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /** Checks the key with the API before it keeps it. */
    CommandOutput login(CommandContext context) {
        Invocation line = context.invocation();
        String name = line.option("name").orElse("default");
        URI address = AccessResolver.address(line.option("base-url").orElse(AccessResolver.DEFAULT_BASE_URL));
        TlsFiles files = TlsOptions.files(context, kept(context, name));
        String key = key(context);
        JsonNode profile;
        try (ApiClient client = context.requests()
                .clientFor(new Endpoint(
                        address, key, false, context.accounts().network().with(files)))) {
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
        context.accounts()
                .profiles()
                .save(new Profile(name, key, usual ? null : address.toString(), null, false, isProduction).with(files));
        context.state().defaults(context.state().defaults().without("demo"));
        context.console()
                .err("logged in as " + profile.path("email").asString("?") + "; kept as profile " + name
                        + (isProduction ? ", for production" : ""));
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

    static CommandOutput whoami(CommandContext context) {
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

    private String key(CommandContext context) {
        String given = context.invocation().option("api-key").orElse("");
        String key = given;
        if (given.equals("-")) {
            key = readLine();
        } else if (given.isEmpty() && context.prompter().isInteractive()) {
            key = context.prompter().secret("API key: ");
        }
        if (key.isBlank()) {
            throw new Failure(
                    ExitCode.AUTHENTICATION,
                    "no API key given",
                    "echo \"$KEY\" | duvo login --api-key -   keeps it out of the process list");
        }
        return key.strip();
    }

    private String readLine() {
        return new BufferedReader(new InputStreamReader(standardInput, StandardCharsets.UTF_8))
                .lines()
                .findFirst()
                .orElse("");
    }
}
