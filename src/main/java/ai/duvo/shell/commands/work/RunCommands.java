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
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code runs …}. */
public final class RunCommands {

    private static final Argument RUN =
            argument("id", Kind.RUN, "The run").toPath("run_id").build();
    private static final Option FOLLOW =
            flag("follow", "Print messages as they come until the run ends").build();
    private static final Option PREFLIGHT = flag(
                    "preflight", "Check first what makes runs fail; start none when something would")
            .build();
    private static final Option FULL =
            flag("full", "Show what tools are given and give back, whole").build();
    private static final Option EVERY_MESSAGE =
            flag("all", "Skip no message, however many come").build();
    private static final String SOME_RUN = "1b4e28ba-2fa1-4d1c-883f-0016d3cca427";
    private static final Result MESSAGES = list(
                    "messages",
                    column("timestamp", Type.TIME).titled("time"),
                    column("role", Type.TEXT),
                    column("type", Type.TEXT),
                    column("text_content", Type.MESSAGE).titled("text"))
            .paged(50, 20);

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("runs list")
                    .summary("List the team's runs, newest first")
                    .with(
                            SharedOptions.limit(100, 20),
                            SharedOptions.OFFSET,
                            SharedOptions.ALL,
                            option("sort-order", Kind.TEXT, "By creation time")
                                    .oneOf("asc", "desc")
                                    .byDefault("desc")
                                    .toQuery("sort_order"),
                            option("status", Kind.TEXT, "Only runs in this state")
                                    .oneOf(
                                            "not_started",
                                            "pending",
                                            "starting",
                                            "running",
                                            "waiting",
                                            "completed",
                                            "failed",
                                            "interrupted",
                                            "stopped",
                                            "needs_attention")
                                    .toQuery("status"),
                            option("agent", Kind.AGENT, "Only runs of this agent")
                                    .toQuery("agent_id"),
                            option("user", Kind.USER, "Only runs of this user").toQuery("user_id"),
                            option("case-queue", Kind.QUEUE, "Only runs of this queue")
                                    .toQuery("case_queue_id"),
                            option("source", Kind.TEXT, "Only runs started this way")
                                    .toQuery("source"),
                            option("search", Kind.TEXT, "Only runs with this text")
                                    .toQuery("search"),
                            option("has-issues", Kind.TEXT, "Only runs with or without issues")
                                    .oneOf("true", "false")
                                    .toQuery("has_issues"))
                    .calls("GET", "/v2/teams/{teamId}/runs")
                    .gives(list(
                                    "data",
                                    column("id", Type.ID),
                                    column("status", Type.STATUS),
                                    column("agent_name", Type.TEXT).titled("agent"),
                                    column("title", Type.TEXT),
                                    column("created_at", Type.TIME).titled("created"))
                            .paged(100, 20))
                    .lists(listing(Kind.RUN, "data")
                            .names("title", "agent_name")
                            .tells(
                                    column("agent_name", Type.TEXT),
                                    column("status", Type.STATUS),
                                    column("created_at", Type.TIME).titled("started"))
                            .newestBy("created_at")
                            .newestOnly())
                    .example("runs list --status waiting"),
            command("runs get")
                    .summary("Show one run")
                    .takes(RUN)
                    .calls("GET", "/v2/runs/{run_id}")
                    .gives(object("run"))
                    .lists(listing(Kind.HUMAN_REQUEST, "pending_human_request")
                            .names("title")
                            .tells(column("type", Type.TEXT)))
                    .example("runs get " + SOME_RUN),
            command("runs start")
                    .summary("Start a run of an agent")
                    .note("It returns as soon as the run is created. `runs follow` shows the run until it ends.")
                    .with(
                            option("agent", Kind.AGENT, "The agent").mandatory().toBody("agent_id"),
                            option("message", Kind.TEXT, "What the agent is to do")
                                    .toBody("message"),
                            option("sandbox-id", Kind.SANDBOX, "Run on this sandbox and its files")
                                    .alias("sandbox")
                                    .toBody("sandbox_id"),
                            option("webhook-url", Kind.URL, "Call this address when the run ends")
                                    .toBody("webhook_url"),
                            PREFLIGHT,
                            FOLLOW)
                    .calls("POST", "/v2/teams/{teamId}/runs")
                    .calls("GET", "/v2/runs/{run_id}")
                    .calls("GET", "/v2/runs/{run_id}/messages")
                    .calls("POST", "/v2/runs/{run_id}/human-requests/{request_id}/respond")
                    .gives(object("run"))
                    .handler("start-run")
                    .example("runs start --agent 6f9619ff-8b86-4d11-b42d-00c04fc964ff"
                            + " --message \"Check today's invoices\" --follow"),
            command("runs mine")
                    .summary("List the runs that were started or followed at this prompt")
                    .note("Those that nobody follows are watched behind the prompt: a line above it tells when one ends"
                            + " or asks for a human; the setting notify rings and tells the desktop too.")
                    .gives(list(
                            "",
                            column("id", Type.ID),
                            column("status", Type.STATUS),
                            column("agent_name", Type.TEXT).titled("agent"),
                            column("created_at", Type.TIME).titled("created"),
                            column("asks", Type.TEXT)))
                    .handler("runs-mine")
                    .example("runs mine"),
            command("runs messages")
                    .summary("Show the messages of a run, oldest first")
                    .takes(RUN)
                    .with(SharedOptions.limit(50, 20), SharedOptions.OFFSET, SharedOptions.ALL, FOLLOW)
                    .calls("GET", "/v2/runs/{run_id}/messages")
                    .calls("GET", "/v2/runs/{run_id}")
                    .gives(MESSAGES)
                    .handler("run-messages")
                    .example("runs messages " + SOME_RUN + " --follow"),
            command("runs follow")
                    .summary("Follow a run to its end, and answer what it asks")
                    .takes(RUN)
                    .with(FULL, EVERY_MESSAGE)
                    .calls("GET", "/v2/runs/{run_id}")
                    .calls("GET", "/v2/runs/{run_id}/messages")
                    .calls("POST", "/v2/runs/{run_id}/human-requests/{request_id}/respond")
                    .calls("POST", "/v2/runs/{run_id}/stop")
                    .gives(object("run"))
                    .handler("follow-run")
                    .example("runs follow " + SOME_RUN + " --full"),
            command("runs send-message")
                    .summary("Send a message to a run")
                    .note("A run that is completed, interrupted or waiting goes on with the message.")
                    .takes(RUN)
                    .with(option("message", Kind.TEXT, "What to say")
                            .mandatory()
                            .toBody("message"))
                    .calls("POST", "/v2/runs/{run_id}/messages")
                    .gives(object("message"))
                    .example("runs send-message " + SOME_RUN + " --message \"Use last month's figures\""),
            command("runs respond")
                    .summary("Answer a run that waits for a human")
                    .note("It works while the run waits for an answer. `runs get` tells whether it does.")
                    .takes(
                            argument("run-id", Kind.RUN, "The run").toPath("run_id"),
                            argument("request-id", Kind.HUMAN_REQUEST, "The request, if not the pending one")
                                    .optional()
                                    .toPath("request_id"))
                    .with(
                            flag("approve", "Approve what the run asks for").sending("approved", "true"),
                            flag("deny", "Deny what the run asks for").sending("approved", "false"),
                            option("answer", Kind.KEY_VALUE, "The answer to a question")
                                    .many()
                                    .toBody("answers{}"))
                    .exactlyOne("approve", "deny", "answer")
                    .calls("POST", "/v2/runs/{run_id}/human-requests/{request_id}/respond")
                    .calls("GET", "/v2/runs/{run_id}")
                    .gives(object("human_request"))
                    .handler("respond")
                    .after("runs get", "run-id", ".pending_human_request")
                    .example("runs respond " + SOME_RUN + " --approve"),
            command("runs stop")
                    .summary("Stop a run")
                    .takes(RUN)
                    .with(SharedOptions.YES)
                    .calls("POST", "/v2/runs/{run_id}/stop")
                    .gives(object(""))
                    .asks("Stop run {id}?")
                    .example("runs stop " + SOME_RUN + " --yes"),
            command("runs evaluation")
                    .alias("runs eval")
                    .summary("Show how a run was judged")
                    .takes(argument("run-id", Kind.RUN, "The run").toPath("runId"))
                    .with(option("agent", Kind.AGENT, "Its agent; looked up when left out")
                            .toPath("agentId"))
                    .calls("GET", "/v2/agent/{agentId}/runs/{runId}/evaluation")
                    .calls("GET", "/v2/runs/{run_id}")
                    .gives(object("data"))
                    .handler("run-evaluation")
                    .example("runs evaluation 855520d2-a5b0-41a6-8b93-9e7e30889e2a"));

    private RunCommands() {}
}
