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
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code clarity …}: conversations about a process, and what is captured for it. */
public final class CaptureCommands {

    private static final Argument PROPOSAL = argument("proposal-id", Kind.PROPOSAL, "The proposal")
            .toPath("transformation_proposal_id")
            .build();
    private static final Column[] CONVERSATION_COLUMNS = {
        column("id", Type.ID),
        column("title", Type.TEXT),
        column("snapshot_kind", Type.TEXT).titled("about"),
        column("status", Type.STATUS),
        column("updated_at", Type.TIME).titled("updated")
    };
    private static final Column[] MESSAGE_COLUMNS = {
        column("id", Type.ID),
        column("role", Type.TEXT),
        column("kind", Type.TEXT),
        column("body", Type.TEXT),
        column("created_at", Type.TIME).titled("created")
    };

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("clarity list-extra-capture-requests")
                    .summary("List what a proposal still has to be told")
                    .takes(ProcessCommands.PROCESS, PROPOSAL)
                    .with(SharedOptions.limit(100, 20), SharedOptions.OFFSET, SharedOptions.ALL)
                    .calls(
                            "GET",
                            "/v2/clarity-v2/processes/{process_id}/transformation-proposals/{transformation_proposal_id}/extra-capture-requests")
                    .gives(list(
                                    "requests",
                                    column("id", Type.ID),
                                    column("gap", Type.TEXT),
                                    column("priority", Type.TEXT),
                                    column("status", Type.STATUS),
                                    column("requested_user_id", Type.ID).titled("asked"))
                            .paged(100, 20))
                    .lists(listing(Kind.CAPTURE_REQUEST, "requests")
                            .names("gap")
                            .tells(column("status", Type.STATUS), column("priority", Type.TEXT)))
                    .example(
                            "clarity list-extra-capture-requests b93c1384-8c64-40ae-862f-eec15fbdd151 73cde7fa-87ab-4f43-8ef0-94591cf2aa9b"),
            command("clarity assign-extra-capture-request")
                    .summary("Ask somebody for what a proposal has to be told")
                    .takes(
                            ProcessCommands.PROCESS,
                            PROPOSAL,
                            argument("request-id", Kind.CAPTURE_REQUEST, "The request")
                                    .toPath("request_id"))
                    .with(option("user-id", Kind.USER, "Who is asked; nobody when left out")
                            .toBody("user_id"))
                    .calls(
                            "PATCH",
                            "/v2/clarity-v2/processes/{process_id}/transformation-proposals/{transformation_proposal_id}/extra-capture-requests/{request_id}/assign")
                    .unlessGiven("user_id", "null")
                    .gives(object(
                            "request",
                            column("id", Type.ID),
                            column("gap", Type.TEXT),
                            column("status", Type.STATUS),
                            column("requested_user_id", Type.ID).titled("asked")))
                    .example(
                            "clarity assign-extra-capture-request b93c1384-8c64-40ae-862f-eec15fbdd151 73cde7fa-87ab-4f43-8ef0-94591cf2aa9b cd95c4a7-9bd5-415a-8ce6-e5520906b0ab --user-id 2e40ad87-9e95-4201-8f4d-edbf8d479a12"),
            command("clarity import-artifact")
                    .summary("Add a diagram or a picture as a capture")
                    .takes(
                            ProcessCommands.PROCESS,
                            argument("file", Kind.FILE, "An SVG, XML, PNG or JPEG file")
                                    .toBody("file_name"))
                    .with(
                            option("content-type", Kind.TEXT, "What it is; told by the file's name when left out")
                                    .oneOf("image/svg+xml", "application/xml", "text/xml", "image/png", "image/jpeg")
                                    .toBody("content_type"),
                            option("extra-capture-request-id", Kind.CAPTURE_REQUEST, "The request that it answers")
                                    .toBody("extra_capture_request_id"),
                            option("proposal-id", Kind.PROPOSAL, "Its proposal: only for Tab, not sent"))
                    .calls("POST", "/v2/clarity-v2/processes/{process_id}/artifact-imports/create-upload-url")
                    .calls("POST", "/v2/clarity-v2/processes/{process_id}/artifact-imports/{capture_id}/complete")
                    .gives(object("capture", ProcessCommands.CAPTURE_COLUMNS))
                    .handler("clarity-import")
                    .example("clarity import-artifact b93c1384-8c64-40ae-862f-eec15fbdd151 flow.svg"),
            command("clarity artifact-chat-conversations")
                    .summary("List the conversations about a process")
                    .takes(ProcessCommands.PROCESS)
                    .with(option("snapshot-kind", Kind.TEXT, "The current process or the proposal")
                            .mandatory()
                            .oneOf("current_process", "transformation_proposal")
                            .toQuery("snapshot_kind"))
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}/artifact-chat/conversations")
                    .gives(list(
                            "conversations",
                            column("id", Type.ID),
                            column("title", Type.TEXT),
                            column("snapshot_kind", Type.TEXT).titled("about"),
                            column("status", Type.STATUS)))
                    .lists(listing(Kind.CONVERSATION, "conversations")
                            .names("title")
                            .tells(column("snapshot_kind", Type.TEXT).titled("about"))
                            .newestBy("updated_at"))
                    .example(
                            "clarity artifact-chat-conversations b93c1384-8c64-40ae-862f-eec15fbdd151 --snapshot-kind current_process"),
            command("clarity artifact-chat-messages")
                    .summary("Show a conversation about a process")
                    .takes(
                            ProcessCommands.PROCESS,
                            argument("conversation-id", Kind.CONVERSATION, "The conversation")
                                    .toPath("conversation_id"))
                    .calls(
                            "GET",
                            "/v2/clarity-v2/processes/{process_id}/artifact-chat/conversations/{conversation_id}/messages")
                    .gives(object("conversation", CONVERSATION_COLUMNS).beside(list("messages", MESSAGE_COLUMNS)))
                    .lists(listing(Kind.CHAT_MESSAGE, "messages")
                            .names("kind")
                            .tells(
                                    column("role", Type.TEXT),
                                    column("created_at", Type.TIME).titled("at"))
                            .newestBy("created_at"))
                    .example(
                            "clarity artifact-chat-messages b93c1384-8c64-40ae-862f-eec15fbdd151 a5d1c7f0-2b0e-4c6f-8f1d-6a4f0d1b2c3e"),
            command("clarity send-artifact-chat-message")
                    .summary("Ask for a change of a process")
                    .takes(ProcessCommands.PROCESS)
                    .with(
                            option("conversation-id", Kind.CONVERSATION, "The conversation")
                                    .toBody("conversation_id"),
                            option("snapshot-kind", Kind.TEXT, "The current process or the proposal")
                                    .mandatory()
                                    .oneOf("current_process", "transformation_proposal")
                                    .toBody("snapshot_kind"),
                            option(
                                            "baseline-snapshot-id",
                                            Kind.TEXT,
                                            "The version it is about; the live one when left out")
                                    .toBody("baseline_snapshot_id"),
                            option("message", Kind.TEXT, "What to change, in words")
                                    .toBody("content"),
                            option("answer", Kind.KEY_VALUE, "A question's key and your answer")
                                    .many()
                                    .toBody("answers{}"))
                    .atLeastOne("message", "answer")
                    .calls("POST", "/v2/clarity-v2/processes/{process_id}/artifact-chat/messages")
                    .calls("GET", "/v2/clarity-v2/processes/{process_id}")
                    .unlessGiven("conversation_id", "null")
                    .gives(object("conversation", CONVERSATION_COLUMNS).beside(object("message", MESSAGE_COLUMNS)))
                    .handler("clarity-chat")
                    .example(
                            "clarity send-artifact-chat-message b93c1384-8c64-40ae-862f-eec15fbdd151 --snapshot-kind current_process --message \"Merge the first two steps\""),
            command("clarity decide-artifact-chat-patch")
                    .summary("Take a change that was proposed, or leave it")
                    .takes(
                            ProcessCommands.PROCESS,
                            argument("message-id", Kind.CHAT_MESSAGE, "The message")
                                    .toPath("message_id"))
                    .with(
                            flag("accept", "Take the change").sending("decision", "\"accept\""),
                            flag("decline", "Leave the change").sending("decision", "\"decline\""),
                            option("conversation-id", Kind.CONVERSATION, "Its conversation: only for Tab, not sent"))
                    .exactlyOne("accept", "decline")
                    .calls("PUT", "/v2/clarity-v2/processes/{process_id}/artifact-chat/messages/{message_id}")
                    .gives(object("conversation", CONVERSATION_COLUMNS)
                            .beside(object(
                                    "message",
                                    column("id", Type.ID),
                                    column("role", Type.TEXT),
                                    column("kind", Type.TEXT),
                                    column("created_at", Type.TIME).titled("created"))))
                    .example(
                            "clarity decide-artifact-chat-patch b93c1384-8c64-40ae-862f-eec15fbdd151 b6e2d8f1-3c1f-4d70-9a2e-7b5a1e2c3d4f --accept --conversation-id a5d1c7f0-2b0e-4c6f-8f1d-6a4f0d1b2c3e"));

    private CaptureCommands() {}
}
