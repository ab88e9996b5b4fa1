package ai.duvo.shell.handler;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandHandler;
import ai.duvo.shell.session.CommandOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Attaches integrations named by id or by slug: a slug is looked up in the catalog first. */
final class AttachHandler implements CommandHandler {

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Override
    public CommandOutput run(CommandContext work) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode ids = body.putArray("integration_ids");
        for (String word : work.invocation().optionAll("integration")) {
            ids.add(UUID.matcher(word).matches() ? word : bySlug(work, word));
        }
        ApiRequest planned = work.plan();
        ApiRequest request =
                work.request(planned.method(), planned.path(), planned.query(), new RequestBody.Json(Json.write(body)));
        return CommandOutput.of(work.call(request).body(), work.command().result());
    }

    private static String bySlug(CommandContext work, String slug) {
        Operation list = work.operation(1);
        ApiRequest plan = work.plan(list, Map.of());
        JsonNode answer = work.json(work.request(
                plan.method(), plan.path(), List.of(new ApiRequest.Param("type", slug)), new RequestBody.None()));
        if (work.isDry()) {
            return "<id of " + slug + ">";
        }
        List<JsonNode> matches = new ArrayList<>();
        answer.path("integrations").forEach(item -> {
            if (slug.equalsIgnoreCase(item.path("type").asString(""))) {
                matches.add(item);
            }
        });
        if (matches.size() == 1) {
            return matches.get(0).path("id").asString();
        }
        throw matches.isEmpty() ? unknown(slug) : ambiguous(slug, matches);
    }

    private static Failure unknown(String slug) {
        return new Failure(
                ExitCode.NOT_FOUND,
                "no integration of the catalog is \"" + slug + "\"",
                "integrations list shows their types; nothing was attached");
    }

    private static Failure ambiguous(String slug, List<JsonNode> matches) {
        List<String> ids = matches.stream()
                .map(m -> m.path("id").asString() + " (" + m.path("name").asString() + ")")
                .toList();
        return Failure.error(
                matches.size() + " integrations of the catalog are \"" + slug + "\"",
                "name one by its id: " + String.join(", ", ids));
    }
}
