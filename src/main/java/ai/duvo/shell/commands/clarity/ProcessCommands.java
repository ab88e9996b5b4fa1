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

/** {@code clarity …}: processes. */
public final class ProcessCommands {

    static final Argument PROCESS = argument("process-id", Kind.PROCESS, "The process")
            .toPath("process_id")
            .build();
    private static final Option STATUS = option("status", Kind.TEXT, "Only those in this state")
            .oneOf(
                    "draft",
                    "collecting",
                    "generating",
                    "generating-current-process",
                    "generating-transformation-proposal",
                    "review",
                    "complete",
                    "generation_failed")
            .toQuery("status")
            .build();
    private static final Option PROCESS_VERSION = option(
                    "process-version", Kind.NUMBER, "Only processes of this version")
            .oneOf("1", "2")
            .toQuery("version")
            .build();
    private static final Column[] VERSION_COLUMNS = {
        column("id", Type.ID),
        column("status", Type.STATUS),
        column("creator_type", Type.TEXT).titled("by"),
        column("created_at", Type.TIME).titled("created")
    };
    static final Column[] CAPTURE_COLUMNS = {
        column("id", Type.ID),
        column("type", Type.TEXT),
        column("userName", Type.TEXT).titled("who"),
        column("status", Type.STATUS),
        column("createdAt", Type.TIME).titled("created")
    };
    private static final Column[] PROCESS_COLUMNS = {
        column("id", Type.ID),
        column("name", Type.TEXT),
        column("status", Type.STATUS),
        column("updated_at", Type.TIME).titled("updated")
    };
    private static final Result PROCESSES = list("processes", PROCESS_COLUMNS).paged(100, 50);
    private static final Result PROCESS_RESULT = object(
                    "process",
                    column("id", Type.ID),
                    column("name", Type.TEXT),
                    column("status", Type.STATUS),
                    column("visibility", Type.TEXT),
                    column("version", Type.NUMBER),
                    column("updated_at", Type.TIME).titled("updated"))
            .beside(
                    list("current_process_versions", VERSION_COLUMNS),
                    list("transformation_proposal_versions", VERSION_COLUMNS),
                    list("captures", CAPTURE_COLUMNS));

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("clarity list")
                    .summary("List the processes of the team")
                    .with(
                            SharedOptions.limit(100, 50),
                            SharedOptions.OFFSET,
                            SharedOptions.SEARCH,
                            STATUS,
                            PROCESS_VERSION,
                            SharedOptions.ALL)
                    .calls("GET", "/v2/teams/{teamId}/clarity-v2/processes")
                    .gives(PROCESSES)
                    .lists(listing(Kind.PROCESS, "processes")
                            .names("name")
                            .tells(column("status", Type.STATUS))
                            .newestBy("updated_at"))
                    .example("clarity list"),
            command("clarity search")
                    .summary("Find processes by words")
                    .takes(argument("query", Kind.TEXT, "The words to look for").toQuery("search"))
                    .with(
                            SharedOptions.limit(100, 50),
                            SharedOptions.OFFSET,
                            STATUS,
                            PROCESS_VERSION,
                            SharedOptions.ALL)
                    .calls("GET", "/v2/teams/{teamId}/clarity-v2/processes")
                    .gives(PROCESSES)
                    .example("clarity search invoice"),
            command("clarity get")
                    .summary("Show a process with its versions and captures")
                    .takes(PROCESS)
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}")
                    .gives(PROCESS_RESULT)
                    .lists(listing(Kind.PROPOSAL, "transformation_proposal_versions")
                            .names("status")
                            .tells(column("created_at", Type.TIME).titled("created"))
                            .newestBy("created_at"))
                    .example("clarity get b93c1384-8c64-40ae-862f-eec15fbdd151"),
            command("clarity versions")
                    .summary("List the versions of a process")
                    .takes(PROCESS)
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}")
                    .fixedQuery("captures", "lite")
                    .gives(PROCESS_RESULT)
                    .lists(listing(Kind.CURRENT_PROCESS, "current_process_versions")
                            .names("status")
                            .tells(column("created_at", Type.TIME).titled("created"))
                            .newestBy("created_at"))
                    .example("clarity versions b93c1384-8c64-40ae-862f-eec15fbdd151"),
            command("clarity create-invite-link")
                    .summary("Make a link that lets people add captures; an older one ends")
                    .takes(PROCESS)
                    .calls("POST", "/v2/clarity-v2/processes/{process_id}/invite-link")
                    .gives(object(
                            "invite_link",
                            column("id", Type.ID),
                            column("created_at", Type.TIME).titled("created"),
                            column("url", Type.TEXT)))
                    .example("clarity create-invite-link b93c1384-8c64-40ae-862f-eec15fbdd151"),
            command("clarity process-summaries")
                    .summary("Show the processes of the team in short")
                    .with(
                            SharedOptions.limit(10, 5),
                            SharedOptions.OFFSET,
                            option("detail", Kind.TEXT, "How much of each")
                                    .oneOf("skeleton", "summary")
                                    .byDefault("skeleton")
                                    .toQuery("detail"),
                            flag("include-current-steps", "With the steps")
                                    .sendingQuery("include_current_steps", "true"),
                            SharedOptions.ALL)
                    .calls("GET", "/v2/teams/{teamId}/clarity-v2/processes/summaries")
                    .gives(list("processes", PROCESS_COLUMNS).paged(10, 5))
                    .example("clarity process-summaries"),
            command("clarity build-automation")
                    .summary("Make an agent from a process; takes a while")
                    .note("It only starts the work, on the latest proposal.")
                    .takes(PROCESS)
                    .calls("POST", "/v2/clarity-v2/processes/{process_id}/automation")
                    .gives(object("automation_run"))
                    .example("clarity build-automation b93c1384-8c64-40ae-862f-eec15fbdd151"));

    private ProcessCommands() {}
}
