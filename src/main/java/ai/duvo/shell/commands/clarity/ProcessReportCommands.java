package ai.duvo.shell.commands.clarity;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;
import static ai.duvo.shell.catalog.Result.text;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Result.Type;
import java.util.List;

/** {@code clarity …}: what is put together from a process, its versions and captures. */
public final class ProcessReportCommands {

    private static final Option INCLUDE_TRANSCRIPTS = flag("include-transcripts", "With what was said")
            .sendingQuery("captures", "full")
            .build();
    private static final Option SNAPSHOT =
            option("snapshot", Kind.TEXT, "live, latest or an id").build();
    private static final Option CURRENT =
            option("current", Kind.TEXT, "live, latest or an id").build();
    private static final Option PROPOSAL =
            option("proposal", Kind.TEXT, "live, latest or an id").build();

    private static final String VERSION_1 =
            "A process of version 1 is read by the older operation: it has captures, perhaps an analysis, and no versions.";

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("clarity create")
                    .summary("Create a process; the API does not offer it")
                    .with(option("name", Kind.TEXT, "Its name"))
                    .gives(object(""))
                    .handler("clarity-create")
                    .example("clarity create --name \"Inbound invoices\""),
            command("clarity current")
                    .summary("Show the current process")
                    .takes(ProcessCommands.PROCESS)
                    .with(SNAPSHOT)
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}")
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/{snapshot_id}")
                    .fixedPath("kind", "current_process")
                    .gives(SnapshotCommands.SNAPSHOT_RESULT)
                    .handler("clarity-snapshot")
                    .example("clarity current b93c1384-8c64-40ae-862f-eec15fbdd151"),
            command("clarity proposal")
                    .summary("Show the proposal for a better process")
                    .takes(ProcessCommands.PROCESS)
                    .with(SNAPSHOT)
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}")
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/{snapshot_id}")
                    .fixedPath("kind", "transformation_proposal")
                    .gives(SnapshotCommands.SNAPSHOT_RESULT)
                    .handler("clarity-snapshot")
                    .example("clarity proposal b93c1384-8c64-40ae-862f-eec15fbdd151"),
            command("clarity compare")
                    .summary("Show how the proposal differs from the current process")
                    .takes(ProcessCommands.PROCESS)
                    .with(CURRENT, PROPOSAL)
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}")
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/{snapshot_id}")
                    .gives(list(
                            "steps",
                            column("title", Type.TEXT),
                            column("change", Type.STATUS),
                            column("current", Type.TEXT),
                            column("proposal", Type.TEXT)))
                    .handler("clarity-compare")
                    .example("clarity compare b93c1384-8c64-40ae-862f-eec15fbdd151"),
            command("clarity evidence")
                    .summary("List what the steps of a process are based on")
                    .takes(ProcessCommands.PROCESS)
                    .with(option("citation", Kind.TEXT, "Only what has this citation id"))
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}")
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/{snapshot_id}")
                    .fixedPath("kind", "current_process")
                    .gives(list(
                            "evidence",
                            column("step", Type.TEXT),
                            column("attribution", Type.TEXT),
                            column("excerpt", Type.TEXT),
                            column("evidenceId", Type.ID).titled("citation")))
                    .handler("clarity-evidence")
                    .example("clarity evidence b93c1384-8c64-40ae-862f-eec15fbdd151"),
            command("clarity gaps")
                    .summary("List what the proposal still has to be told")
                    .takes(ProcessCommands.PROCESS)
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}")
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/{snapshot_id}")
                    .calls(
                            "GET",
                            "/v2/clarity-v2/processes/{process_id}/transformation-proposals/{transformation_proposal_id}/extra-capture-requests")
                    .fixedPath("kind", "transformation_proposal")
                    .gives(list(
                            "gaps",
                            column("gap", Type.TEXT),
                            column("priority", Type.TEXT),
                            column("status", Type.STATUS),
                            column("step", Type.TEXT),
                            column("id", Type.ID)))
                    .handler("clarity-gaps")
                    .example("clarity gaps b93c1384-8c64-40ae-862f-eec15fbdd151"),
            command("clarity readiness")
                    .summary("Show how ready the steps of the proposal are")
                    .takes(ProcessCommands.PROCESS)
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}")
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/{snapshot_id}")
                    .fixedPath("kind", "transformation_proposal")
                    .gives(object(""))
                    .handler("clarity-readiness")
                    .example("clarity readiness b93c1384-8c64-40ae-862f-eec15fbdd151"),
            command("clarity facets")
                    .summary("Show the roles, systems and step types of a process")
                    .takes(ProcessCommands.PROCESS)
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}")
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/{snapshot_id}")
                    .gives(list(
                            "facets",
                            column("facet", Type.TEXT),
                            column("value", Type.TEXT),
                            column("current", Type.NUMBER),
                            column("proposal", Type.NUMBER)))
                    .handler("clarity-facets")
                    .example("clarity facets b93c1384-8c64-40ae-862f-eec15fbdd151"),
            command("clarity overview")
                    .summary("Show a process on one page")
                    .takes(ProcessCommands.PROCESS)
                    .with(CURRENT, PROPOSAL, flag("markdown", "Print Markdown"), INCLUDE_TRANSCRIPTS)
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}")
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/{snapshot_id}")
                    .calls("GET", "/v2/clarity/processes/{id}")
                    .gives(object(
                            "",
                            column("name", Type.TEXT),
                            column("status", Type.STATUS),
                            column("captures", Type.NUMBER),
                            column("current.status", Type.STATUS).titled("current process"),
                            column("current.steps", Type.NUMBER).titled("its steps"),
                            column("proposal.status", Type.STATUS).titled("proposal"),
                            column("proposal.steps", Type.NUMBER).titled("its steps"),
                            column("summary", Type.TEXT)))
                    .note(VERSION_1)
                    .handler("clarity-overview")
                    .example("clarity overview b93c1384-8c64-40ae-862f-eec15fbdd151"),
            command("clarity status")
                    .summary("Show how far a process is")
                    .takes(ProcessCommands.PROCESS)
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}")
                    .calls("GET", "/v2/clarity/processes/{id}")
                    .fixedQuery("captures", "lite")
                    .gives(object(""))
                    .note(VERSION_1)
                    .handler("clarity-status")
                    .example("clarity status b93c1384-8c64-40ae-862f-eec15fbdd151"),
            command("clarity captures")
                    .summary("List the captures of a process")
                    .takes(ProcessCommands.PROCESS)
                    .with(INCLUDE_TRANSCRIPTS)
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}")
                    .calls("GET", "/v2/clarity/processes/{id}")
                    .unlessGivenQuery("captures", "lite")
                    .gives(list(
                            "captures",
                            column("id", Type.ID),
                            column("type", Type.TEXT),
                            column("userName", Type.TEXT).titled("who"),
                            column("createdAt", Type.TIME).titled("created")))
                    .lists(listing(Kind.CAPTURE, "captures")
                            .names("type")
                            .tells(column("userName", Type.TEXT).titled("who")))
                    .note(VERSION_1)
                    .handler("clarity-captures")
                    .example("clarity captures b93c1384-8c64-40ae-862f-eec15fbdd151"),
            command("clarity capture")
                    .summary("Show one capture of a process")
                    .takes(ProcessCommands.PROCESS, argument("capture-id", Kind.CAPTURE, "The capture"))
                    .with(INCLUDE_TRANSCRIPTS)
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}")
                    .calls("GET", "/v2/clarity/processes/{id}")
                    .unlessGivenQuery("captures", "lite")
                    .gives(object("capture", ProcessCommands.CAPTURE_COLUMNS))
                    .note(VERSION_1)
                    .handler("clarity-capture")
                    .example(
                            "clarity capture b93c1384-8c64-40ae-862f-eec15fbdd151 b72f08e0-7323-45ca-8959-9b5c42157bf9"),
            command("clarity export")
                    .summary("Print a process as Markdown")
                    .takes(ProcessCommands.PROCESS)
                    .with(INCLUDE_TRANSCRIPTS)
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}")
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/{snapshot_id}")
                    .calls("GET", "/v2/clarity/processes/{id}")
                    .gives(text("markdown"))
                    .note(VERSION_1)
                    .handler("clarity-export")
                    .example("clarity export b93c1384-8c64-40ae-862f-eec15fbdd151"),
            command("clarity doctor")
                    .summary("Check that Clarity can be reached, and a process read")
                    .takes(argument("process-id", Kind.PROCESS, "The process")
                            .optional()
                            .toPath("process_id"))
                    .calls("GET", "/v2/profile")
                    .calls("GET", "/v2/teams/{teamId}/clarity-v2/processes")
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}")
                    .gives(list(
                            "checks",
                            column("check", Type.TEXT),
                            column("status", Type.STATUS),
                            column("detail", Type.TEXT)))
                    .handler("clarity-doctor")
                    .example("clarity doctor b93c1384-8c64-40ae-862f-eec15fbdd151"),
            command("clarity tools")
                    .summary("List the Clarity commands and what each calls")
                    .gives(list("tools", column("command", Type.TEXT), column("operation", Type.TEXT)))
                    .handler("clarity-tools")
                    .example("clarity tools"));

    private ProcessReportCommands() {}
}
