package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Result.Type;
import java.util.List;

/** {@code agents …}. */
final class AgentCommands {

    static final List<Command> ROWS = List.of(
            command("agents list")
                    .summary("List the team's agents")
                    .with(SharedOptions.limit(100, 20), SharedOptions.OFFSET, SharedOptions.ALL)
                    .calls("GET", "/v2/teams/{teamId}/agents")
                    .gives(list(
                                    "agents",
                                    column("id", Type.ID),
                                    column("name", Type.TEXT),
                                    column("latest_build.status", Type.STATUS).titled("latest"),
                                    column("last_run_at", Type.TIME).titled("last run"))
                            .paged(100, 20))
                    .lists(listing(Kind.AGENT, "agents")
                            .names("name")
                            .tells(column("last_run_at", Type.TIME).titled("last run"))
                            .newestBy("last_run_at"))
                    .example("agents list --limit 50"),
            command("agents get")
                    .summary("Show one agent")
                    .takes(argument("id", Kind.AGENT, "The agent").toPath("agent_id"))
                    .calls("GET", "/v2/agents/{agent_id}")
                    .gives(object("agent"))
                    .example("agents get 6f9619ff-8b86-4d11-b42d-00c04fc964ff"));

    private AgentCommands() {}
}
