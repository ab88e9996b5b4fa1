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
import java.util.List;

/** {@code connections …}: the team's accounts at other services. */
final class ConnectionCommands {

    static final List<Command> ROWS = List.of(
            command("connections list")
                    .summary("List the team's connections")
                    .with(
                            option("type", Kind.TEXT, "Only connections of this integration type")
                                    .toQuery("type"),
                            SharedOptions.limit(100, 100),
                            SharedOptions.OFFSET,
                            SharedOptions.ALL)
                    .calls("GET", "/v2/teams/{teamId}/connections")
                    .gives(list(
                                    "integrations",
                                    column("id", Type.ID),
                                    column("type", Type.TEXT),
                                    column("name", Type.TEXT),
                                    column("broken_at", Type.TIME).titled("broken"))
                            .paged(100, 100))
                    .lists(listing(Kind.CONNECTION, "integrations")
                            .names("name", "type")
                            .tells(
                                    column("type", Type.TEXT),
                                    column("broken_at", Type.TIME).titled("broken")))
                    .example("connections list --type gmail"),
            command("connections get")
                    .summary("Show one connection")
                    .takes(argument("id", Kind.CONNECTION, "The connection").toPath("connection_id"))
                    .calls("GET", "/v2/connections/{connection_id}")
                    .gives(object(""))
                    .example("connections get 550e8400-e29b-41d4-a716-446655440000"));

    private ConnectionCommands() {}
}
