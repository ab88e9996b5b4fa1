package ai.duvo.shell.demo;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies with what the contract demands, ids of the workspace included. */
final class SampleBodies {

    private static final OutputForms FORMS = OutputForms.read();

    private final Workspace workspace;

    SampleBodies(Workspace workspace) {
        this.workspace = workspace;
    }

    /** A body with what the contract demands. */
    ObjectNode body(String operation) {
        ObjectNode body = DemoResponse.object();
        for (String field : FORMS.required(operation)) {
            String name = field.substring(0, field.indexOf(':'));
            body.set(name, sample(name, field.substring(name.length() + 1)));
        }
        return body;
    }

    private JsonNode sample(String name, String type) {
        ObjectNode one = DemoResponse.object();
        if (type.startsWith("uuid")) {
            one.put("v", id(name));
        } else if (type.startsWith("boolean")) {
            one.put("v", true);
        } else if (type.matches("(integer|number).*")) {
            one.put("v", 1);
        } else if (type.startsWith("enum(")) {
            one.put("v", type.substring(5).split("[|)]")[0]);
        } else if (type.startsWith("uri")) {
            one.put("v", "https://acme.example/x");
        } else if (type.startsWith("[{title")) {
            one.putArray("v").addObject().put("title", "A title").put("description", "Twenty letters at the least");
        } else if (type.startsWith("[")) {
            one.putArray("v").add(id(name));
        } else if (type.startsWith("{")) {
            one.putObject("v").put("KEY", "value");
        } else {
            one.put("v", "A sample of " + name + ", with twenty letters");
        }
        return one.path("v");
    }

    private String id(String name) {
        String key = Map.of(
                        "case_queue_id", "queues",
                        "credentialId", "secrets",
                        "exposedCredentialId", "logins",
                        "connection_id", "connections",
                        "folder_id", "agent_folders",
                        "agent_ids", "agents")
                .getOrDefault(name, "teams");
        return workspace.store.collection(key).items().get(0).path("id").asString();
    }
}
