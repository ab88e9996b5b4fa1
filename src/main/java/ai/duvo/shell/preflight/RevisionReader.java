package ai.duvo.shell.preflight;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.catalog.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Reads what a revision holds: its slots with what is connected to them, its secrets, and the cases it has claimed. */
record RevisionReader(CheckRequests checks, String agent) {

    private static final String ANY_SLOT = "<slot>";
    private static final List<ApiRequest.Param> CLAIMED = List.of(
            new ApiRequest.Param("status", "claimed"),
            new ApiRequest.Param("sort_order", "asc"),
            new ApiRequest.Param("limit", "100"));

    /**
     * What it holds.
     *
     * @param claimed the claimed cases of each queue that it takes cases from
     */
    record Holdings(SlotTopology topology, SecretCheck.Attached attached, List<ConsumerCheck.QueueCases> claimed) {}

    Mono<Holdings> holdings(String revision) {
        Map<String, String> path = Map.of("agent_id", agent, "build_id", revision);
        return Mono.zip(
                        checks.ask(CheckRequests.SLOTS, path),
                        checks.ask(CheckRequests.QUEUE_SETUP, path),
                        attached(revision))
                .flatMap(all -> connected(path, all.getT1(), all.getT2()).flatMap(topology -> claimed(topology)
                        .map(claimed -> new Holdings(topology, all.getT3(), claimed))));
    }

    /** Its secrets and logins. */
    Mono<SecretCheck.Attached> attached(String revision) {
        Map<String, String> path = Map.of("agentId", agent, "buildId", revision);
        return Mono.zip(checks.ask(CheckRequests.SECRETS, path), checks.ask(CheckRequests.LOGINS, path))
                .map(both -> new SecretCheck.Attached(revision, both.getT1(), both.getT2()));
    }

    private Mono<SlotTopology> connected(Map<String, String> path, CheckResponse slots, CheckResponse setup) {
        return Mono.zip(pins(path, slots), queues(path, slots))
                .map(both ->
                        new SlotTopology(path.getOrDefault("build_id", ""), slots, setup, both.getT1(), both.getT2()));
    }

    private Mono<List<SlotTopology.Pins>> pins(Map<String, String> path, CheckResponse slots) {
        if (checks.isDry()) {
            return ofSlot(CheckRequests.PINS, path, ANY_SLOT).thenReturn(List.of());
        }
        return Flux.fromIterable(slots(slots, false))
                .flatMapSequential(
                        slot -> ofSlot(CheckRequests.PINS, path, slot.path("id").asString(""))
                                .map(response -> new SlotTopology.Pins(slot, response)),
                        CheckRequests.AT_A_TIME)
                .collectList();
    }

    private Mono<List<SlotTopology.Queues>> queues(Map<String, String> path, CheckResponse slots) {
        if (checks.isDry()) {
            return ofSlot(CheckRequests.SLOT_QUEUES, path, ANY_SLOT).thenReturn(List.of());
        }
        return Flux.fromIterable(slots(slots, true))
                .flatMapSequential(
                        slot -> ofSlot(
                                        CheckRequests.SLOT_QUEUES,
                                        path,
                                        slot.path("id").asString(""))
                                .map(response -> new SlotTopology.Queues(slot, response)),
                        CheckRequests.AT_A_TIME)
                .collectList();
    }

    private static List<JsonNode> slots(CheckResponse slots, boolean ofQueues) {
        List<JsonNode> wanted = new ArrayList<>();
        slots.json().path("integrations").forEach(slot -> {
            if (SlotTopology.isQueueSlot(slot) == ofQueues) {
                wanted.add(slot);
            }
        });
        return wanted;
    }

    private Mono<CheckResponse> ofSlot(Operation operation, Map<String, String> ofRevision, String slot) {
        Map<String, String> path = new HashMap<>(ofRevision);
        path.put("integration_id", slot);
        return checks.ask(operation, path);
    }

    private Mono<List<ConsumerCheck.QueueCases>> claimed(SlotTopology topology) {
        Map<String, String> taken =
                checks.isDry() ? Map.of("<queue>", "") : topology.queues(SlotTopology.Queues::isConsumer);
        return Flux.fromIterable(taken.entrySet())
                .flatMapSequential(
                        queue -> checks.ask(CheckRequests.CASES, Map.of("queue_id", queue.getKey()), CLAIMED)
                                .map(response ->
                                        new ConsumerCheck.QueueCases(queue.getKey(), queue.getValue(), response)),
                        CheckRequests.AT_A_TIME)
                .collectList();
    }
}
