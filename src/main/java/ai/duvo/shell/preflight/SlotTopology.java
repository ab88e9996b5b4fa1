package ai.duvo.shell.preflight;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * Topology of a revision: its slots and what they are connected to.
 *
 * @param revision its id
 * @param slots its integration slots
 * @param queueSetup how many queues each of its queue slots has
 * @param pins what is pinned to each slot that is no queue slot
 */
record SlotTopology(String revision, CheckResponse slots, CheckResponse queueSetup, List<Pins> pins) {

    /** A slot and the reply that lists what is pinned to it. */
    record Pins(JsonNode slot, CheckResponse response) {}

    /** Whether it takes queues and no connection. */
    static boolean isQueueSlot(JsonNode slot) {
        return slot.path("integration_type")
                .asString("")
                .toLowerCase(Locale.ROOT)
                .startsWith("case-queue");
    }

    /** What people call it. */
    static String name(JsonNode slot) {
        String type = slot.path("integration_type").asString("?");
        return slot.path("integration_name").asString(type);
    }
}
