package ai.duvo.shell.handler;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.HttpFailure;
import ai.duvo.shell.output.Question;
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

    static CommandOutput remove(CommandContext context) {
        String id = context.invocation().argument("integration-id").orElseThrow();
        confirmByName(context, id, () -> slotName(context, id));
        return context.send();
    }

    static CommandOutput unpin(CommandContext context) {
        String id = context.invocation().argument("connection-id").orElseThrow();
        confirmByName(context, id, () -> connectionName(context));
        return context.send();
    }

    /** The name is looked up only when somebody will read it. */
    private static void confirmByName(CommandContext context, String id, Supplier<Optional<String>> name) {
        Optional<String> known = context.asksAPerson() ? name.get() : Optional.empty();
        String shown = known.map(n -> n + " (" + id + ")").orElse(id);
        String question =
                Objects.requireNonNull(context.command().destructive()).replace("{name}", shown);
        context.confirm(new Question(question, known.orElse(id)));
    }

    private static Optional<String> slotName(CommandContext context, String id) {
        JsonNode slots = context.requests()
                .json(context.requests().plan(context.operation(1), Map.of()))
                .path("integrations");
        for (JsonNode slot : slots) {
            if (id.equals(slot.path("id").asString(""))
                    || id.equals(slot.path("integration_id").asString(""))) {
                return Optional.of(slot.path("integration_name").asString());
            }
        }
        throw Failure.error("the revision has no integration slot " + id, "revision-integrations list shows its slots");
    }

    private static Optional<String> connectionName(CommandContext context) {
        try {
            return Optional.of(context.requests()
                    .json(context.requests().plan(context.operation(1), Map.of()))
                    .path("name")
                    .asString());
        } catch (HttpFailure gone) {
            // a connection that was deleted can still be pinned: it has no name, but it can be unpinned
            return Optional.empty();
        }
    }
}
