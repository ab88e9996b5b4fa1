package ai.duvo.shell.demo.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes and changes the items of a collection as its template says. */
public final class ItemWriter {

    private static final Set<String> NEVER_GIVEN = Set.of("id", "created_at", "updated_at", "team_id");

    private final DemoCollection collection;
    private final CollectionSpec spec;

    ItemWriter(DemoCollection collection) {
        this.collection = collection;
        this.spec = collection.spec();
    }

    /** An item of a fresh workspace: a new one, but for what the data file says. */
    public ObjectNode planted(JsonNode seed) {
        ObjectNode item = DemoResponse.object();
        TemplateFiller filler = new TemplateFiller(collection, DemoRequest.none(), seed, item);
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        spec.template().properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        seed.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        fields.forEach((name, value) -> item.set(name, filler.fill(value)));
        return item;
    }

    /** A new item of a request; a 400 naming the field that is missing or wrong, a 409 when there is one like it. */
    public ObjectNode create(JsonNode body, DemoRequest call, Set<String> required) {
        Fields.require(body, required);
        Fields.require(body, spec.required(Verb.CREATE));
        Map<String, String> scope = collection.scope(call);
        int most = spec.json().path("most").asInt(Integer.MAX_VALUE);
        if (collection.in(call).size() >= most) {
            throw ApiFault.conflict("There are " + most + " already");
        }
        ObjectNode item = DemoResponse.object();
        TemplateFiller filler = new TemplateFiller(collection, call, body, item);
        for (Map.Entry<String, JsonNode> field : spec.template().properties()) {
            JsonNode given = body.get(field.getKey());
            boolean isGiven = given != null && isOpen(field.getKey(), field.getValue());
            item.set(
                    field.getKey(),
                    isGiven ? Fields.typed(field.getKey(), given, field.getValue()) : filler.fill(field.getValue()));
        }
        scope.forEach(item::put);
        seal(item, body);
        refuseTwin(item, call);
        collection.add(item);
        return item;
    }

    /** The same item with what the body says. */
    public ObjectNode update(ObjectNode item, JsonNode body, DemoRequest call) {
        TemplateFiller filler = new TemplateFiller(collection, call, body, item);
        ObjectNode changed = item.deepCopy();
        for (Map.Entry<String, JsonNode> field : spec.template().properties()) {
            String name = field.getKey();
            if (body.has(name) && isOpen(name, field.getValue())) {
                changed.set(name, Fields.typed(name, body.get(name), field.getValue()));
            } else if (body.properties().stream().anyMatch(b -> TemplateFiller.follows(field.getValue(), b.getKey()))) {
                changed.set(name, filler.fill(field.getValue()));
            }
        }
        seal(changed, body);
        refuseTwin(changed, call);
        if (changed.has("updated_at")) {
            changed.put("updated_at", collection.workspace().now().toString());
        }
        item.setAll(changed);
        return item;
    }

    /** A new item like that one. */
    ObjectNode copy(ObjectNode item, DemoRequest call) {
        TemplateFiller filler = new TemplateFiller(collection, call, DemoResponse.object(), item);
        ObjectNode copy = item.deepCopy();
        for (String name : List.of("id", "created_at", "updated_at")) {
            if (copy.has(name)) {
                copy.set(name, filler.fill(spec.template().path(name)));
            }
        }
        collection.add(copy);
        return copy;
    }

    /** The item that has the body's values in the fields that tell items apart. */
    public Optional<ObjectNode> same(JsonNode body, DemoRequest call) {
        List<String> unique = spec.texts("unique");
        return collection.in(call).stream()
                .filter(item -> unique.stream().allMatch(name -> item.path(name).equals(body.path(name))))
                .findFirst();
    }

    private void refuseTwin(ObjectNode item, DemoRequest call) {
        List<String> unique = spec.texts("unique");
        String id = item.path(spec.id()).asString("");
        boolean hasTwin = !unique.isEmpty()
                && collection.in(call).stream()
                        .filter(other -> unique.contains(spec.id())
                                || !other.path(spec.id()).asString("").equals(id))
                        .anyMatch(other -> unique.stream()
                                .allMatch(name -> other.path(name).equals(item.path(name))));
        if (hasTwin) {
            throw ApiFault.conflict(spec.name() + " exists already: " + String.join(", ", unique));
        }
    }

    private boolean isOpen(String name, JsonNode template) {
        boolean isParent =
                spec.within().stream().anyMatch(parent -> parent.field().equals(name));
        return !NEVER_GIVEN.contains(name)
                && !name.startsWith("_")
                && !isParent
                && !spec.json().path("sealed").has(name)
                && (!TemplateFiller.isComputed(template) || template.asString().startsWith("$body "));
    }

    /** Keeps of what is secret only that it is there: its names, or true. */
    private void seal(ObjectNode item, JsonNode body) {
        spec.json().path("sealed").properties().forEach(secret -> {
            JsonNode given = body.path(secret.getKey());
            String kept = secret.getValue().asString();
            if (given.isObject()) {
                List<String> names = new ArrayList<>(given.propertyNames());
                ArrayNode shown = item.putArray(kept);
                names.forEach(shown::add);
            } else if (!given.isMissingNode()) {
                item.put(kept, !given.isNull());
            }
        });
    }
}
