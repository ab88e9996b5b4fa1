package ai.duvo.shell.preflight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Topology of a revision: its slots and what they are connected to.
 *
 * @param revision its id
 * @param slots its integration slots
 * @param queueSetup how many queues each of its queue slots has
 * @param pins what is pinned to each slot that is no queue slot
 * @param queues the queues of each queue slot
 */
record SlotTopology(
        String revision, CheckResponse slots, CheckResponse queueSetup, List<Pins> pins, List<Queues> queues) {

    /** A slot and the reply that lists what is pinned to it. */
    record Pins(JsonNode slot, CheckResponse response) {}

    /** A queue slot and the reply that lists its queues. */
    record Queues(JsonNode slot, CheckResponse response) {

        /** Whether it puts cases into them. */
        boolean isProducer() {
            return type(slot).equals("case-queue-producer");
        }

        /** Whether it takes cases from them. */
        boolean isConsumer() {
            return type(slot).equals("case-queue-consumer");
        }

        /** Its queues: names by id. */
        Map<String, String> names() {
            Map<String, String> names = new LinkedHashMap<>();
            response.json().path("queues").forEach(queue -> {
                String id = queue.path("id").asString("");
                names.put(id, queue.path("name").asString(id));
            });
            return names;
        }
    }

    /** The queues that cases are put into, or taken from: names by id. */
    Map<String, String> queues(Predicate<Queues> slots) {
        Map<String, String> names = new LinkedHashMap<>();
        queues.stream().filter(slots).forEach(slot -> names.putAll(slot.names()));
        return names;
    }

    /** Whether it takes queues and no connection. */
    static boolean isQueueSlot(JsonNode slot) {
        return type(slot).startsWith("case-queue");
    }

    private static String type(JsonNode slot) {
        return slot.path("integration_type").asString("").toLowerCase(Locale.ROOT);
    }

    /** What people call it. */
    static String name(JsonNode slot) {
        String type = slot.path("integration_type").asString("?");
        return slot.path("integration_name").asString(type);
    }
}
