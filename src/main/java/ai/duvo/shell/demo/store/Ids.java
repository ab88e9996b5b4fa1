package ai.duvo.shell.demo.store;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Makes ids, and finds items by theirs. */
public final class Ids {

    private Ids() {}

    /** A UUID that looks random and is the same for the same sequence. */
    public static String next(Random random) {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** The item with that id in that field; a 404 that says what is not there. */
    public static ObjectNode find(List<ObjectNode> items, String field, String id, String what) {
        return items.stream()
                .filter(item -> item.path(field).asString("").equals(id))
                .findFirst()
                .orElseThrow(() -> ApiFault.notFound(what));
    }
}
