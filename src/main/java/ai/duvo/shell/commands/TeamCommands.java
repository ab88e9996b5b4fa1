package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
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
                    .lists(listing(Kind.TEAM, "teams").names("name"))
                    .example("teams list"),
            command("team members")
                    .summary("List the members of the team")
                    .with(SharedOptions.limit(100, 50), SharedOptions.OFFSET, SharedOptions.ALL)
                    .calls("GET", "/v2/teams/{teamId}/members")
                    .gives(list(
                                    "members",
                                    column("id", Type.ID),
                                    column("name", Type.TEXT),
                                    column("email", Type.TEXT),
                                    column("role", Type.TEXT))
                            .paged(100, 50))
                    .lists(listing(Kind.USER, "members")
                            .names("name", "email")
                            .tells(column("email", Type.TEXT), column("role", Type.TEXT)))
                    .example("team members"));

    private TeamCommands() {}
}
