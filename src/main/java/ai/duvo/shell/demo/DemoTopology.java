package ai.duvo.shell.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Topology of the demo workspace: what live revisions are connected to. All is well with most agents; a few have what makes runs fail without a word,
 * as at the real API. The first queue is filled by most agents, the second by one.
 */
final class DemoTopology {

    private static final String NO_PIN = "Freight audit";
    private static final String NO_QUEUE = "Complaint replies";
    private static final String NOT_LIVE = "Vendor master data";
    private static final String BROKEN = "Purchase orders";
    private static final String FILLS_RETURNS = "Shipment tracker";
    private static final String QUEUE = "case-queue-producer";

    /** Who takes cases, and from which queue, by the id of the slot: fixed, so that all other ids stay. */
    private static final List<Consumer> CONSUMERS = List.of(
            new Consumer("Returns desk", 1, "8d0e52c4-3f6a-4b17-9c2d-71e5a0b4c6f1"),
            new Consumer("Claims triage", 1, "3b7f91a6-5c2e-4d80-8e14-c9a6d2f07b35"),
            new Consumer("Credit notes", 0, "f15c08e7-92b4-4a6d-b3e9-0d47c8a1652e"));

    private final Workspace workspace;

    DemoTopology(Workspace workspace) {
        this.workspace = workspace;
    }

    private record Consumer(String agent, int queue, String slot) {}

    /** Connects what the seed has planted. */
    void connect() {
        for (ObjectNode agent : workspace.agents) {
            String name = agent.path("name").asString();
            if (name.equals(NOT_LIVE)) {
                leaveTheDraft(agent);
            }
            slots(agent).forEach(slot -> connect(slot, name));
            CONSUMERS.stream().filter(one -> one.agent().equals(name)).forEach(one -> consume(agent, one));
        }
    }

    private void consume(ObjectNode agent, Consumer consumer) {
        ObjectNode integration = workspace.integrations.get(workspace.integrations.size() - 1);
        slots(agent)
                .add(SeedData.slot(consumer.slot(), integration, workspace.now().toString()));
        ObjectNode queue = workspace.queues.get(consumer.queue());
        workspace.slotQueues.put(consumer.slot(), List.of(queue.path("id").asString()));
    }

    /** Whether a run of the agent cannot succeed. */
    boolean stops(ObjectNode agent) {
        return live(agent).isEmpty() || slots(agent).stream().anyMatch(this::isLoose);
    }

    /** Whether the agent's runs put cases into that queue. */
    boolean feeds(ObjectNode agent, String queue) {
        return slots(agent).stream()
                .filter(slot -> slot.path("integration_type").asString().equals(QUEUE))
                .map(slot -> slot.path("id").asString())
                .anyMatch(slot ->
                        workspace.slotQueues.getOrDefault(slot, List.of()).contains(queue));
    }

    /** The revision that a run gets: the live one, else the newest. */
    ObjectNode ofRun(ObjectNode agent) {
        return live(agent).orElseGet(() -> revisions(agent).get(0));
    }

    private Optional<ObjectNode> live(ObjectNode agent) {
        return revisions(agent).stream()
                .filter(revision -> revision.path("status").asString().equals("live"))
                .findFirst();
    }

    private List<ObjectNode> revisions(ObjectNode agent) {
        return workspace.revisionsOf(agent.path("id").asString());
    }

    private List<ObjectNode> slots(ObjectNode agent) {
        return workspace.slots.getOrDefault(ofRun(agent).path("id").asString(), List.of());
    }

    private void leaveTheDraft(ObjectNode agent) {
        List<ObjectNode> revisions = revisions(agent);
        revisions.subList(1, revisions.size()).forEach(workspace.revisions::remove);
        revisions.get(0).put("name", NOT_LIVE + " v1").put("revision_number", 1);
    }

    private void connect(ObjectNode slot, String agent) {
        String id = slot.path("id").asString();
        String type = slot.path("integration_type").asString();
        if (type.equals(QUEUE)) {
            if (!agent.equals(NO_QUEUE)) {
                ObjectNode queue = workspace.queues.get(agent.equals(FILLS_RETURNS) ? 1 : 0);
                workspace.slotQueues.put(id, List.of(queue.path("id").asString()));
            }
        } else if (!(agent.equals(NO_PIN) && type.equals("slack"))) {
            connection(type, agent.equals(BROKEN)).ifPresent(connection -> workspace
                    .pins
                    .computeIfAbsent(id, s -> new LinkedHashMap<>())
                    .put(connection.path("id").asString(), workspace.now()));
        }
    }

    private Optional<ObjectNode> connection(String type, boolean mayBeBroken) {
        return workspace.connections.stream()
                .filter(connection -> connection.path("type").asString().equals(type))
                .filter(connection -> mayBeBroken || !connection.has("broken_at"))
                .findFirst();
    }

    private boolean isLoose(ObjectNode slot) {
        String id = slot.path("id").asString();
        if (slot.path("integration_type").asString().startsWith("case-queue")) {
            return workspace.queuesOf(slot).isEmpty();
        }
        Map<String, Instant> pins = workspace.pins.getOrDefault(id, Map.of());
        return workspace.connections.stream()
                .noneMatch(one -> pins.containsKey(one.path("id").asString()) && !one.has("broken_at"));
    }
}
