package ai.duvo.shell.handler.agent;

import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandRequests;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Creating agents, their models, and how their runs were judged. */
public final class AgentHandlers {

    /** What the API's document names for {@code config.data.models.agent.model}; no operation lists them. */
    private static final List<String> MODELS = List.of(
            "claude-sonnet-5",
            "claude-sonnet-5[1m]",
            "claude-opus-4-8",
            "claude-opus-4-8[1m]",
            "d1-max",
            "duvo-1-max",
            "duvo-1-max-sonnet-1m",
            "duvo-1-max-opus",
            "gpt-5",
            "gpt-5.1",
            "claude-sonnet-4-6",
            "claude-sonnet-4-6[1m]",
            "claude-opus-4-7",
            "claude-opus-4-7[1m]");

    private AgentHandlers() {}

    /** {@code agents create}: the rest of the first revision is what the API wants at least. */
    public static CommandOutput create(CommandContext context) {
        return context.send(context.requests().plan(body -> {
            if (context.invocation().flag("no-build")) {
                body.remove("build");
            } else {
                complete(body, context);
            }
        }));
    }

    private static void complete(ObjectNode body, CommandContext context) {
        ObjectNode build = body.withObject("/build");
        build.set("name", body.path("name"));
        ObjectNode data = build.withObject("/config/data");
        if (!data.has("input")) {
            data.put("input", asked(context));
        }
        ObjectNode models = data.withObject("/models");
        if (models.path("agent").path("model").isMissingNode()) {
            models.withObject("/agent").put("model", MODELS.get(0));
        }
        if (!models.has("browsing")) {
            models.withObject("/browsing").put("provider", "google").put("model", "gemini-2.5-flash");
        }
    }

    private static String asked(CommandContext context) {
        if (context.isDry()) {
            return "<what it does>";
        }
        if (!context.prompter().isInteractive()) {
            throw Failure.error(
                    "\"agents create\" needs --input, and nobody is there to ask",
                    "say what the agent does with --input, give --config FILE, or --no-build; nothing was sent");
        }
        String input = context.prompter().value("--input", "what the agent does, in words");
        if (input.isBlank()) {
            throw Failure.error("nothing was typed for --input", "nothing was sent");
        }
        context.state().answers().add(context.invocation(), "input", input);
        return input;
    }

    /** {@code agents models}. */
    public static CommandOutput models(CommandContext context) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode models = answer.putArray("models");
        MODELS.forEach(model -> models.addObject().put("model", model));
        context.console().err("the API has no list of models: these are those that its document names");
        return context.output(answer);
    }

    /** {@code agents set-model}: the newest revision's configuration with another model. */
    public static CommandOutput setModel(CommandContext context) {
        CommandRequests requests = context.requests();
        String model = context.invocation().option("model").orElseGet(() -> askedModel(context));
        String revision = newest(context);
        Map<String, String> path = Map.of("build_id", revision);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        JsonNode config = requests.json(requests.plan(context.operation(1), path))
                .path("build")
                .path("config");
        body.set("config", config.isObject() ? config : JsonNodeFactory.instance.objectNode());
        boolean isOld = config.path("version").asString("").equals("v1");
        body.withObject(isOld ? "/config/data" : "/config/data/models/agent").put("model", model);
        return context.send(requests.plan(context.operation(2), path).withBody(CommandRequests.body(body)));
    }

    private static String askedModel(CommandContext context) {
        if (!context.prompter().isInteractive() || context.isDry()) {
            throw Failure.error(
                    "\"agents set-model\" needs --model, and nobody is there to ask",
                    "agents models lists them; nothing was sent");
        }
        String model = context.prompter()
                .line("Which model (" + String.join(", ", MODELS.subList(0, 5)) + ", …)? ")
                .strip();
        if (model.isEmpty()) {
            throw Failure.error("nothing was typed for --model", "nothing was sent");
        }
        context.state().answers().add(context.invocation(), "model", model);
        return model;
    }

    private static String newest(CommandContext context) {
        List<JsonNode> all = context.requests().names().all(context.invocation(), Kind.REVISION);
        if (context.isDry()) {
            return "<the newest revision>";
        }
        JsonNode newest = all.stream()
                .max(Comparator.comparingLong(
                        revision -> revision.path("revision_number").asLong(0)))
                .orElseThrow(() ->
                        new Failure(ExitCode.NOT_FOUND, "the agent has no revision yet", "revisions create makes one"));
        if (newest.path("status").asString("").equals("live")) {
            context.console().err("the newest revision is the live one: its next runs use the new model");
        }
        return newest.path("id").asString("");
    }

    /** {@code runs evaluation}: the agent is looked up where the line does not say it. */
    public static CommandOutput evaluation(CommandContext context) {
        CommandRequests requests = context.requests();
        String run = context.invocation().argument("run-id").orElseThrow();
        boolean isSaid = context.invocation().spans().containsKey("agent");
        String agent = context.invocation().option("agent").filter(id -> isSaid).orElseGet(() -> requests.json(
                        requests.plan(context.operation(1), Map.of("run_id", run)))
                .path("run")
                .path("agent_id")
                .asString("<agent of the run>"));
        byte[] answer = requests.call(requests.plan(context.operation(0), Map.of("agentId", agent)))
                .body();
        if (!context.isDry() && Json.read(answer).path("data").isNull()) {
            context.console().err("the run was not judged (yet)");
        }
        return context.output(answer);
    }
}
