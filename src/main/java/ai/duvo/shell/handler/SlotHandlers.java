package ai.duvo.shell.handler;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.HttpFailure;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Removing a slot and unpinning a connection: both show the name of what goes before they ask. */
final class SlotHandlers {

    private SlotHandlers() {}

    static CommandOutput remove(CommandContext work) {
        String id = work.invocation().argument("integration-id").orElseThrow();
        confirmByName(work, id, () -> slotName(work, id));
        return CommandOutput.of(work.call(work.plan()).body(), work.command().result());
    }

    static CommandOutput unpin(CommandContext work) {
        String id = work.invocation().argument("connection-id").orElseThrow();
        confirmByName(work, id, () -> connectionName(work));
        return CommandOutput.of(work.call(work.plan()).body(), work.command().result());
    }

    /** The name is looked up only when somebody will read it. */
    private static void confirmByName(CommandContext work, String id, Supplier<Optional<String>> name) {
        boolean asks = work.asker().isInteractive()
                && !work.isDry()
                && !work.options().flag("yes")
                && !work.invocation().flag("yes");
        String shown = asks ? name.get().map(n -> n + " (" + id + ")").orElse(id) : id;
        work.confirm(Objects.requireNonNull(work.command().destructive()).replace("{name}", shown));
    }

    private static Optional<String> slotName(CommandContext work, String id) {
        JsonNode slots = work.json(work.plan(work.operation(1), Map.of())).path("integrations");
        for (JsonNode slot : slots) {
            if (id.equals(slot.path("id").asString(""))
                    || id.equals(slot.path("integration_id").asString(""))) {
                return Optional.of(slot.path("integration_name").asString());
            }
        }
        throw Failure.error("the revision has no integration slot " + id, "revision-integrations list shows its slots");
    }

    private static Optional<String> connectionName(CommandContext work) {
        try {
            return Optional.of(work.json(work.plan(work.operation(1), Map.of()))
                    .path("name")
                    .asString());
        } catch (HttpFailure gone) {
            // a connection that was deleted can still be pinned: it has no name, but it can be unpinned
            return Optional.empty();
        }
    }
}
