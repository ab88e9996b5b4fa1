package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.CollectionHook;
import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.demo.store.Verb;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Hook of revisions: a new one goes on from one before; what the request does not say, and its slots, come from there. */
final class RevisionHook implements CollectionHook {

    private static final List<String> LISTS = List.of("files", "skills", "plugins", "subAgents");

    private final Workspace workspace;

    RevisionHook(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void changed(Verb verb, ObjectNode revision, DemoRequest call) {
        JsonNode body = call.json();
        if (body.has("config")) {
            revision.set("config", config(body.path("config")));
        }
        if (verb == Verb.CREATE) {
            goOn(revision, body);
        }
    }

    private void goOn(ObjectNode revision, JsonNode body) {
        String agent = revision.path("agent_id").asString();
        List<ObjectNode> all = workspace.revisionsOf(agent);
        String source = body.path("source_build_id").asString("");
        ObjectNode before = source.isEmpty() ? all.get(1) : Workspace.find(all, source, "Revision");
        revision.put("copilot_id", agent);
        revision.put("parent_build_id", before.path("id").asString());
        if (!body.has("config")) {
            revision.set("config", before.path("config"));
        }
        List<ObjectNode> slots = new ArrayList<>();
        for (ObjectNode slot : workspace.slots.getOrDefault(before.path("id").asString(), List.of())) {
            slots.add(slot.deepCopy().put("id", workspace.newId()));
        }
        workspace.slots.put(revision.path("id").asString(), slots);
    }

    /** What a revision does: as given, with what the API adds; when nothing is given, nothing in particular. */
    static JsonNode config(JsonNode given) {
        ObjectNode config =
                given instanceof ObjectNode fields ? fields.deepCopy() : doing("Work carefully and say what you did.");
        if (config.path("version").asString("").equals("v2") && config.get("data") instanceof ObjectNode data) {
            LISTS.stream().filter(name -> !data.has(name)).forEach(data::putArray);
        }
        return config;
    }

    /** The usual models and nothing else but what it does. */
    static ObjectNode doing(String input) {
        ObjectNode config = DemoResponse.object().put("version", "v2");
        ObjectNode data = config.putObject("data");
        ObjectNode models = data.putObject("models");
        models.putObject("agent").put("model", "gpt-5.1");
        models.putObject("browsing").put("provider", "google").put("model", "gemini-2.5-flash");
        data.put("input", input);
        LISTS.forEach(data::putArray);
        return config;
    }
}
