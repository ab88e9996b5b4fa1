package ai.duvo.shell.secret;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Secrets of a JSON text: by the names of its fields, and within its texts. */
final class SecretJson {

    /** What each name or form of a secret holds some of: quick, and never wrong when it says no. */
    private static final List<String> SIGNS = List.of(
            "://", "pass", "secret", "token", "key", "auth", "bearer", "url", "cookie", "headers", "values", "link",
            "=");

    private final SecretMasker secrets;
    private final JsonNode root;
    private boolean isMasked;

    private SecretJson(JsonNode root, SecretMasker secrets) {
        this.secrets = secrets;
        this.root = masked(root);
    }

    /** The JSON, masked; null when it is none. */
    static @Nullable SecretJson read(byte[] body, SecretMasker secrets) {
        boolean mayBe = body.length > 0 && "{[\" \r\n\t0123456789-".indexOf(body[0]) >= 0;
        try {
            return mayBe ? new SecretJson(Json.read(body), secrets) : null;
        } catch (Failure notJson) {
            return null;
        }
    }

    static boolean mayHold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return SIGNS.stream().anyMatch(lower::contains);
    }

    /** Remembers the values that stand as secrets. */
    static void learn(JsonNode node, SecretMasker secrets) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                if (isSecret(node, field.getKey())) {
                    learnAll(field.getValue(), secrets);
                } else if (SecretNames.isMap(field.getKey())) {
                    learnMap(field.getValue(), secrets);
                } else {
                    learn(field.getValue(), secrets);
                }
            });
        } else if (node.isArray()) {
            node.forEach(item -> learn(item, secrets));
        } else if (node.isString()) {
            secrets.learnForms(node.asString());
        }
    }

    /** By its own name, or as the value beside a name: {@code {"name":"API_TOKEN","value":"…"}}. */
    private static boolean isSecret(JsonNode object, String field) {
        if (!field.equals("value")) {
            return SecretNames.isField(field);
        }
        String name = object.path("name").asString(object.path("key").asString(""));
        return SecretNames.isField(name) || SecretNames.isHeader(name);
    }

    private static void learnAll(JsonNode value, SecretMasker secrets) {
        if (value.isObject()) {
            value.properties().stream()
                    .filter(field -> !SecretNames.isPlain(field.getKey()))
                    .forEach(field -> learnAll(field.getValue(), secrets));
        } else if (value.isArray()) {
            value.forEach(inside -> learnAll(inside, secrets));
        } else if (value.isString() || value.isNumber()) {
            secrets.learn(value.asString());
        }
    }

    /** Of an object of secrets, only those are looked for elsewhere that are secrets by name or by looks. */
    private static void learnMap(JsonNode map, SecretMasker secrets) {
        map.properties().forEach(field -> {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (value.isContainer()) {
                learn(map, secrets);
            } else if (SecretNames.isField(name)
                    || SecretNames.isHeader(name)
                    || (!SecretNames.isPlain(name) && SecretValues.isRandom(value.asString()))) {
                learnAll(value, secrets);
            }
        });
    }

    boolean isMasked() {
        return isMasked;
    }

    String text() {
        return Json.text(root);
    }

    private JsonNode masked(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                masked(object, field.getKey(), field.getValue());
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, masked(array.get(i)));
            }
        } else if (node.isString() || node.isNumber()) {
            String text = node.asString();
            String masked = secrets.mask(text);
            return masked.equals(text) ? node : changed(masked);
        }
        return node;
    }

    private void masked(ObjectNode object, String name, JsonNode value) {
        JsonNode next = isSecret(object, name)
                ? hidden(value, SecretNames.isCount(name))
                : SecretNames.isMap(name) ? map(value) : masked(value);
        String shownName = secrets.mask(name);
        if (!shownName.equals(name)) {
            object.remove(name);
            isMasked = true;
        }
        object.set(shownName, next);
    }

    /** Texts and numbers in it, however deep. */
    private JsonNode hidden(JsonNode value, boolean keepsNumbers) {
        if (value instanceof ObjectNode object) {
            List.copyOf(object.properties())
                    .forEach(field -> object.set(field.getKey(), hidden(field.getValue(), keepsNumbers)));
        } else if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, hidden(array.get(i), keepsNumbers));
            }
        } else if ((value.isString() && !value.asString().isEmpty()) || (value.isNumber() && !keepsNumbers)) {
            return changed(SecretMasker.MASK);
        }
        return value;
    }

    private JsonNode map(JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            return masked(value);
        }
        for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
            boolean isText =
                    field.getValue().isString() && !field.getValue().asString().isEmpty();
            if (isText && !SecretNames.isPlain(field.getKey())) {
                object.set(field.getKey(), changed(SecretMasker.MASK));
            } else {
                masked(object, field.getKey(), field.getValue());
            }
        }
        return object;
    }

    private JsonNode changed(String text) {
        isMasked = true;
        return StringNode.valueOf(text);
    }
}
