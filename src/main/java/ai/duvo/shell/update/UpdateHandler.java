package ai.duvo.shell.update;

import ai.duvo.shell.api.ApiClient;
import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Endpoint;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.HttpFailure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.network.Network;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandHandler;
import ai.duvo.shell.session.CommandOutput;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code update}: how this program is updated; with {@code --check}, whether there is a newer version. */
public final class UpdateHandler implements CommandHandler {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String EFFECT = "interrupted while the newest version was asked for; nothing changed";
    private static final String WAY_OUT = "check DUVO_UPDATE_URL; doctor checks proxies and certificates";

    private final String version;
    private final String built;
    private final Map<String, String> environment;

    /**
     * Asks nobody yet.
     *
     * @param version of this program
     * @param built the address that the build names, or empty
     */
    public UpdateHandler(String version, String built, Map<String, String> environment) {
        this.version = version;
        this.built = built;
        this.environment = environment;
    }

    @Override
    public CommandOutput run(CommandContext context) {
        if (!context.invocation().flag("check")) {
            return context.look(context.output(JsonNodeFactory.instance
                    .objectNode()
                    .put("version", version)
                    .put(
                            "text",
                            "duvo " + version + "\na package: install a newer one over it, the way this one was"
                                    + "\nbuilt from source: git pull, and start it again"
                                    + "\nwhether there is a newer version: update --check")));
        }
        if (context.options().flag("demo")) {
            throw Failure.error("the demo asks nobody but itself", "leave out --demo");
        }
        UpdateAddress address = UpdateAddress.of(environment, built);
        Endpoint endpoint = new Endpoint(
                address.origin(), null, false, Network.of(environment).anonymous());
        try (ApiClient client = context.requests().clientFor(endpoint)) {
            ApiResponse answer = ask(context, client.once(PATIENCE), address);
            return context.isDry() ? CommandOutput.none() : context.output(compared(newest(answer, address)));
        }
    }

    private static ApiResponse ask(CommandContext context, ApiClient client, UpdateAddress address) {
        try {
            return context.requests().await(client.exchange(ApiRequest.get(address.path())), EFFECT);
        } catch (InterruptedFailure stopped) {
            throw stopped;
        } catch (Failure failure) {
            throw new Failure(failure.code(), String.valueOf(failure.getMessage()), WAY_OUT, failure);
        }
    }

    private static Release newest(ApiResponse answer, UpdateAddress address) {
        String host = address.origin().getHost();
        if (!answer.isSuccess()) {
            throw new HttpFailure(
                    answer.status(),
                    host + " answered " + answer.status() + " when it was asked for the newest version",
                    WAY_OUT,
                    null);
        }
        Optional<Release> release;
        try {
            release = Release.read(Json.read(answer.body()));
        } catch (Failure noJson) {
            throw new Failure(noJson.code(), "what " + host + " answered is not JSON", WAY_OUT, noJson);
        }
        return release.orElseThrow(() -> Failure.error(
                "what " + host + " answered tells no version: a tag_name or a version such as v1.2.3", WAY_OUT));
    }

    private ObjectNode compared(Release newest) {
        Release own = Release.of(version, "").orElseThrow();
        int order = own.compareTo(newest);
        String text = order == 0
                ? "duvo " + version + " is the newest version"
                : order > 0
                        ? "duvo " + version + " is newer than the newest release, " + newest.version()
                        : "duvo " + newest.version() + " is out, this is " + version
                                + (newest.page().isEmpty() ? "" : "\nsee " + newest.page()) + "\nhow to get it: update";
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("version", version)
                .put("newest", newest.version())
                .put("newer", order < 0);
        if (!newest.page().isEmpty()) {
            answer.put("page", newest.page());
        }
        return answer.put("text", text);
    }
}
