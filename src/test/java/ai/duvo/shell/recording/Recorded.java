package ai.duvo.shell.recording;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands of a small table and what they brought; JSON has single quotes here. */
final class Recorded {

    static final String ID = "3f0c8f1e-1111-4222-8333-444455556666";
    static final String OTHER = "3f0c8f1e-1111-4222-8333-444455557777";

    static final Catalog TABLE = new Catalog(List.of(
            Command.command("agents list")
                    .gives(Result.list("agents", Column.column("id", Type.ID)))
                    .lists(Listing.listing(Kind.AGENT, "agents").names("name"))
                    .example("agents list"),
            Command.command("runs list")
                    .gives(Result.list("data", Column.column("id", Type.ID)))
                    .lists(Listing.listing(Kind.RUN, "data").names("title").newestOnly())
                    .example("runs list"),
            Command.command("agents get")
                    .takes(Argument.argument("id", Kind.AGENT, "x"))
                    .gives(Result.object("agent", Column.column("id", Type.ID)))
                    .example("agents get a"),
            Command.command("runs get")
                    .takes(Argument.argument("id", Kind.RUN, "x"))
                    .gives(Result.object("run", Column.column("id", Type.ID)))
                    .example("runs get r"),
            Command.command("sandboxes create")
                    .gives(Result.object("", Column.column("sandbox_id", Type.ID)))
                    .example("sandboxes create"),
            Command.command("things").gives(Result.list("some_things")).example("things"),
            Command.command("runs start")
                    .with(
                            Option.option("agent", Kind.AGENT, "x"),
                            Option.option("message", Kind.TEXT, "x").letter('m'),
                            Option.option("password", Kind.SECRET, "The password"),
                            Option.flag("follow", "x"))
                    .example("runs start")));

    private Recorded() {}

    static CommandResult done(String line) {
        return new CommandResult(
                new CommandResolver(TABLE).bind(CommandResolver.values(List.of(line.split(" ")))),
                ActiveOptions.none(),
                CommandOutput.none(),
                null,
                List.of(),
                Duration.ZERO,
                List.of(),
                List.of());
    }

    static CommandOutput brought(String json) {
        return CommandOutput.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), Result.nothing());
    }

    static JsonNode json(String json) {
        return JsonMapper.shared().readTree(json.replace('\'', '"'));
    }
}
