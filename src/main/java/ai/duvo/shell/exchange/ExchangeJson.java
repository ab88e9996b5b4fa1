package ai.duvo.shell.exchange;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.secret.SecretMasker;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Exchanges as JSON for jq, whose paths a comparison names as well: {@code .request.query.limit},
 * {@code .response.header["content-type"]}, {@code .response.body}. Secrets are masked.
 */
public final class ExchangeJson {

    /** What differs each time. */
    private static final Set<String> NOISE =
            Set.of("date", "x-request-id", "x-ratelimit-remaining", "x-ratelimit-reset", "idempotency-key");

    private final SecretMasker secrets;

    public ExchangeJson(SecretMasker secrets) {
        this.secrets = secrets;
    }

    /** All of it, with when it was sent and how long it took (ms). */
    public JsonNode of(Exchange exchange) {
        ObjectNode node = node(exchange, name -> true);
        ((ObjectNode) node.path("request"))
                .put("url", secrets.mask(exchange.url().toString()));
        Failure failure = exchange.failure();
        node.put("started_at", exchange.begun().toString())
                .put("ms", exchange.total().toMillis())
                .put("error", failure == null ? null : failure.getMessage());
        return Json.read(secrets.mask(Json.write(node)));
    }

    /** What two exchanges can have in common. */
    public JsonNode comparable(Exchange exchange) {
        return node(exchange, name -> !NOISE.contains(name.toLowerCase(Locale.ROOT)));
    }

    /** A body as JSON where it is some, else as a text. */
    public static JsonNode body(byte[] body) {
        try {
            return body.length == 0 ? JsonNodeFactory.instance.nullNode() : Json.read(body);
        } catch (Failure notJson) {
            return JsonNodeFactory.instance.stringNode(new String(body, StandardCharsets.UTF_8));
        }
    }

    private ObjectNode node(Exchange exchange, Predicate<String> headers) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ApiRequest request = exchange.request();
        ObjectNode sent =
                node.putObject("request").put("method", request.method()).put("path", request.path());
        ObjectNode query = sent.putObject("query");
        request.query().forEach(param -> query.put(param.name(), secrets.parameter(param.name(), param.value())));
        if (request.body() instanceof RequestBody.Json json) {
            sent.set("body", body(json.bytes()));
        }
        ObjectNode received = node.putObject("response").put("status", exchange.status());
        ApiResponse response = exchange.response();
        if (response != null) {
            // a field named headers would be taken for a map of secrets
            ObjectNode header = received.putObject("header");
            response.headers().forEach((name, values) -> {
                if (headers.test(name)) {
                    header.put(name, secrets.header(name, String.join(", ", values)));
                }
            });
            received.set("body", body(response.body()));
        }
        return node;
    }
}
