package ai.duvo.shell.demo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BinaryNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer of the demo server.
 *
 * @param status the HTTP status
 * @param body JSON; a binary node for bytes, a missing node for none
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

    /** Bytes of that type, a text included. */
    static DemoResponse bytes(String contentType, byte[] content) {
        return new DemoResponse(200, JsonNodeFactory.instance.binaryNode(content), Map.of("Content-Type", contentType));
    }

    /** 204: no body. */
    static DemoResponse empty() {
        return of(204, JsonNodeFactory.instance.missingNode());
    }

    /** What is sent. */
    byte[] content() {
        if (body.isMissingNode()) {
            return new byte[0];
        }
        return body instanceof BinaryNode bytes
                ? bytes.binaryValue()
                : body.toString().getBytes(StandardCharsets.UTF_8);
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
