package ai.duvo.shell.handler;

import ai.duvo.shell.api.ApiClient;
import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.Endpoint;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.profile.AccessResolver;
import ai.duvo.shell.profile.ApiAccess;
import ai.duvo.shell.profile.Profile;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who one is. */
final class AccountHandlers {

    private AccountHandlers() {}

    /** Checks the key with the API before it keeps it. */
    static CommandOutput login(CommandContext work) {
        Invocation line = work.invocation();
        String name = line.option("name").orElse("default");
        URI address = AccessResolver.address(line.option("base-url").orElse(AccessResolver.DEFAULT_BASE_URL));
        String key = key(work);
        JsonNode profile;
        try (ApiClient client = work.clientFor(new Endpoint(address, key, false))) {
            profile = Json.read(work.await(client.send(ApiRequest.get("/v2/profile")), "interrupted: nothing was kept")
                            .body())
                    .path("profile");
        }
        if (work.isDry()) {
            return CommandOutput.none();
        }
        boolean usual = address.toString().equals(AccessResolver.DEFAULT_BASE_URL);
        work.session()
                .accounts()
                .profiles()
                .save(new Profile(name, key, usual ? null : address.toString(), null, false));
        work.session().defaults(work.session().defaults().without("demo"));
        work.console().err("logged in as " + profile.path("email").asString("?") + "; kept as profile " + name);
        return CommandOutput.none();
    }

    static CommandOutput whoami(CommandContext work) {
        byte[] body = work.call(work.plan()).body();
        if (work.wantsJson() || work.isDry()) {
            return CommandOutput.of(body, work.command().result());
        }
        ApiAccess access = work.access();
        ObjectNode answer = (ObjectNode) Json.read(body);
        ObjectNode profile = (ObjectNode) answer.path("profile");
        profile.put("key from", access.keyFrom());
        profile.put("address", access.baseUrl().toString());
        return CommandOutput.of(Json.write(answer), work.command().result());
    }

    private static String key(CommandContext work) {
        String given = work.invocation().option("api-key").orElse("");
        String key = given;
        if (given.equals("-")) {
            key = readLine(work);
        } else if (given.isEmpty() && work.asker().isInteractive()) {
            key = work.asker().secret("API key: ");
        }
        if (key.isBlank()) {
            throw new Failure(
                    ExitCode.AUTHENTICATION,
                    "no API key given",
                    "echo \"$KEY\" | duvo login --api-key -   keeps it out of the process list");
        }
        return key.strip();
    }

    private static String readLine(CommandContext work) {
        return new BufferedReader(new InputStreamReader(work.session().standardInput(), StandardCharsets.UTF_8))
                .lines()
                .findFirst()
                .orElse("");
    }
}
