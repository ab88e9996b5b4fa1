package ai.duvo.shell.demo.store;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills templates of the data files: a text that begins with {@code $} stands for a value. */
final class TemplateFiller {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final DemoCollection collection;
    private final DemoRequest call;
    private final JsonNode body;
    private final @Nullable ObjectNode item;

    /**
     * @param call the request, or one without anything for the items of a fresh workspace
     * @param item what {@code $item} reads, or null
     */
    TemplateFiller(DemoCollection collection, DemoRequest call, JsonNode body, @Nullable ObjectNode item) {
        this.collection = collection;
        this.call = call;
        this.body = body;
        this.item = item;
    }

    /** The template with its values. */
    JsonNode fill(JsonNode template) {
        if (template.isString() && template.asString().startsWith("$")) {
            return value(template.asString().substring(1).split(" "));
        }
        if (template instanceof ObjectNode fields) {
            ObjectNode filled = JSON.objectNode();
            for (Map.Entry<String, JsonNode> field : fields.properties()) {
                filled.set(field.getKey(), fill(field.getValue()));
            }
            return filled;
        }
        if (template instanceof ArrayNode entries) {
            ArrayNode filled = JSON.arrayNode();
            entries.forEach(entry -> filled.add(fill(entry)));
            return filled;
        }
        return template;
    }

    /** Whether the request's own value cannot replace it. */
    static boolean isComputed(JsonNode template) {
        return template.asString("").startsWith("$");
    }

    /** Whether it copies a field of what this field of the body names. */
    static boolean follows(JsonNode template, String bodyField) {
        String[] words = template.asString("").split(" ");
        return words[0].equals("$of") && words[2].equals(bodyField);
    }

    private JsonNode value(String[] words) {
        StoreContext workspace = collection.workspace();
        return switch (words[0]) {
            case "id" -> text(collection.newId());
            case "now" -> text(workspace.now().toString());
            case "ago" -> text(workspace.openedAt().minus(time(words[1])).toString());
            case "in" -> text(workspace.now().plus(time(words[1])).toString());
            case "user", "colleague", "team", "otherTeam", "organization", "run" -> text(workspace.known(words[0]));
            case "path" -> text(call.value(words[1]).orElse(""));
            case "file" -> text(fileName(call.value(words[1]).orElse("")));
            case "query" -> query(words);
            case "body" -> orNull(body.path(words[1]));
            case "slug" -> text(slug(body.path(words[1]).asString("")));
            case "item" -> item == null ? NullNode.instance : orNull(item.path(words[1]));
            case "owner" -> body.path("shared").asBoolean(false) ? NullNode.instance : text(workspace.known("user"));
            case "count" -> JSON.numberNode(count(words));
            case "first" ->
                collection.in(call).isEmpty()
                        ? NullNode.instance
                        : orNull(collection.in(call).get(0).path(words[1]));
            case "inside" -> JSON.numberNode(inside(words[1]));
            case "size" -> JSON.numberNode(body.path(words[1]).size());
            case "next" -> JSON.numberNode(collection.in(call).size() + 1);
            case "of" -> of(words[1], words[2], words[3]);
            default -> reference(words[0].split("\\."));
        };
    }

    /** A parameter of the query; when it is absent, the time that long ago. */
    private JsonNode query(String[] words) {
        String value = call.query().get(words[1]);
        return value == null
                ? text(collection.workspace().now().minus(time(words[2])).toString())
                : text(value);
    }

    /** How many items there are, those with a value in a field when it is named. */
    private long count(String[] words) {
        return collection.in(call).stream()
                .filter(one ->
                        words.length < 3 || one.path(words[1]).asString("").equals(words[2]))
                .count();
    }

    /** How many items of another collection lie in this item. */
    private long inside(String key) {
        DemoCollection other = collection.store().collection(key);
        String id = item == null ? "" : item.path("id").asString("");
        return other.spec().within().stream()
                .filter(parent -> parent.collection().equals(collection.spec().key()))
                .flatMap(parent -> other.items().stream()
                        .filter(one -> one.path(parent.field()).asString("").equals(id)))
                .count();
    }

    /** A field of the item of another collection that the body names by its id. */
    private JsonNode of(String key, String bodyField, String field) {
        String id = body.path(bodyField).asString("");
        if (id.isEmpty()) {
            return NullNode.instance;
        }
        return orNull(collection.store().collection(key).byId(id, bodyField).path(field));
    }

    /** {@code agents.0.name}: a field of the first agent of a fresh workspace, its id when no field is named. */
    private JsonNode reference(String[] parts) {
        DemoCollection other = collection.store().collection(parts[0]);
        ObjectNode seed = other.seed(Integer.parseInt(parts[1]));
        return orNull(seed.path(parts.length > 2 ? parts[2] : other.spec().id()));
    }

    private static JsonNode orNull(JsonNode value) {
        return value instanceof MissingNode ? NullNode.instance : value;
    }

    private static JsonNode text(String value) {
        return JSON.stringNode(value);
    }

    private static Duration time(String text) {
        long number = Long.parseLong(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 'd' -> Duration.ofDays(number);
            case 'h' -> Duration.ofHours(number);
            default -> Duration.ofMinutes(number);
        };
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    }
}
