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

/** {@code queues …}: the team's case queues. */
final class QueueCommands {

    static final List<Command> ROWS = List.of(
            command("queues list")
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
                    .example("queues list"),
            command("queues get")
                    .summary("Show one case queue")
                    .takes(argument("id", Kind.QUEUE, "The case queue").toPath("queue_id"))
                    .calls("GET", "/v2/queues/{queue_id}")
                    .gives(object("queue"))
                    .example("queues get 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b"));

    private QueueCommands() {}
}
