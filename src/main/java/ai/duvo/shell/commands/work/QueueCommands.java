package ai.duvo.shell.commands.work;

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

/** {@code queues …}: the team's queues. */
public final class QueueCommands {

    private static final Argument QUEUE =
            argument("id", Kind.QUEUE, "The queue").toPath("queue_id").build();
    private static final Argument QUEUE_ID =
            argument("queue-id", Kind.QUEUE, "The queue").build();
    private static final Option ROLE = option("role", Kind.TEXT, "Whether it fills the queue or works on it")
            .mandatory()
            .oneOf("producer", "consumer")
            .build();
    private static final Option REVISION = option("revision", Kind.REVISION, "The revision; the live one when left out")
            .toPath("build_id")
            .build();
    private static final Result QUEUE_RESULT = object(
            "queue",
            column("id", Type.ID),
            column("name", Type.TEXT),
            column("description", Type.TEXT),
            column("has_approvals", Type.TEXT).titled("approvals"));
    private static final Column[] LINKED_AGENT_COLUMNS = {
        column("agent_id", Type.ID).titled("agent"),
        column("agent_name", Type.TEXT).titled("name"),
        column("case_trigger_enabled", Type.TEXT).titled("trigger"),
        column("problems", Type.TEXT)
    };

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("queues list")
                    .summary("List the team's queues")
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
                    .summary("Show one queue")
                    .takes(QUEUE)
                    .calls("GET", "/v2/queues/{queue_id}")
                    .gives(object("queue"))
                    .example("queues get 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b"),
            command("queues create")
                    .summary("Create a queue")
                    .with(
                            SharedOptions.NAME,
                            SharedOptions.DESCRIPTION,
                            option("folder-id", Kind.TEXT, "The folder it lies in")
                                    .toBody("folder_id"))
                    .calls("POST", "/v2/teams/{teamId}/queues")
                    .gives(QUEUE_RESULT)
                    .undoneBy("queues delete {.queue.id}")
                    .example("queues create --name \"Inbound returns\""),
            command("queues update")
                    .summary("Rename, describe or move a queue")
                    .takes(QUEUE)
                    .with(
                            SharedOptions.NEW_NAME,
                            SharedOptions.DESCRIPTION,
                            flag("clear-description", "Forget the description").sending("description", "null"),
                            option("folder-id", Kind.TEXT, "The folder it moves to")
                                    .toBody("folder_id"),
                            flag("clear-folder", "Take it out of its folder").sending("folder_id", "null"))
                    .atMostOne("description", "clear-description")
                    .atMostOne("folder-id", "clear-folder")
                    .calls("PATCH", "/v2/queues/{queue_id}")
                    .gives(QUEUE_RESULT)
                    .undoneByValuesBefore()
                    .example("queues update 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b --name \"Inbound returns\""),
            command("queues delete")
                    .summary("Delete a queue with all its cases")
                    .note("Its cases go too, and runs that work on them are interrupted.")
                    .takes(QUEUE)
                    .with(SharedOptions.YES)
                    .calls("DELETE", "/v2/queues/{queue_id}")
                    .gives(object(""))
                    .asks("Delete queue {id} and all its cases?")
                    .example("queues delete 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b --yes"),
            command("queues agents")
                    .summary("Show which agents fill a queue and which work on it")
                    .takes(argument("queue-id", Kind.QUEUE, "The queue").toPath("queue_id"))
                    .calls("GET", "/v2/queues/{queue_id}/agents")
                    .gives(list("producers", LINKED_AGENT_COLUMNS).beside(list("consumers", LINKED_AGENT_COLUMNS)))
                    .example("queues agents 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b"),
            command("queues link-agent")
                    .summary("Let an agent fill a queue, or work on it")
                    .note(
                            "A consumer works on nothing until its trigger is on: give `--enable-trigger`, or use `agents case-triggers update` later.")
                    .takes(QUEUE_ID)
                    .with(
                            SharedOptions.AGENT,
                            ROLE,
                            flag("enable-trigger", "Start it for each case at once: the trigger is off otherwise"),
                            option("concurrency", Kind.NUMBER, "How many cases at a time; the API takes 1 only")
                                    .oneOf("1"),
                            REVISION)
                    .calls("GET", "/v2/agents/{agent_id}/revisions")
                    .calls("GET", "/v2/agents/{agent_id}/revisions/{build_id}/integrations")
                    .calls("GET", "/v2/teams/{teamId}/integrations")
                    .calls("POST", "/v2/agents/{agent_id}/revisions/{build_id}/integrations")
                    .calls("GET", "/v2/agents/{agent_id}/revisions/{build_id}/integrations/{integration_id}/queues")
                    .calls("PUT", "/v2/agents/{agent_id}/revisions/{build_id}/integrations/{integration_id}/queues")
                    .calls("GET", "/v2/agents/{agent_id}/case-triggers")
                    .calls("POST", "/v2/agents/{agent_id}/case-triggers")
                    .calls("PATCH", "/v2/agents/{agent_id}/case-triggers/{trigger_id}")
                    .gives(object(
                            "",
                            column("queue_id", Type.ID).titled("queue"),
                            column("role", Type.TEXT),
                            column("revision_id", Type.ID).titled("revision"),
                            column("integration_slot_id", Type.ID).titled("slot"),
                            column("case_trigger.enabled", Type.TEXT).titled("trigger on")))
                    .handler("queue-link")
                    .undoneBy(
                            "queues unlink-agent {.linked_queue_id} --agent {agent} --role {role} --revision {.revision_id}")
                    .example(
                            "queues link-agent 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b --agent 6f9619ff-8b86-4d11-b42d-00c04fc964ff --role consumer --enable-trigger"),
            command("queues unlink-agent")
                    .summary("Take an agent from a queue")
                    .takes(QUEUE_ID)
                    .with(SharedOptions.AGENT, ROLE, REVISION, SharedOptions.YES)
                    .calls("GET", "/v2/agents/{agent_id}/revisions")
                    .calls("GET", "/v2/agents/{agent_id}/revisions/{build_id}/integrations")
                    .calls("GET", "/v2/agents/{agent_id}/revisions/{build_id}/integrations/{integration_id}/queues")
                    .calls("PUT", "/v2/agents/{agent_id}/revisions/{build_id}/integrations/{integration_id}/queues")
                    .calls("GET", "/v2/agents/{agent_id}/case-triggers")
                    .calls("DELETE", "/v2/agents/{agent_id}/case-triggers/{trigger_id}")
                    .gives(object(
                            "",
                            column("queue_id", Type.ID).titled("queue"),
                            column("role", Type.TEXT),
                            column("revision_id", Type.ID).titled("revision"),
                            column("case_trigger_deleted", Type.TEXT).titled("trigger deleted")))
                    .handler("queue-unlink")
                    .asks("Take agent {agent} from queue {queue-id}?")
                    .example(
                            "queues unlink-agent 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b --agent 6f9619ff-8b86-4d11-b42d-00c04fc964ff --role consumer --yes"));

    private QueueCommands() {}
}
