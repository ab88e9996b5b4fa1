package ai.duvo.shell.commands.clarity;

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
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code clarity landscape …}: areas and processes of an organization. */
public final class LandscapeCommands {

    private static final Argument NODE =
            argument("node-id", Kind.NODE, "The node").toPath("nodeId").build();
    private static final Option ROOT =
            option("root", Kind.NODE, "Only below this node").toQuery("rootId").build();
    private static final Option OWNER_LABEL = option("owner-label", Kind.TEXT, "Who is responsible")
            .toBody("ownerLabel")
            .build();
    private static final Option PARENT = option("parent", Kind.NODE, "The node it lies under")
            .toBody("parentId")
            .build();
    private static final Result NODE_RESULT = object(
            "",
            column("id", Type.ID),
            column("name", Type.TEXT),
            column("parentId", Type.TEXT).titled("under"),
            column("ownerLabel", Type.TEXT).titled("owner"),
            column("existence", Type.TEXT),
            column("updatedAt", Type.TIME).titled("updated"));
    private static final Column[] NODE_COLUMNS = {
        column("id", Type.ID),
        column("name", Type.TEXT),
        column("ownerLabel", Type.TEXT).titled("owner"),
        column("existence", Type.TEXT),
        column("depth", Type.NUMBER)
    };

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("clarity landscape get")
                    .alias("clarity landscape")
                    .summary("Show the areas and processes of an organization")
                    .with(SharedOptions.ORG, ROOT)
                    .calls("GET", "/v2/organizations/{orgId}/clarity/hierarchy/landscape")
                    .gives(list("nodes", NODE_COLUMNS)
                            .beside(
                                    list(
                                            "links",
                                            column("id", Type.ID),
                                            column("type", Type.TEXT),
                                            column("state", Type.TEXT),
                                            column("sourceNodeId", Type.TEXT).titled("from"),
                                            column("targetNodeId", Type.TEXT).titled("to")),
                                    list(
                                            "unlinkedProcesses",
                                            column("id", Type.ID),
                                            column("name", Type.TEXT),
                                            column("status", Type.STATUS),
                                            column("captureCount", Type.NUMBER).titled("captures")),
                                    object("stats"),
                                    object("generation")))
                    .example("clarity landscape get"),
            command("clarity landscape tree")
                    .summary("List the areas and processes of an organization as a tree")
                    .with(SharedOptions.ORG, ROOT)
                    .calls("GET", "/v2/organizations/{orgId}/clarity/hierarchy/tree")
                    .gives(list("nodes", NODE_COLUMNS))
                    .lists(listing(Kind.NODE, "nodes")
                            .names("name")
                            .tells(column("ownerLabel", Type.TEXT).titled("owner"))
                            .outdatedBy("nodes", "proposed-processes", "landscape"))
                    .example("clarity landscape tree"),
            command("clarity landscape node")
                    .summary("Show one node of the landscape")
                    .takes(argument("node-id", Kind.NODE, "The node"))
                    .with(SharedOptions.ORG)
                    .calls("GET", "/v2/organizations/{orgId}/clarity/hierarchy/landscape")
                    .gives(object(
                            "node",
                            column("id", Type.ID),
                            column("name", Type.TEXT),
                            column("parentId", Type.ID).titled("under"),
                            column("ownerLabel", Type.TEXT).titled("owner"),
                            column("existence", Type.TEXT),
                            column("process.name", Type.TEXT).titled("process")))
                    .handler("clarity-node")
                    .example("clarity landscape node 0cc25b60-6fe9-48a0-89a5-8f7f209c4495"),
            command("clarity landscape search")
                    .summary("Find nodes of the landscape by words")
                    .takes(argument("query", Kind.TEXT, "The words to look for"))
                    .with(SharedOptions.ORG, ROOT)
                    .calls("GET", "/v2/organizations/{orgId}/clarity/hierarchy/landscape")
                    .gives(list(
                            "nodes",
                            column("id", Type.ID),
                            column("name", Type.TEXT),
                            column("ownerLabel", Type.TEXT).titled("owner"),
                            column("existence", Type.TEXT)))
                    .handler("clarity-search")
                    .example("clarity landscape search invoice"),
            command("clarity landscape captures")
                    .summary("List the captures of an organization")
                    .with(
                            SharedOptions.ORG,
                            option("limit", Kind.NUMBER, "At most this many")
                                    .between(1, 200)
                                    .byDefault("100")
                                    .toQuery("limit"),
                            flag("include-transcripts", "With what was said")
                                    .sendingQuery("includeTranscripts", "true"))
                    .calls("GET", "/v2/organizations/{orgId}/clarity/hierarchy/captures")
                    .gives(list(
                            "captures",
                            column("id", Type.ID),
                            column("title", Type.TEXT),
                            column("type", Type.TEXT),
                            column("createdAt", Type.TIME).titled("created")))
                    .example("clarity landscape captures"),
            command("clarity landscape create-area")
                    .summary("Create an area of the landscape")
                    .with(
                            SharedOptions.NAME,
                            SharedOptions.ORG,
                            PARENT,
                            OWNER_LABEL,
                            option(
                                    "team",
                                    Kind.TEAM,
                                    "Accepted as the vendor's client does, and not sent: the API has no such field"))
                    .calls("POST", "/v2/organizations/{orgId}/clarity/hierarchy/nodes")
                    .gives(NODE_RESULT)
                    .undoneBy("clarity landscape delete-node {.id} --org {org}")
                    .example("clarity landscape create-area --name Procurement"),
            command("clarity landscape propose-process")
                    .summary("Propose a process for the landscape")
                    .with(SharedOptions.NAME, SharedOptions.ORG, SharedOptions.DESCRIPTION, PARENT)
                    .calls("POST", "/v2/organizations/{orgId}/clarity/hierarchy/proposed-processes")
                    .gives(NODE_RESULT)
                    .undoneBy("clarity landscape delete-node {.id} --org {org}")
                    .example("clarity landscape propose-process --name \"Check delivery notes\""),
            command("clarity landscape rename-node")
                    .summary("Rename a node of the landscape")
                    .takes(NODE)
                    .with(
                            SharedOptions.ORG,
                            option("name", Kind.TEXT, "Its name").toBody("name"),
                            OWNER_LABEL,
                            flag("clear-owner-label", "Forget who is responsible")
                                    .sending("ownerLabel", "null"))
                    .atMostOne("owner-label", "clear-owner-label")
                    .calls("PATCH", "/v2/organizations/{orgId}/clarity/hierarchy/nodes/{nodeId}")
                    .gives(NODE_RESULT)
                    .undoneByValuesBefore()
                    .example("clarity landscape rename-node 0cc25b60-6fe9-48a0-89a5-8f7f209c4495 --name Purchasing"),
            command("clarity landscape move-node")
                    .summary("Move a node of the landscape")
                    .takes(NODE)
                    .with(
                            SharedOptions.ORG,
                            option("parent", Kind.NODE, "The node it goes under")
                                    .toBody("parentId"),
                            flag("root", "Take it to the top").sending("parentId", "null"))
                    .exactlyOne("parent", "root")
                    .calls("PUT", "/v2/organizations/{orgId}/clarity/hierarchy/nodes/{nodeId}/placement")
                    .gives(NODE_RESULT)
                    .example("clarity landscape move-node 0cc25b60-6fe9-48a0-89a5-8f7f209c4495 --root"),
            command("clarity landscape delete-node")
                    .summary("Delete a node of the landscape with all below it")
                    .note(
                            "The process linked to the node is deleted with its captures. Processes further below are kept, without a place in the tree.")
                    .takes(NODE)
                    .with(SharedOptions.ORG, SharedOptions.YES)
                    .calls("DELETE", "/v2/organizations/{orgId}/clarity/hierarchy/nodes/{nodeId}")
                    .gives(object(""))
                    .asks("Delete node {node-id} with all below it?")
                    .example("clarity landscape delete-node 0cc25b60-6fe9-48a0-89a5-8f7f209c4495 --yes"),
            command("clarity landscape generate")
                    .summary("Write the landscape from all captures; takes a while")
                    .note("It only starts the work: look at `clarity landscape get` after a while.")
                    .with(SharedOptions.ORG)
                    .calls("POST", "/v2/organizations/{orgId}/clarity/hierarchy/landscape/generate")
                    .gives(object(""))
                    .example("clarity landscape generate"));

    private LandscapeCommands() {}
}
