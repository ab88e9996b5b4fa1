package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Result.Type;
import java.util.List;

/** {@code integrations …}: the catalog of what an agent can be connected to. */
final class IntegrationCommands {

    static final List<Command> ROWS = List.of(command("integrations list")
            .summary("List the integrations of the catalog")
            .with(SharedOptions.limit(100, 100), SharedOptions.OFFSET, SharedOptions.ALL)
            .calls("GET", "/v2/teams/{teamId}/integrations")
            .gives(list(
                            "integrations",
                            column("id", Type.ID),
                            column("type", Type.TEXT),
                            column("name", Type.TEXT),
                            column("provider", Type.TEXT))
                    .paged(100, 100))
            .lists(listing(Kind.INTEGRATION, "integrations")
                    .names("name", "type")
                    .tells(column("type", Type.TEXT))
                    .foundBy("type"))
            .example("integrations list"));

    private IntegrationCommands() {}
}
