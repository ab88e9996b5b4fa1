package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Result.Type;
import java.util.List;

/** {@code queues …}: the team's case queues. */
final class QueueCommands {

    static final List<Command> ROWS = List.of(command("queues list")
            .summary("List the team's case queues")
            .with(SharedOptions.limit(250, 250), SharedOptions.OFFSET, SharedOptions.ALL)
            .calls("GET", "/v2/teams/{teamId}/queues")
            .gives(list(
                            "queues",
                            column("id", Type.ID),
                            column("name", Type.TEXT),
                            column("description", Type.TEXT),
                            column("has_approvals", Type.TEXT).titled("approvals"))
                    .paged(250, 250))
            .lists(listing(Kind.QUEUE, "queues").names("name").tells(column("description", Type.TEXT)))
            .example("queues list"));

    private QueueCommands() {}
}
