package ai.duvo.shell.handler;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** {@code -f} and {@code -F} of {@code api}: {@code key=value}, {@code key[]=value}, {@code name[sub]=value}. */
final class ApiFields {

    private static final Pattern STEP = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    /** Values by their written key, in order; a key that ends with [] has one for each time it is given. */
    private final Map<String, List<JsonNode>> values = new LinkedHashMap<>();

    /**
     * Reads both kinds; a typed field wins over a string one of the same key.
     *
     * @param files reads the file behind an {@code @}, or standard input behind {@code @-}
     */
    static ApiFields of(List<String> strings, List<String> typed, Function<String, byte[]> files) {
        ApiFields fields = new ApiFields();
        Map<String, List<JsonNode>> winning = new LinkedHashMap<>();
        strings.forEach(word -> fields.add(fields.values, word, StringNode.valueOf(value(word))));
        typed.forEach(word -> fields.add(winning, word, typedValue(value(word), files)));
        fields.values.putAll(winning);
        fields.values.keySet().stream()
                .filter(key -> key.endsWith("[]"))
                .map(key -> key.substring(0, key.length() - 2))
                .filter(fields.values::containsKey)
                .findFirst()
                .ifPresent(key -> {
                    throw Failure.error("\"" + key + "\" and \"" + key + "[]\" cannot go together", "use one of them");
                });
        return fields;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** As a JSON body. */
    ObjectNode toBody() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        values.forEach((key, list) -> list.forEach(value -> put(body, key, value)));
        return body;
    }

    /** As query parameters: key and text, in order. */
    List<Map.Entry<String, String>> toQuery() {
        List<Map.Entry<String, String>> query = new ArrayList<>();
        values.forEach((key, list) -> list.forEach(
                value -> query.add(Map.entry(key, value.isValueNode() ? value.asString("null") : value.toString()))));
        return query;
    }

    private void add(Map<String, List<JsonNode>> to, String word, JsonNode value) {
        String key = key(word);
        if (key.isEmpty() || key.startsWith("[")) {
            throw Failure.error("\"" + word + "\" has no key", "write KEY=VALUE");
        }
        List<JsonNode> list = to.computeIfAbsent(key, k -> new ArrayList<>());
        if (!key.endsWith("[]")) {
            list.clear();
        }
        list.add(value);
    }

    private static void put(ObjectNode body, String key, JsonNode value) {
        int bracket = key.indexOf('[');
        if (bracket < 0) {
            body.set(key, value);
            return;
        }
        List<String> steps = new ArrayList<>(List.of(key.substring(0, bracket)));
        Matcher matcher = STEP.matcher(key).region(bracket, key.length());
        int end = bracket;
        while (matcher.lookingAt()) {
            steps.add(matcher.group(1));
            end = matcher.end();
            matcher.region(end, key.length());
        }
        if (end != key.length() || steps.subList(0, steps.size() - 1).contains("")) {
            throw Failure.error("\"" + key + "\" is not a key", "write key, key[] or name[sub]");
        }
        set(body, steps, key, value);
    }

    private static void set(ObjectNode body, List<String> steps, String key, JsonNode value) {
        ObjectNode at = body;
        boolean array = steps.get(steps.size() - 1).isEmpty();
        int last = steps.size() - (array ? 2 : 1);
        for (String step : steps.subList(0, last)) {
            JsonNode next = at.get(step);
            if (next != null && !next.isObject()) {
                throw Failure.error("\"" + key + "\" goes below \"" + step + "\", which has a value already", null);
            }
            at = next instanceof ObjectNode object ? object : at.putObject(step);
        }
        String name = steps.get(last);
        if (array) {
            JsonNode old = at.get(name);
            (old instanceof ArrayNode list ? list : at.putArray(name)).add(value);
        } else {
            at.set(name, value);
        }
    }

    private static JsonNode typedValue(String text, Function<String, byte[]> files) {
        if (text.equals("null")) {
            return NullNode.getInstance();
        }
        if (text.equals("true") || text.equals("false") || NUMBER.matcher(text).matches()) {
            return Json.parse(text, text);
        }
        if (text.startsWith("@")) {
            return content(text.substring(1), files.apply(text.substring(1)));
        }
        return StringNode.valueOf(text);
    }

    /** JSON as what it is, and any other text as a text, as gh does. */
    private static JsonNode content(String name, byte[] bytes) {
        String text = text(name, bytes);
        try {
            return Json.parse(text, name);
        } catch (Failure noJson) {
            return StringNode.valueOf(text);
        }
    }

    private static String text(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Failure.error(name + " is no text in UTF-8", "nothing was sent; files put takes any file");
        }
    }

    /** The part of {@code key=value} before the first equals sign. */
    static String key(String word) {
        return word.substring(0, word.indexOf('='));
    }

    /** The part of {@code key=value} after the first equals sign. */
    static String value(String word) {
        return word.substring(word.indexOf('=') + 1);
    }
}
