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
record DemoResponse(int status, JsonNode body, Map<String, String> headers) {

    static DemoResponse ok(JsonNode body) {
        return of(200, body);
    }

    static DemoResponse created(JsonNode body) {
        return of(201, body);
    }

    static DemoResponse of(int status, JsonNode body) {
        return new DemoResponse(status, body, Map.of());
    }

    static DemoResponse success(int status) {
        return of(status, object().put("success", true));
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
