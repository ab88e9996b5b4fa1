package ai.duvo.shell.demo.store;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request to the demo server, matched to a route.
 *
 * @param path values of the template's names
 * @param query parameters, the last value of each
 * @param contentType of the body, or empty
 * @param body as it came
 */
public record DemoRequest(Map<String, String> path, Map<String, String> query, String contentType, byte[] body) {

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** An id of the path; a 400 when the API could not read it. */
    public String id(String name) {
        return uuid(name, path.getOrDefault(name, ""));
    }

    /** One without anything. */
    public static DemoRequest none() {
        return new DemoRequest(Map.of(), Map.of(), "", new byte[0]);
    }

    /** A value of the path, by its name or another spelling of it: {@code agent_id} is also {@code agentId}. */
    public Optional<String> value(String name) {
        return path.entrySet().stream()
                .filter(value -> plain(value.getKey()).equals(plain(name)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** A 400 when the query parameter is not there. */
    void requireQuery(String name) {
        if (query.getOrDefault(name, "").isEmpty()) {
            throw ApiFault.bad(name + " is required");
        }
    }

    /** A value that must be a UUID. */
    public static String uuid(String name, String value) {
        if (!UUID.matcher(value).matches()) {
            throw ApiFault.bad(name + " must be a UUID");
        }
        return value.toLowerCase(Locale.ROOT);
    }

    /** The JSON body; a 400 when it is none. */
    public JsonNode json() {
        if (body.length == 0) {
            return DemoResponse.object();
        }
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw ApiFault.bad("The body is not JSON");
        }
    }

    /** A string field of the JSON body that must be there. */
    public String text(String field) {
        String value = json().path(field).asString("");
        if (value.isEmpty()) {
            throw ApiFault.bad(field + " is required");
        }
        return value;
    }

    /** Keeps an item when the query parameter is absent or equals the item's field. */
    public Predicate<ObjectNode> matches(String parameter, String field) {
        Optional<String> wanted = Optional.ofNullable(query.get(parameter));
        return item -> wanted.isEmpty() || item.path(field).asString("").equals(wanted.get());
    }

    /** One page of the items under this envelope key, with {@code total}, {@code limit} and {@code offset}. */
    public DemoResponse page(String envelope, List<ObjectNode> items, int max, int usual) {
        int limit = number("limit", usual, 1, max);
        int offset = number("offset", 0, 0, Integer.MAX_VALUE);
        ObjectNode answer =
                list(envelope, items.stream().skip(offset).limit(limit).toList());
        return DemoResponse.ok(
                answer.put("total", items.size()).put("limit", limit).put("offset", offset));
    }

    /** All items under this envelope key. */
    public static ObjectNode list(String envelope, List<ObjectNode> items) {
        ObjectNode answer = DemoResponse.object();
        ArrayNode array = answer.putArray(envelope);
        items.forEach(array::add);
        return answer;
    }

    public int number(String name, int usual, int min, int max) {
        String text = query.get(name);
        if (text == null) {
            return usual;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < min || Integer.parseInt(text) > max) {
            throw ApiFault.bad(name + " must be a number from " + min + " to " + max);
        }
        return Integer.parseInt(text);
    }
}
