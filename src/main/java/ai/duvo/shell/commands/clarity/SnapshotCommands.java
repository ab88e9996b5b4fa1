package ai.duvo.shell.commands.clarity;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.JsonType;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code clarity …}: versions of the current process and of proposals. */
public final class SnapshotCommands {

    static final Result SNAPSHOT_RESULT = object(
            "snapshot",
            column("id", Type.ID),
            column("kind", Type.TEXT),
            column("status", Type.STATUS),
            column("creator_type", Type.TEXT).titled("by"),
            column("created_at", Type.TIME).titled("created"),
            column("data.summary", Type.TEXT).titled("summary"));
    private static final Argument CURRENT_PROCESS = argument("snapshot-id", Kind.CURRENT_PROCESS, "The version")
            .toPath("snapshot_id")
            .build();
    private static final Argument PROPOSAL = argument("proposal-id", Kind.PROPOSAL, "The proposal")
            .toPath("snapshot_id")
            .build();
    private static final Option STEPS_FILE = option(
                    "steps-file",
                    Kind.FILE,
                    "A JSON file with a list of steps, {steps, ...}, or a version as --json shows it; or -")
            .mandatory()
            .fromFile()
            .toBody("steps", JsonType.JSON)
            .build();

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("clarity list-snapshots")
                    .summary("List the versions of a process of one kind")
                    .takes(
                            ProcessCommands.PROCESS,
                            argument("kind", Kind.TEXT, "The current process or the proposal")
                                    .oneOf("current_process", "transformation_proposal")
                                    .toPath("kind"))
                    .with(SharedOptions.limit(100, 50), SharedOptions.offset().byDefault("0"), SharedOptions.ALL)
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}")
                    .gives(list(
                                    "snapshots",
                                    column("id", Type.ID),
                                    column("status", Type.STATUS),
                                    column("creator_type", Type.TEXT).titled("by"),
                                    column("created_at", Type.TIME).titled("created"),
                                    column("kind", Type.TEXT))
                            .paged(100, 50))
                    .example("clarity list-snapshots b93c1384-8c64-40ae-862f-eec15fbdd151 current_process"),
            command("clarity get-current-process")
                    .summary("Show a version (snapshot) of the current process")
                    .takes(ProcessCommands.PROCESS, CURRENT_PROCESS)
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/{snapshot_id}")
                    .fixedPath("kind", "current_process")
                    .gives(SNAPSHOT_RESULT)
                    .example(
                            "clarity get-current-process b93c1384-8c64-40ae-862f-eec15fbdd151 72eafba1-0195-4e85-8b91-e1ed7cd25d16"),
            command("clarity generate-current-process")
                    .summary("Write the current process from its captures; takes a while")
                    .note(
                            "It only starts the work. `clarity status` tells when it is done, `clarity stop-current-process` ends it.")
                    .takes(ProcessCommands.PROCESS)
                    .calls("POST", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/generate")
                    .fixedPath("kind", "current_process")
                    .withBody()
                    .gives(object(""))
                    .example("clarity generate-current-process b93c1384-8c64-40ae-862f-eec15fbdd151"),
            command("clarity save-current-process")
                    .summary("Save a changed version (snapshot) of the current process")
                    .note(
                            "What is saved is live at once. The file may also be what `clarity get-current-process` gives as JSON, changed.")
                    .takes(ProcessCommands.PROCESS)
                    .with(
                            option("baseline-snapshot-id", Kind.CURRENT_PROCESS, "The version that it changes")
                                    .mandatory()
                                    .toBody("baselineSnapshotId"),
                            STEPS_FILE)
                    .calls("POST", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/save")
                    .fixedPath("kind", "current_process")
                    .gives(SNAPSHOT_RESULT)
                    .handler("clarity-save")
                    .example(
                            "clarity save-current-process b93c1384-8c64-40ae-862f-eec15fbdd151 --baseline-snapshot-id 72eafba1-0195-4e85-8b91-e1ed7cd25d16 --steps-file steps.json"),
            command("clarity promote-current-process")
                    .summary("Make a version (snapshot) of the current process the live one")
                    .takes(ProcessCommands.PROCESS, CURRENT_PROCESS)
                    .calls("POST", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/{snapshot_id}/promote")
                    .fixedPath("kind", "current_process")
                    .gives(SNAPSHOT_RESULT)
                    .example(
                            "clarity promote-current-process b93c1384-8c64-40ae-862f-eec15fbdd151 72eafba1-0195-4e85-8b91-e1ed7cd25d16"),
            command("clarity revert-current-process")
                    .summary("Archive a version (snapshot) of the current process")
                    .note("When the live version is archived, the latest one before it becomes live.")
                    .takes(ProcessCommands.PROCESS, CURRENT_PROCESS)
                    .with(SharedOptions.YES)
                    .calls("DELETE", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/{snapshot_id}")
                    .fixedPath("kind", "current_process")
                    .gives(object(""))
                    .asks("Archive this version of the current process: {snapshot-id}?")
                    .example(
                            "clarity revert-current-process b93c1384-8c64-40ae-862f-eec15fbdd151 72eafba1-0195-4e85-8b91-e1ed7cd25d16 --yes"),
            command("clarity stop-current-process")
                    .summary("Stop writing the current process")
                    .takes(ProcessCommands.PROCESS)
                    .calls("POST", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/stop")
                    .fixedPath("kind", "current_process")
                    .gives(object(""))
                    .example("clarity stop-current-process b93c1384-8c64-40ae-862f-eec15fbdd151"),
            command("clarity get-transformation-proposal")
                    .summary("Show a version (snapshot) of the proposal")
                    .takes(ProcessCommands.PROCESS, PROPOSAL)
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/{snapshot_id}")
                    .fixedPath("kind", "transformation_proposal")
                    .gives(SNAPSHOT_RESULT)
                    .example(
                            "clarity get-transformation-proposal b93c1384-8c64-40ae-862f-eec15fbdd151 73cde7fa-87ab-4f43-8ef0-94591cf2aa9b"),
            command("clarity generate-transformation-proposal")
                    .summary("Write a proposal for a better process; takes a while")
                    .note(
                            "It only starts the work. `clarity status` tells when it is done, `clarity stop-transformation-proposal` ends it.")
                    .takes(ProcessCommands.PROCESS)
                    .with(
                            option(
                                            "current-process-id",
                                            Kind.CURRENT_PROCESS,
                                            "The version of the current process it is for")
                                    .toBody("source_snapshot_id"),
                            option("regenerate-from", Kind.PROPOSAL, "The proposal to start from")
                                    .toBody("regenerate_from"))
                    .atMostOne("current-process-id", "regenerate-from")
                    .calls("POST", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/generate")
                    .fixedPath("kind", "transformation_proposal")
                    .withBody()
                    .gives(object(""))
                    .example("clarity generate-transformation-proposal b93c1384-8c64-40ae-862f-eec15fbdd151"),
            command("clarity save-transformation-proposal")
                    .summary("Save a changed version (snapshot) of the proposal")
                    .note(
                            "What is saved is live at once. The file may also be what `clarity get-transformation-proposal` gives as JSON, changed.")
                    .takes(ProcessCommands.PROCESS)
                    .with(
                            option("baseline-snapshot-id", Kind.PROPOSAL, "The version that it changes")
                                    .mandatory()
                                    .toBody("baselineSnapshotId"),
                            STEPS_FILE,
                            option(
                                            "current-process-id",
                                            Kind.CURRENT_PROCESS,
                                            "The version of the current process it is for")
                                    .toBody("clarityCurrentProcessId"))
                    .calls("POST", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/save")
                    .fixedPath("kind", "transformation_proposal")
                    .gives(SNAPSHOT_RESULT)
                    .handler("clarity-save")
                    .example(
                            "clarity save-transformation-proposal b93c1384-8c64-40ae-862f-eec15fbdd151 --baseline-snapshot-id 73cde7fa-87ab-4f43-8ef0-94591cf2aa9b --steps-file steps.json"),
            command("clarity promote-transformation-proposal")
                    .summary("Make a version (snapshot) of the proposal the live one")
                    .takes(ProcessCommands.PROCESS, PROPOSAL)
                    .calls("POST", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/{snapshot_id}/promote")
                    .fixedPath("kind", "transformation_proposal")
                    .gives(SNAPSHOT_RESULT)
                    .example(
                            "clarity promote-transformation-proposal b93c1384-8c64-40ae-862f-eec15fbdd151 73cde7fa-87ab-4f43-8ef0-94591cf2aa9b"),
            command("clarity revert-transformation-proposal")
                    .summary("Archive a version (snapshot) of the proposal")
                    .note("When the live version is archived, the latest one before it becomes live.")
                    .takes(ProcessCommands.PROCESS, PROPOSAL)
                    .with(SharedOptions.YES)
                    .calls("DELETE", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/{snapshot_id}")
                    .fixedPath("kind", "transformation_proposal")
                    .gives(object(""))
                    .asks("Archive this version of the proposal: {proposal-id}?")
                    .example(
                            "clarity revert-transformation-proposal b93c1384-8c64-40ae-862f-eec15fbdd151 73cde7fa-87ab-4f43-8ef0-94591cf2aa9b --yes"),
            command("clarity stop-transformation-proposal")
                    .summary("Stop writing the proposal")
                    .takes(ProcessCommands.PROCESS)
                    .calls("POST", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/stop")
                    .fixedPath("kind", "transformation_proposal")
                    .gives(object(""))
                    .example("clarity stop-transformation-proposal b93c1384-8c64-40ae-862f-eec15fbdd151"),
            command("clarity postprocess")
                    .summary("Work over a version again; takes a while")
                    .note("It only starts the work. `clarity status` tells when the process is in review again.")
                    .takes(
                            ProcessCommands.PROCESS,
                            argument("snapshot-type", Kind.TEXT, "The current process or the proposal")
                                    .oneOf("current_process", "transformation_proposal")
                                    .toBody("type"),
                            argument("snapshot-id", Kind.CURRENT_PROCESS, "The version"))
                    .calls("POST", "/v2/clarity-v2/processes/{process_id}/postprocess")
                    .gives(object(""))
                    .handler("clarity-postprocess")
                    .example(
                            "clarity postprocess b93c1384-8c64-40ae-862f-eec15fbdd151 current_process 72eafba1-0195-4e85-8b91-e1ed7cd25d16"));

    private SnapshotCommands() {}
}
