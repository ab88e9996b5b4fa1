package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.CollectionHook;
import ai.duvo.shell.demo.store.DemoCollection;
import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.demo.store.Verb;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Hook of agents: in a list they show their newest revision; a new agent gets one. */
final class AgentHook implements CollectionHook {

    private static final List<String> OF_A_SLOT =
            List.of("id", "integration_id", "integration_type", "integration_name", "created_at");

    private final Workspace workspace;

    AgentHook(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void shown(ObjectNode agent, ObjectNode item, Verb verb) {
        if (verb != Verb.LIST) {
            return;
        }
        List<ObjectNode> revisions = revisions(agent);
        item.set("latest_build", revisions.get(0));
        ArrayNode configs = item.putArray("integration_configs");
        workspace
                .slots
                .getOrDefault(revisions.get(0).path("id").asString(), List.of())
                .forEach(slot -> {
                    ObjectNode config = configs.addObject();
                    OF_A_SLOT.forEach(field -> config.set(field, slot.path(field)));
                });
        item.putObject("user_triggers")
                .put("slack_mention", false)
                .put("slack_channel", false)
                .put("teams_mention", false);
        item.put("case_trigger_enabled", false).put("case_trigger_has_conflict", false);
        item.putArray("case_trigger_conflicting_agents");
        item.putNull("case_queue_name");
    }

    @Override
    public void changed(Verb verb, ObjectNode agent, DemoRequest call) {
        if (verb == Verb.CREATE) {
            DemoCollection all = workspace.store.collection("revisions");
            JsonNode build = call.json().path("build");
            ObjectNode revision = all.writer().planted(DemoResponse.object());
            String id = agent.path("id").asString();
            revision.put("agent_id", id)
                    .put("copilot_id", id)
                    .put("status", "live")
                    .put("revision_number", 1);
            revision.put("name", build.path("name").asString(agent.path("name").asString() + " v1"));
            revision.set("config", RevisionHook.config(build.path("config")));
            all.add(revision);
        }
    }

    @Override
    public void answered(ObjectNode agent, ObjectNode answer, Verb verb) {
        if (verb == Verb.CREATE) {
            answer.set("build", revisions(agent).get(0));
        }
    }

    private List<ObjectNode> revisions(ObjectNode agent) {
        return workspace.revisionsOf(agent.path("id").asString());
    }
}
