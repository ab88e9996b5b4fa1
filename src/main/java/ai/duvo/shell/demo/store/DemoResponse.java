package ai.duvo.shell.demo.store;

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
public record DemoResponse(int status, JsonNode body, Map<String, String> headers) {

    public static DemoResponse ok(JsonNode body) {
        return of(200, body);
    }

    public static DemoResponse created(JsonNode body) {
        return of(201, body);
    }

    public static DemoResponse of(int status, JsonNode body) {
        return new DemoResponse(status, body, Map.of());
    }

    public static DemoResponse success(int status) {
        return of(status, object().put("success", true));
    }

    /** Bytes of that type, a text included. */
    public static DemoResponse bytes(String contentType, byte[] content) {
        return new DemoResponse(200, JsonNodeFactory.instance.binaryNode(content), Map.of("Content-Type", contentType));
    }

    /** 204: no body. */
    public static DemoResponse empty() {
        return of(204, JsonNodeFactory.instance.missingNode());
    }

    /** What is sent. */
    public byte[] content() {
        if (body.isMissingNode()) {
            return new byte[0];
        }
        return body instanceof BinaryNode bytes
                ? bytes.binaryValue()
                : body.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
