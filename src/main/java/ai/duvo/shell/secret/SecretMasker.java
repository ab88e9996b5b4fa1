package ai.duvo.shell.secret;

import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Masks what must not be kept or shown: the fields that the API defines as secret, the query of presigned addresses,
 * and every
 * value that was met in one of them. One for a session and all that it starts. Thread safe.
 */
public final class SecretMasker {

    /** What stands for a secret. */
    public static final String MASK = "***";

    private static final Set<String> SECRET_HEADERS = Set.of("authorization", "cookie", "set-cookie", "x-api-key");

    /** Parameters that make an address a credential. */
    private static final Pattern SIGNED = Pattern.compile(
            "[?&](?:x-amz-|x-goog-|)(?:signature|sig|token|credential|security-token|state)=",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern VALUE = Pattern.compile("=[^&#]*");

    private final SecretValues known = new SecretValues();

    /** A value that is a secret wherever it stands. */
    public void learn(@Nullable String secret) {
        if (secret != null) {
            known.add(secret);
            known.add(escaped(secret));
        }
    }

    /** As it stands in JSON text. */
    private static String escaped(String secret) {
        String quoted = Json.text(StringNode.valueOf(secret));
        return quoted.substring(1, quoted.length() - 1);
    }

    /** Where the first secret of a text stands, or null when it holds none that is known. */
    public @Nullable Span first(String text) {
        return known.first(text, 0);
    }

    /** The text without any secret that is known. */
    public String mask(String text) {
        return known.replace(text, MASK);
    }

    /** A value of an answer without any secret that is known, and without the credentials of an address. */
    public String maskValue(String text) {
        return mask(maskAddress(text));
    }

    /** The JSON, or whatever else it is, without secrets; the values of secret fields are remembered. */
    public byte[] mask(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (!mayHold(text)) {
            return known.isEmpty() ? body : mask(text).getBytes(StandardCharsets.UTF_8);
        }
        try {
            JsonNode root = Json.read(body);
            return mask(Json.text(masked(root))).getBytes(StandardCharsets.UTF_8);
        } catch (Failure notJson) {
            return mask(text).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The value of a header without secrets. */
    public String header(String name, String value) {
        return SECRET_HEADERS.contains(name.toLowerCase(Locale.ROOT)) ? MASK : maskValue(value);
    }

    /** Remembers the secrets that were sent or came back. */
    public void learn(Exchange exchange) {
        if (exchange.request().body() instanceof RequestBody.Json json) {
            learn(json.bytes());
        }
        ApiResponse response = exchange.response();
        if (response != null) {
            learn(response.body());
        }
    }

    private void learn(byte[] body) {
        if (body.length > 0 && mayHold(new String(body, StandardCharsets.UTF_8))) {
            mask(body);
        }
    }

    /** The address with the values of its query masked, when they are a credential. */
    public static URI mask(URI address) {
        return URI.create(maskAddress(address.toString()));
    }

    private static String maskAddress(String address) {
        int mark = address.indexOf('?');
        boolean isSigned = mark >= 0
                && address.startsWith("http")
                && SIGNED.matcher(address).find();
        return isSigned
                ? address.substring(0, mark)
                        + VALUE.matcher(address.substring(mark)).replaceAll("=" + MASK)
                : address;
    }

    /** Quick, and never wrong when it says no. */
    private static boolean mayHold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("://")
                || SecretFields.VALUES.stream().anyMatch(lower::contains)
                || SecretFields.MAPS.stream().anyMatch(lower::contains);
    }

    private JsonNode masked(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                object.set(field.getKey(), masked(field.getKey(), field.getValue()));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, masked(array.get(i)));
            }
        } else if (node.isString()) {
            String text = node.asString();
            String address = maskAddress(text);
            return address.equals(text) ? node : StringNode.valueOf(address);
        }
        return node;
    }

    private JsonNode masked(String name, JsonNode value) {
        if (SecretFields.isValue(name) && value.isString() && !value.asString().isEmpty()) {
            learn(value.asString());
            return StringNode.valueOf(MASK);
        }
        if (SecretFields.isMap(name) && value instanceof ObjectNode map) {
            for (Map.Entry<String, JsonNode> entry : List.copyOf(map.properties())) {
                if (entry.getValue().isString() && !entry.getValue().asString().isEmpty()) {
                    learn(entry.getValue().asString());
                    map.put(entry.getKey(), MASK);
                }
            }
        }
        return masked(value);
    }
}
