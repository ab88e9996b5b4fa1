package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
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
                    .example("team members"),
            command("team get")
                    .summary("Show a team")
                    .with(option("team", Kind.TEAM, "The team; the one in use when left out")
                            .toPath("teamId"))
                    .calls("GET", "/v2/teams/{teamId}")
                    .gives(object(
                            "team",
                            column("id", Type.ID),
                            column("name", Type.TEXT),
                            column("organization_id", Type.ID).titled("organization"),
                            column("created_at", Type.TIME).titled("created")))
                    .example("team get"),
            command("team use")
                    .summary("Keep a team in the profile; a profile with a key has its own")
                    .note(
                            "It is refused as long as profiles sign in with an API key, which belongs to one team. `use team` and `--team` choose another.")
                    .takes(argument("team-id", Kind.TEAM, "The team"))
                    .gives(object(""))
                    .handler("team-use")
                    .example("team use 732798a2-92cc-4223-84a1-3db3a2ab3480"));

    private TeamCommands() {}
}
