package ai.duvo.shell.preflight;

import ai.duvo.shell.line.Quoting;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Checks that cases reach the agent that takes them: slot and trigger belong together, and no case hangs. */
final class ConsumerCheck {

    /** A case that is claimed for longer, and by nothing that runs, will not move by itself. */
    static final Duration LONG_AGO = Duration.ofHours(1);

    private static final String NAME = "cases";
    private static final Set<String> MOVING = Set.of("not_started", "pending", "starting", "running", "waiting");

    private final PreflightTarget target;
    private final SlotTopology topology;
    private final CheckResponse triggers;
    private final List<QueueCases> claimed;
    private final Instant now;

    /** The cases of a queue that are claimed. */
    record QueueCases(String queue, String name, CheckResponse response) {}

    ConsumerCheck(
            PreflightTarget target,
            SlotTopology topology,
            CheckResponse triggers,
            List<QueueCases> claimed,
            Instant now) {
        this.target = target;
        this.topology = topology;
        this.triggers = triggers;
        this.claimed = claimed;
        this.now = now;
    }

    /** One for each that is not well, or one for all. */
    List<Finding> findings() {
        List<Finding> bad = new ArrayList<>();
        topology.queues().stream()
                .filter(slot -> !slot.response().isSuccess())
                .forEach(slot -> bad.add(Finding.unknown(NAME, slot.response().trouble())));
        Map<String, String> taken = topology.queues(SlotTopology.Queues::isConsumer);
        if (triggers.isSuccess()) {
            untriggered(taken, bad);
            unconnected(taken, bad);
        }
        circles(taken, bad);
        claimed.forEach(queue -> stuck(queue, bad));
        return bad.isEmpty() ? List.of(Finding.ok(NAME, well(taken))) : bad;
    }

    private static String well(Map<String, String> taken) {
        return taken.isEmpty()
                ? "the agent takes none"
                : "taken from "
                        + taken.values().stream().map(ConsumerCheck::quoted).collect(Collectors.joining(", "));
    }

    private void untriggered(Map<String, String> taken, List<Finding> bad) {
        if (taken.isEmpty()) {
            return;
        }
        Map<String, JsonNode> byQueue = new LinkedHashMap<>();
        triggers.json()
                .path("case_triggers")
                .forEach(trigger -> byQueue.put(trigger.path("case_queue_id").asString(""), trigger));
        boolean isStarted =
                taken.keySet().stream().anyMatch(queue -> byQueue.containsKey(queue) && isOn(byQueue.get(queue)));
        if (isStarted) {
            return;
        }
        String proof = target.command("agents case-triggers list " + agent());
        taken.forEach((queue, name) -> {
            JsonNode trigger = byQueue.get(queue);
            bad.add(
                    trigger == null
                            ? Finding.doubtful(
                                    NAME,
                                    "the agent takes cases from " + quoted(name) + ", and no case trigger starts it",
                                    proof,
                                    target.command("agents case-triggers create " + agent() + " --queue "
                                            + Quoting.value(queue) + " --enabled"))
                            : Finding.doubtful(
                                    NAME,
                                    "the case trigger for " + quoted(name) + " is off, so nothing starts the agent",
                                    proof,
                                    target.command("agents case-triggers update " + agent() + " " + id(trigger)
                                            + " --enable")));
        });
    }

    private void unconnected(Map<String, String> taken, List<Finding> bad) {
        if (!topology.slots().isSuccess()) {
            return;
        }
        for (JsonNode trigger : triggers.json().path("case_triggers")) {
            String queue = trigger.path("case_queue_id").asString("");
            if (isOn(trigger) && !queue.isEmpty() && !taken.containsKey(queue)) {
                String name = trigger.path("case_queue_name").asString(queue);
                bad.add(Finding.failed(
                        NAME,
                        "a case trigger starts the agent for " + quoted(name)
                                + ", and the revision has no consumer integration for that queue",
                        target.command("revision-integrations list", topology.revision(), ""),
                        target.command(
                                "queues link-agent " + Quoting.value(queue), topology.revision(), " --role consumer")));
            }
        }
    }

    private void circles(Map<String, String> taken, List<Finding> bad) {
        Map<String, String> filled = topology.queues(SlotTopology.Queues::isProducer);
        taken.forEach((queue, name) -> {
            if (filled.containsKey(queue)) {
                bad.add(Finding.failed(
                        NAME,
                        "the revision puts cases into " + quoted(name) + " and takes them from there as well",
                        target.command("queues agents " + Quoting.value(queue)),
                        target.command(
                                "queues unlink-agent " + Quoting.value(queue),
                                topology.revision(),
                                " --role producer")));
            }
        });
    }

    private void stuck(QueueCases queue, List<Finding> bad) {
        if (!queue.response().isSuccess()) {
            bad.add(Finding.unknown(NAME, queue.response().trouble()));
            return;
        }
        List<JsonNode> stuck = new ArrayList<>();
        queue.response().json().path("cases").forEach(one -> {
            if (isStuck(one)) {
                stuck.add(one);
            }
        });
        if (stuck.isEmpty()) {
            return;
        }
        JsonNode first = stuck.get(0);
        String run = first.path("agent_run_status").asString("");
        String more = stuck.size() == 1 ? "" : "; so are " + (stuck.size() - 1) + " more";
        String ids = stuck.stream().map(ConsumerCheck::id).collect(Collectors.joining(","));
        bad.add(Finding.doubtful(
                NAME,
                "case " + quoted(first.path("title").asString(id(first))) + " of " + quoted(queue.name())
                        + " was claimed " + age(claimedAt(first)) + " ago by a run that is "
                        + (run.isEmpty() ? "gone" : "over (" + run + ")") + more,
                target.command("cases runs " + id(first)),
                target.command("cases bulk-reprocess --queue " + Quoting.value(queue.queue()) + " --agent " + agent()
                        + " --ids " + ids)));
    }

    private boolean isStuck(JsonNode one) {
        Instant since = claimedAt(one);
        return Duration.between(since, now).compareTo(LONG_AGO) > 0
                && !MOVING.contains(one.path("agent_run_status").asString(""));
    }

    /** Now for one that is not claimed, so that it is no old one. */
    private Instant claimedAt(JsonNode one) {
        try {
            return Instant.parse(one.path("claimed_at").asString(""));
        } catch (DateTimeException notClaimed) {
            return now;
        }
    }

    private String age(Instant since) {
        Duration age = Duration.between(since, now);
        return age.toHours() >= 48 ? age.toDays() + " days" : age.toHours() == 1 ? "an hour" : age.toHours() + " hours";
    }

    private static boolean isOn(JsonNode trigger) {
        return trigger.path("enabled").asBoolean(false);
    }

    private String agent() {
        return Quoting.value(target.agent());
    }

    private static String id(JsonNode item) {
        return Quoting.value(item.path("id").asString(""));
    }

    private static String quoted(String name) {
        return Quoting.named(name);
    }
}
