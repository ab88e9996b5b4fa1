package ai.duvo.shell.demo;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer of the demo server.
 *
 * @param status the HTTP status
 * @param body JSON
 * @param headers besides the usual ones
 */
record Reply(int status, JsonNode body, Map<String, String> headers) {

    static Reply ok(JsonNode body) {
        return of(200, body);
    }

    static Reply created(JsonNode body) {
        return of(201, body);
    }

    static Reply of(int status, JsonNode body) {
        return new Reply(status, body, Map.of());
    }

    static Reply success(int status) {
        return of(status, object().put("success", true));
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
