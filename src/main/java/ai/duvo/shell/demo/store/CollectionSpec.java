package ai.duvo.shell.demo.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A collection as a data file declares it; {@code src/docs/demo-data.md} says what each key means.
 *
 * @param key its name in the file, unique among all files
 * @param json the declaration
 */
public record CollectionSpec(String key, JsonNode json) {

    static final Set<String> KEYS = Set.of(
            "name",
            "list",
            "item",
            "id",
            "within",
            "required",
            "unique",
            "most",
            "new",
            "items",
            "only",
            "without",
            "envelope",
            "beside",
            "status",
            "sealed",
            "filters",
            "search",
            "sort",
            "tells",
            "newest_first",
            "replaces",
            "upserts",
            "done",
            "actions");

    public CollectionSpec {
        json.propertyNames().forEach(name -> {
            if (!KEYS.contains(name)) {
                throw new IllegalStateException("the demo's collection " + key + " has an unknown key " + name);
            }
        });
    }

    /**
     * What a collection lies in.
     *
     * @param path the name in paths, such as {@code agent_id}
     * @param collection the key of the collection that must have the id, or empty for a value that is no id
     * @param field the field of the items that holds it; one that begins with {@code _} is never shown
     * @param other the key of a collection that may have the id instead, or empty
     */
    public record Parent(String path, String collection, String field, String other) {}

    /** What one item is called in messages. */
    public String name() {
        return json.path("name").asString("Item");
    }

    /** Paths of the whole collection. */
    public List<String> lists() {
        return texts(json.path("list"));
    }

    /** Paths of one item. */
    public List<String> items() {
        return texts(json.path("item"));
    }

    /** The field that identifies an item. */
    public String id() {
        return json.path("id").asString("id");
    }

    public List<Parent> within() {
        List<Parent> parents = new ArrayList<>();
        for (Map.Entry<String, JsonNode> parent : json.path("within").properties()) {
            parents.add(new Parent(
                    parent.getKey(),
                    parent.getValue().path(0).asString(),
                    parent.getValue().path(1).asString(),
                    parent.getValue().path(2).asString("")));
        }
        return parents;
    }

    /** A new item: its fields with what each is when the request does not say. */
    ObjectNode template() {
        return json.get("new") instanceof ObjectNode template ? template : DemoResponse.object();
    }

    /** The items of a fresh workspace: what is different from a new one. */
    JsonNode seeds() {
        return json.path("items");
    }

    /** Fields that the body of that verb must have; a plain array is about new items. */
    List<String> required(Verb verb) {
        JsonNode required = json.path("required");
        return required.isArray() && verb != Verb.CREATE ? List.of() : texts("required", verb);
    }

    /** The texts under a key: of one thing, or of it for that verb. */
    public List<String> texts(String name, Verb verb) {
        JsonNode value = json.path(name);
        return texts(value.isObject() ? value.path(verb.key()) : value);
    }

    /** The texts under a key. */
    public List<String> texts(String name) {
        return texts(json.path(name));
    }

    /** What stands under a key for that verb. */
    Optional<JsonNode> of(String name, Verb verb) {
        return Optional.ofNullable(json.path(name).get(verb.key()));
    }

    @Nullable
    String text(String name) {
        return json.path(name).asString(null);
    }

    boolean is(String name) {
        return json.path(name).asBoolean(false);
    }

    private static List<String> texts(JsonNode value) {
        if (value.isString()) {
            return List.of(value.asString());
        }
        List<String> texts = new ArrayList<>();
        value.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
