package ai.duvo.shell.commands.work;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
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

/** {@code cases …}: the work that waits in queues. */
public final class CaseCommands {

    static final Argument CASE_ID =
            argument("case-id", Kind.CASE, "The case").toPath("case_id").build();
    private static final Argument CASE =
            argument("id", Kind.CASE, "The case").toPath("case_id").build();

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("cases create")
                    .summary("Put cases into a queue: one from options, or some from a file")
                    .with(
                            SharedOptions.QUEUE,
                            option("title", Kind.TEXT, "The title of one case").toBody("case.title"),
                            option("data", Kind.TEXT, "What the agent needs to know")
                                    .toBody("case.data"),
                            option("priority", Kind.TEXT, "How urgent it is")
                                    .oneOf("none", "medium", "high")
                                    .toBody("case.priority"),
                            option("label", Kind.LABEL, "A label of the queue")
                                    .many()
                                    .toBody("case.labels[]"),
                            option("from-file", Kind.FILE, "A JSON file with one case or a list of cases, or -")
                                    .fromFile()
                                    .toBodyOneOrMany("case", "cases"))
                    .exactlyOne("title", "from-file")
                    .onlyWith("data", "title")
                    .onlyWith("priority", "title")
                    .onlyWith("label", "title")
                    .calls("POST", "/v2/queues/{queue_id}/cases")
                    .gives(list(
                            "added_cases",
                            column("id", Type.ID),
                            column("title", Type.TEXT),
                            column("status", Type.STATUS),
                            column("priority", Type.TEXT)))
                    .undoneBy("cases bulk-delete --queue {queue} --ids {.added_cases[].id}")
                    .example(
                            "cases create --queue 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b --title \"Late invoice\" --label region=north"),
            command("cases list")
                    .summary("List the cases of a queue")
                    .with(
                            SharedOptions.QUEUE,
                            SharedOptions.limit(100, 20),
                            SharedOptions.OFFSET,
                            option("status", Kind.TEXT, "Only those in these states, with commas between them")
                                    .commaList()
                                    .oneOf("pending", "claimed", "completed", "failed", "needs_input", "postponed")
                                    .toQuery("status"),
                            option("priority", Kind.TEXT, "Only those this urgent, with commas between them")
                                    .commaList()
                                    .oneOf("none", "medium", "high")
                                    .toQuery("priority"),
                            SharedOptions.SEARCH,
                            option("created-at-from", Kind.SINCE, "Created at this time or later")
                                    .toQuery("created_at_from"),
                            option("updated-at-from", Kind.SINCE, "Changed at this time or later")
                                    .toQuery("updated_at_from"),
                            option("sort-by", Kind.TEXT, "What they are sorted by")
                                    .oneOf("created_at", "updated_at", "postponed_to")
                                    .byDefault("created_at")
                                    .toQuery("sort_by"),
                            option("sort-order", Kind.TEXT, "Which come first")
                                    .oneOf("asc", "desc")
                                    .byDefault("desc")
                                    .toQuery("sort_order"),
                            SharedOptions.ALL)
                    .calls("GET", "/v2/queues/{queue_id}/cases")
                    .gives(list(
                                    "cases",
                                    column("id", Type.ID),
                                    column("title", Type.TEXT),
                                    column("display_status", Type.STATUS).titled("state"),
                                    column("priority", Type.TEXT))
                            .paged(100, 20))
                    .lists(listing(Kind.CASE, "cases")
                            .names("title")
                            .tells(column("display_status", Type.STATUS).titled("state"))
                            .newestBy("created_at")
                            .newestOnly())
                    .example("cases list --queue 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b --status pending,failed"),
            command("cases get")
                    .summary("Show a case with its events and approvals")
                    .takes(CASE)
                    .with(SharedOptions.QUEUE_FOR_TAB)
                    .calls("GET", "/v2/cases/{case_id}")
                    .gives(object(
                                    "case",
                                    column("id", Type.ID),
                                    column("title", Type.TEXT),
                                    column("status", Type.STATUS),
                                    column("display_status", Type.STATUS).titled("state"),
                                    column("priority", Type.TEXT),
                                    column("created_at", Type.TIME).titled("created"),
                                    column("data", Type.TEXT))
                            .beside(
                                    list(
                                            "events",
                                            column("created_at", Type.TIME).titled("at"),
                                            column("type", Type.TEXT),
                                            column("agent_name", Type.TEXT).titled("agent"),
                                            column("user_name", Type.TEXT).titled("user"),
                                            column("reason", Type.TEXT)),
                                    list(
                                            "approvalBatches",
                                            column("id", Type.ID),
                                            column("title", Type.TEXT),
                                            column("created_at", Type.TIME).titled("created"),
                                            column("resolved_at", Type.TIME).titled("resolved"))))
                    .example("cases get bea5438a-9521-4dc1-823a-9117024bbb43"),
            command("cases delete")
                    .summary("Delete a case")
                    .note("A run that works on the case is interrupted.")
                    .takes(CASE)
                    .with(SharedOptions.QUEUE_FOR_TAB, SharedOptions.YES)
                    .calls("DELETE", "/v2/cases/{case_id}")
                    .gives(object(""))
                    .asks("Delete case {id}?")
                    .example("cases delete bea5438a-9521-4dc1-823a-9117024bbb43 --yes"),
            command("cases clear")
                    .summary("Delete all cases of a queue")
                    .with(SharedOptions.QUEUE, SharedOptions.YES)
                    .calls("DELETE", "/v2/queues/{queue_id}/cases")
                    .calls("GET", "/v2/queues/{queue_id}/cases")
                    .gives(object(""))
                    .handler("cases-clear")
                    .asks("Delete {count} of queue {queue}?")
                    .example("cases clear --queue 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b --yes"),
            command("cases runs")
                    .summary("List the runs that worked on a case")
                    .takes(CASE_ID)
                    .with(SharedOptions.QUEUE_FOR_TAB)
                    .calls("GET", "/v2/cases/{case_id}/runs")
                    .gives(list(
                            "runs",
                            column("id", Type.ID),
                            column("agent_name", Type.TEXT).titled("agent"),
                            column("status", Type.STATUS),
                            column("claimed_at", Type.TIME).titled("claimed"),
                            column("completed_at", Type.TIME).titled("completed")))
                    .lists(listing(Kind.RUN, "runs")
                            .names("agent_name")
                            .tells(column("status", Type.STATUS))
                            .newestBy("claimed_at"))
                    .example("cases runs bea5438a-9521-4dc1-823a-9117024bbb43"),
            command("cases runs recent-messages")
                    .summary("Show the last messages of a run on a case")
                    .takes(CASE_ID, argument("run-id", Kind.RUN, "The run").toPath("run_id"))
                    .with(SharedOptions.QUEUE_FOR_TAB)
                    .calls("GET", "/v2/cases/{case_id}/runs/{run_id}/recent-messages")
                    .gives(list(
                            "messages",
                            column("role", Type.TEXT),
                            column("text_content", Type.MESSAGE).titled("text"),
                            column("timestamp", Type.TIME).titled("at")))
                    .example(
                            "cases runs recent-messages bea5438a-9521-4dc1-823a-9117024bbb43 855520d2-a5b0-41a6-8b93-9e7e30889e2a"));

    private CaseCommands() {}
}
