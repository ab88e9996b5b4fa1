package ai.duvo.shell.commands.work;

import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Paging;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code cases labels …} and {@code cases bulk-…}: the labels of cases, and work on several cases at once. */
public final class CaseBulkCommands {

    private static final Option IDS = option(
                    "ids", Kind.CASE, "Cases, with commas between them or a list; - reads ids from standard input")
            .mandatory()
            .commaList()
            .toBody("case_ids[]")
            .build();
    private static final Column[] LABEL_COLUMNS = {
        column("id", Type.ID),
        column("key", Type.TEXT),
        column("value", Type.TEXT),
        column("color_hue", Type.TEXT).titled("hue")
    };

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("cases labels list")
                    .summary("List the labels of a case")
                    .takes(CaseCommands.CASE_ID)
                    .with(SharedOptions.QUEUE, SharedOptions.limit(1000, 1000), SharedOptions.OFFSET, SharedOptions.ALL)
                    .calls("GET", "/v2/queues/{queue_id}/cases/{case_id}/labels")
                    .gives(list("labels", LABEL_COLUMNS)
                            .paged(new Paging(Paging.Style.OFFSET_WITHOUT_TOTAL, 1000, 1000)))
                    .lists(listing(Kind.CASE_LABEL, "labels")
                            .names("value", "key")
                            .tells(column("key", Type.TEXT)))
                    .example(
                            "cases labels list bea5438a-9521-4dc1-823a-9117024bbb43 --queue 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b"),
            command("cases labels assign")
                    .summary("Label a case; a label the queue lacks is created")
                    .takes(CaseCommands.CASE_ID)
                    .with(
                            SharedOptions.QUEUE,
                            option("label", Kind.LABEL, "A label, as KEY=VALUE or VALUE")
                                    .mandatory()
                                    .many()
                                    .toBody("labels[]"))
                    .calls("POST", "/v2/queues/{queue_id}/cases/{case_id}/labels")
                    .gives(list("labels", LABEL_COLUMNS))
                    .undoneBy("cases labels unlink {case-id} --queue {queue} --label-id {new}", Kind.CASE_LABEL)
                    .example(
                            "cases labels assign bea5438a-9521-4dc1-823a-9117024bbb43 --queue 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b --label region=north"),
            command("cases labels unlink")
                    .summary("Take labels from a case")
                    .takes(CaseCommands.CASE_ID)
                    .with(
                            SharedOptions.QUEUE,
                            option("label-id", Kind.CASE_LABEL, "The label")
                                    .many()
                                    .toBody("label_ids[]"),
                            option("label", Kind.LABEL, "A label, as KEY=VALUE or VALUE")
                                    .many())
                    .atLeastOne("label-id", "label")
                    .calls("POST", "/v2/queues/{queue_id}/cases/{case_id}/labels/unlink")
                    .calls("GET", "/v2/queues/{queue_id}/cases/{case_id}/labels")
                    .gives(object(""))
                    .handler("case-labels-unlink")
                    .example(
                            "cases labels unlink bea5438a-9521-4dc1-823a-9117024bbb43 --queue 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b --label region=north"),
            command("cases bulk-delete")
                    .summary("Delete several cases")
                    .with(SharedOptions.QUEUE, IDS, SharedOptions.YES)
                    .calls("POST", "/v2/queues/{queue_id}/cases/bulk-delete")
                    .gives(object(""))
                    .handler("case-bulk")
                    .asks("Delete {ids} of queue {queue}?")
                    .example(
                            "cases bulk-delete --queue 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b --ids bea5438a-9521-4dc1-823a-9117024bbb43 --yes"),
            command("cases bulk-reprocess")
                    .summary("Give several cases to an agent again")
                    .note(
                            "The agent has to be linked to the queue as a consumer; see `queues agents`. Runs on these cases are interrupted.")
                    .with(
                            SharedOptions.QUEUE,
                            option("agent", Kind.AGENT, "The agent that works on them")
                                    .mandatory()
                                    .toBody("agent_id"),
                            IDS,
                            SharedOptions.YES)
                    .calls("POST", "/v2/queues/{queue_id}/cases/bulk-reprocess")
                    .gives(object(""))
                    .handler("case-bulk")
                    .asks("Give {ids} of queue {queue} to agent {agent} again?")
                    .example(
                            "cases bulk-reprocess --queue 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b --agent 6f9619ff-8b86-4d11-b42d-00c04fc964ff --ids bea5438a-9521-4dc1-823a-9117024bbb43 --yes"),
            command("cases bulk-update-priority")
                    .summary("Change the priority of several cases")
                    .note("It changes only which pending cases come first; nothing is interrupted.")
                    .with(
                            SharedOptions.QUEUE,
                            IDS,
                            option("priority", Kind.TEXT, "How urgent they are")
                                    .mandatory()
                                    .oneOf("none", "medium", "high")
                                    .toBody("priority"),
                            SharedOptions.YES)
                    .calls("POST", "/v2/queues/{queue_id}/cases/bulk-update-priority")
                    .gives(object(""))
                    .handler("case-bulk")
                    .asks("Change the priority of {ids} of queue {queue} to {priority}?")
                    .example(
                            "cases bulk-update-priority --queue 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b --ids bea5438a-9521-4dc1-823a-9117024bbb43 --priority high --yes"),
            command("cases bulk-update-status")
                    .summary("Complete several cases, or fail them")
                    .note(
                            "Runs on these cases are interrupted, but their open questions stay and can still be answered.")
                    .with(
                            SharedOptions.QUEUE,
                            IDS,
                            option("status", Kind.TEXT, "What they become")
                                    .mandatory()
                                    .oneOf("completed", "failed")
                                    .toBody("status"),
                            SharedOptions.YES)
                    .calls("POST", "/v2/queues/{queue_id}/cases/bulk-update-status")
                    .gives(object(""))
                    .handler("case-bulk")
                    .asks("Change the state of {ids} of queue {queue} to {status}?")
                    .example(
                            "cases bulk-update-status --queue 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b --ids bea5438a-9521-4dc1-823a-9117024bbb43 --status completed --yes"));

    private CaseBulkCommands() {}
}
