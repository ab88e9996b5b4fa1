package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Result.Type;
import java.util.List;

/** {@code team …} and {@code teams …}. */
final class TeamCommands {

    static final List<Command> ROWS = List.of(
            command("team current")
                    .summary("Show the team that commands work on")
                    .calls("GET", "/v2/teams/{teamId}")
                    .gives(object("team"))
                    .example("team current"),
            command("teams list")
                    .summary("List the teams you belong to")
                    .calls("GET", "/v2/teams")
                    .gives(list(
                            "teams",
                            column("id", Type.ID),
                            column("name", Type.TEXT),
                            column("organization_id", Type.ID).titled("organization")))
                    .example("teams list"));

    private TeamCommands() {}
}
