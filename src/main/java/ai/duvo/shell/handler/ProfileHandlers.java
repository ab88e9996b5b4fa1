package ai.duvo.shell.handler;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.profile.Profile;
import ai.duvo.shell.profile.ProfileStore;
import ai.duvo.shell.profile.ProfileStore.Content;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code profiles …} and {@code logout}. Keys are never shown. */
final class ProfileHandlers {

    private ProfileHandlers() {}

    static CommandOutput list(CommandContext work) {
        Content content = store(work).load();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode profiles = answer.putArray("profiles");
        for (Profile profile : content.profiles()) {
            profiles.addObject()
                    .put("name", profile.name())
                    .put("default", profile.name().equals(content.defaultName()))
                    .put("base_url", profile.baseUrl())
                    .put("team_id", profile.teamId());
        }
        return CommandOutput.of(Json.write(answer), work.command().result());
    }

    static CommandOutput use(CommandContext work) {
        String name = work.invocation().argument("name").orElseGet(() -> ask(work));
        store(work).use(name);
        work.session().defaults(work.session().defaults().without("demo").without("profile"));
        work.console().err("now using profile " + name);
        return CommandOutput.none();
    }

    static CommandOutput rename(CommandContext work) {
        String old = work.invocation().argument("old").orElseThrow();
        String name = work.invocation().argument("new").orElseThrow();
        store(work).rename(old, name);
        work.console().err("profile " + old + " is now " + name);
        return CommandOutput.none();
    }

    static CommandOutput remove(CommandContext work) {
        return remove(work, work.invocation().argument("name").orElseThrow());
    }

    static CommandOutput logout(CommandContext work) {
        String name = work.invocation().option("name").orElse(store(work).load().defaultName());
        if (name == null) {
            throw new Failure(ExitCode.AUTHENTICATION, "nobody is logged in", null);
        }
        return remove(work, name);
    }

    private static CommandOutput remove(CommandContext work, String name) {
        store(work).load().require(name);
        work.confirm(Objects.requireNonNull(work.command().destructive()).replace("{name}", name));
        store(work).remove(name);
        work.console().err("profile " + name + " removed");
        return CommandOutput.none();
    }

    private static String ask(CommandContext work) {
        Content content = store(work).load();
        if (!work.asker().isInteractive()) {
            throw Failure.error("which profile? nobody is there to ask", "name it: profiles use NAME");
        }
        content.profiles().forEach(p -> work.console().err("  " + p.name()));
        String name = work.asker().line("Profile: ").strip();
        if (name.isEmpty()) {
            throw Failure.error("no profile named; nothing changed", null);
        }
        return name;
    }

    private static ProfileStore store(CommandContext work) {
        return work.session().accounts().profiles();
    }
}
