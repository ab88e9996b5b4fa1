package ai.duvo.shell.demo;

import ai.duvo.shell.testing.FieldType;
import ai.duvo.shell.testing.OperationForm;
import ai.duvo.shell.testing.VendorFacts;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bodies with what the contract demands, ids of the workspace included. */
final class SampleBodies {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, String> NAMED = Map.of(
            "case_queue_id", "queues",
            "credentialId", "secrets",
            "exposedCredentialId", "logins",
            "connection_id", "connections",
            "folder_id", "agent_folders",
            "agent_ids", "agents");

    private final Workspace workspace;

    SampleBodies(Workspace workspace) {
        this.workspace = workspace;
    }

    ObjectNode body(String operation) {
        ObjectNode body = JSON.objectNode();
        OperationForm form = VendorFacts.operations().get(operation);
        if (form != null && !form.bodies().isEmpty()) {
            fill(body, form.bodies().get(0));
        }
        return body;
    }

    private void fill(ObjectNode body, Map<String, FieldType.Field> fields) {
        fields.forEach((name, field) -> {
            if (!field.isOptional()) {
                body.set(name, sample(name, field.type()));
            }
        });
    }

    private JsonNode sample(String name, FieldType type) {
        return switch (type.form()) {
            case UUID -> JSON.stringNode(id(name));
            case BOOLEAN -> JSON.booleanNode(true);
            case INTEGER, NUMBER -> JSON.numberNode(1);
            case ENUM -> JSON.stringNode(type.words().get(0));
            case ARRAY -> JSON.arrayNode().add(sample(name, type.parts().get(0)));
            case MAP -> JSON.objectNode().put("KEY", "value");
            case OBJECT -> {
                ObjectNode object = JSON.objectNode();
                fill(object, type.fields());
                yield object;
            }
            default -> JSON.stringNode("https://acme.example/" + name);
        };
    }

    private String id(String name) {
        return workspace
                .store
                .collection(NAMED.getOrDefault(name, "teams"))
                .items()
                .get(0)
                .path("id")
                .asString();
    }
}
