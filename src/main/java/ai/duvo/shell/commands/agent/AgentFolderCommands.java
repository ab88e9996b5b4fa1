package ai.duvo.shell.commands.agent;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code agent-folders …}: folders that agents lie in. */
public final class AgentFolderCommands {

    private static final Argument FOLDER =
            argument("id", Kind.FOLDER, "The folder").toPath("folder_id").build();

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("agent-folders list")
                    .summary("List the folders of agents")
                    .calls("GET", "/v2/teams/{teamId}/agent-folders")
                    .gives(list(
                            "folders",
                            column("id", Type.ID),
                            column("name", Type.TEXT),
                            column("agent_count", Type.NUMBER).titled("agents"),
                            column("subfolder_count", Type.NUMBER).titled("folders")))
                    .lists(listing(Kind.FOLDER, "folders")
                            .names("name")
                            .tells(column("agent_count", Type.TEXT).titled("agents")))
                    .example("agent-folders list"),
            command("agent-folders create")
                    .summary("Create a folder for agents")
                    .with(
                            SharedOptions.NAME,
                            option("parent", Kind.FOLDER, "The folder it lies in")
                                    .toBody("parent_folder_id"))
                    .calls("POST", "/v2/teams/{teamId}/agent-folders")
                    .gives(object("folder"))
                    .undoneBy("agent-folders delete {.folder.id}")
                    .example("agent-folders create --name \"Finance and tax\""),
            command("agent-folders update")
                    .summary("Rename a folder of agents, or move it")
                    .takes(FOLDER)
                    .with(
                            SharedOptions.NEW_NAME,
                            option("parent", Kind.FOLDER, "The folder it moves to")
                                    .toBody("parent_folder_id"),
                            flag("move-to-root", "Take it out of its folder").sending("parent_folder_id", "null"))
                    .atMostOne("parent", "move-to-root")
                    .calls("PATCH", "/v2/agent-folders/{folder_id}")
                    .gives(object("folder"))
                    .undoneByValuesBefore()
                    .example("agent-folders update 80dc1324-2b57-4566-88e6-7c9ca779ccb3 --name Accounting"),
            command("agent-folders delete")
                    .summary("Delete a folder of agents")
                    .takes(FOLDER)
                    .with(
                            flag("force", "Delete it although something lies in it")
                                    .sendingQuery("force", "true"),
                            SharedOptions.YES)
                    .calls("DELETE", "/v2/agent-folders/{folder_id}")
                    .gives(object(""))
                    .asks("Delete folder {id}?")
                    .example("agent-folders delete 80dc1324-2b57-4566-88e6-7c9ca779ccb3 --force --yes"),
            command("agent-folders move-agents")
                    .summary("Move agents into a folder, or out of it")
                    .with(
                            option("agent", Kind.AGENT, "An agent")
                                    .mandatory()
                                    .many()
                                    .toBody("agent_ids[]"),
                            option("folder", Kind.FOLDER, "The folder they go to")
                                    .toBody("folder_id"),
                            flag("to-root", "Take them out of their folder").sending("folder_id", "null"))
                    .exactlyOne("folder", "to-root")
                    .calls("POST", "/v2/teams/{teamId}/agent-folders/move-agents")
                    .gives(object(""))
                    .example(
                            "agent-folders move-agents --agent 6f9619ff-8b86-4d11-b42d-00c04fc964ff --folder 80dc1324-2b57-4566-88e6-7c9ca779ccb3"));

    private AgentFolderCommands() {}
}
