package ai.duvo.shell.demo.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Items of one kind: those of a fresh workspace, and what requests made of them. */
public final class DemoCollection {

    private final DemoStore store;
    private final CollectionSpec spec;
    private final Random random;
    private final List<ObjectNode> items;
    private final List<ObjectNode> seeds;
    private final ItemWriter writer;
    private boolean isPlanted;

    /**
     * @param items those that are there already; they are not copied
     */
    DemoCollection(DemoStore store, CollectionSpec spec, List<ObjectNode> items) {
        this.store = store;
        this.spec = spec;
        this.items = items;
        this.seeds = new ArrayList<>(items);
        this.writer = new ItemWriter(this);
        // an own sequence: another collection moves no id of this one
        this.random = new Random(store.workspace().seed() ^ (31L * spec.key().hashCode()));
    }

    public CollectionSpec spec() {
        return spec;
    }

    DemoStore store() {
        return store;
    }

    StoreContext workspace() {
        return store.workspace();
    }

    String newId() {
        return Ids.next(random);
    }

    /** All items. */
    public List<ObjectNode> items() {
        if (!isPlanted) {
            isPlanted = true;
            for (JsonNode seed : spec.seeds()) {
                ObjectNode item = writer.planted(seed);
                items.add(item);
                seeds.add(item);
            }
        }
        return items;
    }

    /** The item that a fresh workspace has at that place. */
    public ObjectNode seed(int index) {
        items();
        return seeds.get(index);
    }

    /** The items that lie in what the request's path names. */
    public List<ObjectNode> in(DemoRequest call) {
        Map<String, String> scope = scope(call);
        return items().stream().filter(item -> isIn(item, scope)).toList();
    }

    /** The values that items must have for that path; a 404 when what they lie in is not there. */
    Map<String, String> scope(DemoRequest call) {
        Map<String, String> scope = new LinkedHashMap<>();
        for (CollectionSpec.Parent parent : spec.within()) {
            Optional<String> value = call.value(parent.path());
            if (value.isPresent()) {
                scope.put(
                        parent.field(), parent.collection().isEmpty() ? value.get() : idIn(parent, value.get(), call));
            }
        }
        return scope;
    }

    /** The item with that id in what the path names. */
    public ObjectNode require(String id, String pathName, DemoRequest call) {
        return find(id, pathName, call).orElseThrow(() -> ApiFault.notFound(spec.name()));
    }

    public Optional<ObjectNode> find(String id, String pathName, DemoRequest call) {
        String wanted = hasUuids() ? DemoRequest.uuid(pathName, id) : id;
        Map<String, String> scope = scope(call);
        return items().stream()
                .filter(item -> item.path(spec.id()).asString("").equals(wanted) && isIn(item, scope))
                .findFirst();
    }

    /** The item that a field of a body names. */
    public ObjectNode byId(String id, String field) {
        return Ids.find(items(), spec.id(), hasUuids() ? DemoRequest.uuid(field, id) : id, spec.name());
    }

    /** Makes and changes its items. */
    public ItemWriter writer() {
        return writer;
    }

    public void add(ObjectNode item) {
        items().add(spec.is("newest_first") ? 0 : items.size(), item);
    }

    /** Removes it, and what lies in it. */
    public void remove(ObjectNode item) {
        items().remove(item);
        store.removeWithin(spec.key(), item.path(spec.id()).asString(""));
    }

    void removeIn(String collection, String id) {
        for (CollectionSpec.Parent parent : spec.within()) {
            if (parent.collection().equals(collection)) {
                List<ObjectNode> inside = items().stream()
                        .filter(item -> item.path(parent.field()).asString("").equals(id))
                        .toList();
                inside.forEach(this::remove);
            }
        }
    }

    private String idIn(CollectionSpec.Parent parent, String value, DemoRequest call) {
        DemoCollection outer = store.collection(parent.collection());
        if (!parent.other().isEmpty() && outer.find(value, parent.path(), call).isEmpty()) {
            outer = store.collection(parent.other());
        }
        return outer.require(value, parent.path(), call).path(outer.spec.id()).asString();
    }

    private boolean hasUuids() {
        return spec.id().equals("id");
    }

    private static boolean isIn(ObjectNode item, Map<String, String> scope) {
        return scope.entrySet().stream()
                .allMatch(value -> item.path(value.getKey()).asString("").equals(value.getValue()));
    }
}
