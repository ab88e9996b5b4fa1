package ai.duvo.shell.commands.agent;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.JsonType;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code revisions …}. */
public final class RevisionCommands {

    private static final Argument REVISION = argument("revision-id", Kind.REVISION, "The revision")
            .toPath("build_id")
            .build();
    private static final Option CONFIG_FILE = option(
                    "config-file", Kind.FILE, "A JSON file with the configuration, or -")
            .mandatory()
            .fromFile()
            .toBody("config", JsonType.JSON)
            .build();
    private static final Column[] REVISION_COLUMNS = {
        column("id", Type.ID),
        column("name", Type.TEXT),
        column("revision_number", Type.NUMBER).titled("revision"),
        column("status", Type.STATUS)
    };

    /** Every row. */
    public static final List<Command> ROWS = List.of(
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
                    .takes(REVISION)
                    .with(SharedOptions.AGENT)
                    .calls("GET", "/v2/agents/{agent_id}/revisions/{build_id}")
                    .gives(object("build"))
                    .example("revisions get 0f8fad5b-d9cb-469f-a165-70867728950e"
                            + " --agent 6f9619ff-8b86-4d11-b42d-00c04fc964ff"),
            command("revisions promote")
                    .summary("Make a revision the live one, which runs and triggers use")
                    .note(
                            "It is refused for the live one, and for a draft that is still being built. With its agent (`--agent`, `use agent`) it tells what is live now and how to go back.")
                    .takes(argument("id", Kind.REVISION, "The revision").toPath("build_id"))
                    .with(
                            option("name", Kind.TEXT, "Give the revision this name")
                                    .toBody("revision_name"),
                            option("description", Kind.TEXT, "Describe it").toBody("revision_description"),
                            SharedOptions.AGENT_FOR_TAB)
                    .calls("POST", "/v2/revisions/{build_id}/promote")
                    .gives(object(""))
                    .handler("promote-revision")
                    .example("revisions promote 0f8fad5b-d9cb-469f-a165-70867728950e"),
            command("revisions create")
                    .summary("Create a revision of an agent from a configuration")
                    .note(
                            "Runs and triggers keep using the live revision until `revisions promote` makes this one live.")
                    .with(SharedOptions.AGENT, SharedOptions.NAME, CONFIG_FILE)
                    .calls("POST", "/v2/agents/{agent_id}/revisions")
                    .gives(object("build", REVISION_COLUMNS).beside(object("agent", column("id", Type.ID))))
                    .example(
                            "revisions create --agent 6f9619ff-8b86-4d11-b42d-00c04fc964ff --name \"Stricter totals\" --config-file config.json"),
            command("revisions update")
                    .summary("Change the configuration of a draft revision")
                    .note("The file holds the whole configuration, as `revisions get` shows it under config.")
                    .takes(REVISION)
                    .with(CONFIG_FILE, SharedOptions.AGENT_FOR_TAB)
                    .calls("PATCH", "/v2/revisions/{build_id}")
                    .gives(object("build", REVISION_COLUMNS))
                    .example("revisions update 0f8fad5b-d9cb-469f-a165-70867728950e --config-file config.json"));

    private RevisionCommands() {}
}
