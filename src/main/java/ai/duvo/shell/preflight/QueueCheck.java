package ai.duvo.shell.preflight;

import ai.duvo.shell.line.Quoting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Checks that each queue slot and each case trigger has a queue. */
final class QueueCheck {

    private static final String NAME = "queues";
    private static final String WHICH = "  # one of: queues list";

    private final PreflightTarget target;
    private final SlotTopology topology;
    private final CheckResponse triggers;

    QueueCheck(PreflightTarget target, SlotTopology topology, CheckResponse triggers) {
        this.target = target;
        this.topology = topology;
        this.triggers = triggers;
    }

    /** One for each that is not well, or one for all. */
    List<Finding> findings() {
        List<Finding> bad = new ArrayList<>();
        int slots = slots(bad);
        int on = triggers(bad);
        List<String> well = new ArrayList<>();
        counted(slots, "slot", well);
        counted(on, "case trigger", well);
        return bad.isEmpty()
                ? List.of(Finding.ok(NAME, well.isEmpty() ? "nothing needs one" : String.join(" and ", well)))
                : bad;
    }

    private static void counted(int count, String what, List<String> well) {
        if (count > 0) {
            well.add(count + " " + what + (count == 1 ? " has one" : "s have one"));
        }
    }

    private int slots(List<Finding> bad) {
        CheckResponse setup = topology.queueSetup();
        if (!setup.isSuccess()) {
            bad.add(Finding.unknown(NAME, setup.trouble()));
            return 0;
        }
        Map<String, String> names = new LinkedHashMap<>();
        topology.slots()
                .json()
                .path("integrations")
                .forEach(slot -> names.put(slot.path("id").asString(""), SlotTopology.name(slot)));
        boolean hasQueues = setup.json().path("has_available_queues").asBoolean(true);
        JsonNode configs = setup.json().path("configs");
        for (JsonNode config : configs) {
            if (config.path("linked_queue_count").asInt(0) == 0) {
                String id = config.path("config_id").asString("");
                String type = config.path("integration_type").asString("?");
                bad.add(noQueue(id, names.getOrDefault(id, type), hasQueues));
            }
        }
        return configs.size();
    }

    private Finding noQueue(String slot, String name, boolean hasQueues) {
        return Finding.failed(
                NAME,
                "slot " + Quoting.named(name) + " points at no queue" + (hasQueues ? "" : ", and the team has none"),
                target.command("revision-integrations case-queue-setup", topology.revision(), ""),
                target.command(
                                "revision-integrations queues set",
                                topology.revision(),
                                " --integration " + Quoting.value(slot) + " --queue QUEUE")
                        + WHICH);
    }

    private int triggers(List<Finding> bad) {
        if (!triggers.isSuccess()) {
            bad.add(Finding.unknown(NAME, triggers.trouble()));
            return 0;
        }
        int on = 0;
        for (JsonNode trigger : triggers.json().path("case_triggers")) {
            if (!trigger.path("enabled").asBoolean(false)) {
                continue;
            }
            on++;
            String queue = trigger.path("case_queue_id").asString("");
            if (queue.isEmpty()) {
                bad.add(noQueue(trigger));
            } else if (trigger.path("has_conflict").asBoolean(false)) {
                String name = trigger.path("case_queue_name").asString(queue);
                bad.add(Finding.unknown(NAME, "another agent takes cases from " + Quoting.named(name) + " as well"));
            }
        }
        return on;
    }

    private Finding noQueue(JsonNode trigger) {
        String path = "/v2/agents/" + target.agent() + "/case-triggers";
        String id = trigger.path("id").asString("");
        return Finding.failed(
                NAME,
                "case trigger " + id + " is on and has no queue",
                target.command("api GET " + Quoting.value(path)),
                target.command("api PATCH " + Quoting.value(path + "/" + id) + " -f case_queue_id=QUEUE") + WHICH);
    }
}
