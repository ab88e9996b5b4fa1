package ai.duvo.shell.commands.work;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Result.Type;
import java.util.List;

/** {@code runs …} that make a picture of what the API tells. */
public final class RunReportCommands {

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("runs timeline")
                    .summary("Show what the time of a run went to: the model, tools, waiting for a human")
                    .note(
                            "Where there are more than 40 bars, all of a name share a row. The page of `--html` has them all, with what"
                                    + " was said; known secrets are taken out of it.")
                    .takes(argument("id", Kind.RUN, "The run").toPath("run_id"))
                    .with(
                            flag("full", "A row for every bar, however many"),
                            option("html", Kind.OUTPUT_FILE, "Write a page for a browser, such as run.html"),
                            flag("force", "Write over an older file"))
                    .onlyWith("force", "html")
                    .calls("GET", "/v2/runs/{run_id}")
                    .calls("GET", "/v2/runs/{run_id}/messages")
                    .gives(list(
                            "spans",
                            column("kind", Type.TEXT),
                            column("name", Type.TEXT),
                            column("start", Type.TIME),
                            column("duration_ms", Type.NUMBER).titled("ms"),
                            column("error", Type.TEXT)))
                    .handler("run-timeline")
                    .example("runs timeline 1b4e28ba-2fa1-4d1c-883f-0016d3cca427"),
            command("runs stats")
                    .summary("Count runs: states, success, how long they took, and how many a day each agent had")
                    .note(
                            "It reads the newest runs first, as long as the rate limit has room, and says how many it left"
                                    + " out. Success is the completed among those that ended; times are from start to end.")
                    .with(
                            option("agent", Kind.AGENT, "Only runs of this agent")
                                    .toQuery("agent_id"),
                            option("since", Kind.SINCE, "Created at this time or later, such as 7d or 2026-11-01"),
                            option("limit", Kind.NUMBER, "At most this many, the newest")
                                    .between(1, 100_000)
                                    .byDefault("10000"))
                    .calls("GET", "/v2/teams/{teamId}/runs")
                    .gives(list(
                            "agents",
                            column("agent_name", Type.TEXT).titled("agent"),
                            column("runs", Type.NUMBER),
                            column("success_rate", Type.NUMBER).titled("success"),
                            column("median_ms", Type.NUMBER).titled("median ms"),
                            column("p90_ms", Type.NUMBER).titled("90 % ms")))
                    .handler("run-stats")
                    .example("runs stats --since 7d"));

    private RunReportCommands() {}
}
