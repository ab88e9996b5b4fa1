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

/** {@code revisions …}. */
final class RevisionCommands {

    static final List<Command> ROWS = List.of(
            command("revisions list")
                    .summary("List an agent's revisions")
                    .with(SharedOptions.AGENT, SharedOptions.limit(100, 20), SharedOptions.OFFSET, SharedOptions.ALL)
                    .calls("GET", "/v2/agents/{agent_id}/revisions")
                    .gives(list(
                                    "builds",
                                    column("id", Type.ID),
                                    column("revision_number", Type.NUMBER).titled("no"),
                                    column("status", Type.STATUS),
                                    column("name", Type.TEXT),
                                    column("created_at", Type.TIME).titled("created"))
                            .paged(100, 20))
                    .lists(listing(Kind.REVISION, "builds")
                            .names("name", "revision_name")
                            .tells(
                                    column("revision_number", Type.NUMBER).titled("no"),
                                    column("status", Type.STATUS),
                                    column("revision_name", Type.TEXT)))
                    .example("revisions list --agent 6f9619ff-8b86-4d11-b42d-00c04fc964ff"),
            command("revisions get")
                    .summary("Show one revision of an agent")
                    .takes(argument("revision-id", Kind.REVISION, "The revision")
                            .toPath("build_id"))
                    .with(SharedOptions.AGENT)
                    .calls("GET", "/v2/agents/{agent_id}/revisions/{build_id}")
                    .gives(object("build"))
                    .example("revisions get 0f8fad5b-d9cb-469f-a165-70867728950e"
                            + " --agent 6f9619ff-8b86-4d11-b42d-00c04fc964ff"),
            command("revisions promote")
                    .summary("Make a revision the live one, which runs and triggers use")
                    .takes(argument("id", Kind.REVISION, "The revision").toPath("build_id"))
                    .with(
                            option("name", Kind.TEXT, "Give the revision this name")
                                    .toBody("revision_name"),
                            option("description", Kind.TEXT, "Describe it").toBody("revision_description"),
                            option("agent", Kind.AGENT, "Its agent: only for Tab, not sent"))
                    .calls("POST", "/v2/revisions/{build_id}/promote")
                    .gives(object(""))
                    .example("revisions promote 0f8fad5b-d9cb-469f-a165-70867728950e"));

    private RevisionCommands() {}
}
