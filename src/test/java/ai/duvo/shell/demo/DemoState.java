package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.DemoCollection;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a demo workspace holds, as lines; times of changes left out. */
public final class DemoState {

    private static final Set<String> TIMES = Set.of("created_at", "createdAt", "updated_at", "updatedAt");

    private DemoState() {}

    /** Everything, in a fixed order. */
    public static Set<String> of(DemoServer demo) {
        Workspace workspace = demo.workspace;
        Set<String> lines = new TreeSet<>();
        for (DemoCollection collection : workspace.store.collections()) {
            collection.items().forEach(item -> lines.add(collection.spec().key() + " " + timeless(item)));
        }
        workspace.slots.forEach(
                (revision, slots) -> slots.forEach(slot -> lines.add("slot " + revision + timeless(slot))));
        workspace.pins.forEach((slot, pins) -> pins.keySet().forEach(pin -> lines.add("pin " + slot + pin)));
        workspace.slotQueues.forEach((slot, queues) -> queues.forEach(queue -> lines.add("queue " + slot + queue)));
        return lines;
    }

    private static JsonNode timeless(ObjectNode item) {
        ObjectNode copy = item.deepCopy();
        TIMES.forEach(copy::remove);
        return copy;
    }
}
