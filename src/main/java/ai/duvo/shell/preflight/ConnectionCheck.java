package ai.duvo.shell.preflight;

import ai.duvo.shell.line.Quoting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Checks that each slot has a pinned connection that works. */
final class ConnectionCheck {

    private static final String NAME = "connections";
    private static final String PIN = "revision-integrations connections pin ";

    private final PreflightTarget target;
    private final SlotTopology topology;
    private final Map<String, JsonNode> known = new LinkedHashMap<>();

    ConnectionCheck(PreflightTarget target, SlotTopology topology, List<CheckResponse> ofTeam) {
        this.target = target;
        this.topology = topology;
        ofTeam.forEach(
                page -> page.json().path("integrations").forEach(connection -> known.put(id(connection), connection)));
    }

    /** One for each slot that is not well, or one for all. */
    List<Finding> findings() {
        if (!topology.slots().isSuccess()) {
            return List.of(Finding.unknown(NAME, topology.slots().trouble()));
        }
        List<Finding> bad = new ArrayList<>();
        for (SlotTopology.Pins pins : topology.pins()) {
            Finding finding = pins.response().isSuccess()
                    ? of(pins.slot(), pins.response().json().path("connections"))
                    : Finding.unknown(NAME, pins.response().trouble());
            if (!finding.isOk()) {
                bad.add(finding);
            }
        }
        int count = topology.pins().size();
        String well = count == 0
                ? "no slot needs one"
                : count == 1 ? "the slot has one pinned" : "each of the " + count + " slots has one pinned";
        return bad.isEmpty() ? List.of(Finding.ok(NAME, well)) : bad;
    }

    private Finding of(JsonNode slot, JsonNode pinned) {
        String name = "slot " + Quoting.named(SlotTopology.name(slot));
        if (pinned.isEmpty()) {
            return failed(slot, name + " is attached without a pinned connection");
        }
        List<JsonNode> broken = new ArrayList<>();
        List<String> strange = new ArrayList<>();
        for (JsonNode pin : pinned) {
            String id = pin.path("connection_id").asString("");
            JsonNode connection = known.get(id);
            if (connection == null) {
                strange.add(id);
            } else if (isBroken(connection)) {
                broken.add(connection);
            }
        }
        if (broken.size() == pinned.size()) {
            return failed(slot, name + " has only a broken connection: " + why(broken.get(0)));
        }
        if (!broken.isEmpty()) {
            return Finding.unknown(NAME, name + " has a broken connection beside another: " + why(broken.get(0)));
        }
        return strange.isEmpty()
                ? Finding.ok(NAME, name)
                : Finding.unknown(NAME, name + " has connection " + strange.get(0) + ", which the team does not list");
    }

    private Finding failed(JsonNode slot, String text) {
        String ofSlot = " --integration " + Quoting.value(id(slot));
        String type = slot.path("integration_type").asString("");
        List<JsonNode> others = known.values().stream()
                .filter(c -> c.path("type").asString("").equals(type) && !isBroken(c))
                .toList();
        String which = others.size() == 1 ? Quoting.value(id(others.get(0))) : "CONNECTION";
        String look = others.size() == 1
                ? ""
                : others.isEmpty()
                        ? "  # the team has none that works: make one with oauth native start, or connections create"
                        : "  # one of: connections list --type " + Quoting.value(type);
        return Finding.failed(
                NAME,
                text,
                target.command("revision-integrations connections list", topology.revision(), ofSlot),
                target.command(PIN + which, topology.revision(), ofSlot) + look);
    }

    private static boolean isBroken(JsonNode connection) {
        return !connection.path("broken_at").asString("").isEmpty();
    }

    private static String why(JsonNode connection) {
        String reason = connection.path("broken_reason").asString("");
        return Quoting.named(connection.path("name").asString(id(connection)))
                + (reason.isEmpty() ? "" : ", " + reason);
    }

    private static String id(JsonNode item) {
        return item.path("id").asString("");
    }
}
