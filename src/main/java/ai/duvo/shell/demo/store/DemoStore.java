package ai.duvo.shell.demo.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Collections of the demo workspace by their keys. A data file is read when something of it is asked for. */
public final class DemoStore {

    private final StoreContext workspace;
    private final DataFiles files;
    private final List<String> unread;
    private final Map<String, DemoCollection> collections = new LinkedHashMap<>();
    private final Map<String, DemoCollection> byPath = new HashMap<>();
    private final Map<String, List<ObjectNode>> planted = new HashMap<>();
    private final Map<String, CollectionHook> hooks = new HashMap<>();

    public DemoStore(StoreContext workspace, DataFiles files) {
        this.workspace = workspace;
        this.files = files;
        this.unread = new ArrayList<>(files.names());
    }

    StoreContext workspace() {
        return workspace;
    }

    /** Gives a collection its first items, made elsewhere. The list stays the collection's own. */
    public void plant(String key, List<ObjectNode> items) {
        planted.put(key, items);
    }

    /** Lets a collection do more than its data file says. */
    public void hook(String key, CollectionHook hook) {
        hooks.put(key, hook);
    }

    /** The collection of that key. */
    public DemoCollection collection(String key) {
        if (!collections.containsKey(key)) {
            readUntil(key, () -> collections.containsKey(key));
        }
        DemoCollection found = collections.get(key);
        if (found == null) {
            throw new IllegalStateException("the demo has no collection " + key);
        }
        return found;
    }

    /** All collections that the data files declare. */
    public List<DemoCollection> collections() {
        readUntil("", () -> false);
        return List.copyOf(collections.values());
    }

    /** How a row's operation is answered, when some data file declares its path. */
    public Optional<Route> route(TableRow row) {
        Optional<Route> known = known(row);
        if (known.isEmpty()) {
            readUntil(row.group(), () -> known(row).isPresent());
        }
        return known(row);
    }

    /** Removes from every collection what lies in that item. */
    void removeWithin(String key, String id) {
        List.copyOf(collections.values()).forEach(other -> other.removeIn(key, id));
    }

    private Optional<Route> known(TableRow row) {
        DemoCollection found = byPath.get(row.operation().path());
        return Optional.ofNullable(found)
                .flatMap(
                        c -> new CollectionRoutes(c, hooks.getOrDefault(c.spec().key(), CollectionHook.NONE)).of(row));
    }

    private void readUntil(String likely, BooleanSupplier isFound) {
        if (unread.remove(likely)) {
            read(likely);
        }
        while (!isFound.getAsBoolean() && !unread.isEmpty()) {
            read(unread.remove(0));
        }
    }

    private void read(String file) {
        for (Map.Entry<String, JsonNode> entry : files.read(file).properties()) {
            declare(new CollectionSpec(entry.getKey(), entry.getValue()));
        }
    }

    private void declare(CollectionSpec spec) {
        @Nullable List<ObjectNode> first = planted.get(spec.key());
        DemoCollection collection = new DemoCollection(this, spec, first == null ? new ArrayList<>() : first);
        if (collections.put(spec.key(), collection) != null) {
            throw new IllegalStateException("the demo has two collections " + spec.key());
        }
        spec.lists().forEach(path -> byPath.put(path, collection));
        spec.items().forEach(path -> byPath.put(path, collection));
        spec.json()
                .path("actions")
                .propertyNames()
                .forEach(action -> byPath.put(action.substring(action.indexOf(' ') + 1), collection));
    }
}
