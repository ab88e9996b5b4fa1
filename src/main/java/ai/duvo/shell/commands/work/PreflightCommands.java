package ai.duvo.shell.commands.work;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code preflight} and {@code explain}: why a run would fail, and why it did. */
public final class PreflightCommands {

    private static final String REVISIONS = "/v2/agents/{agent_id}/revisions";
    private static final String SLOTS = REVISIONS + "/{build_id}/integrations";

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("preflight")
                    .summary("Check what makes runs of an agent fail without a word; ends with 1 when something would")
                    .with(
                            SharedOptions.AGENT,
                            option("revision", Kind.REVISION, "The revision, if not the live one")
                                    .toPath("build_id"),
                            option("sandbox-id", Kind.SANDBOX, "The sandbox that the run will get")
                                    .alias("sandbox")
                                    .toPath("sandbox_id"))
                    .calls("GET", "/v2/agents/{agent_id}")
                    .calls("GET", REVISIONS)
                    .calls("GET", "/v2/agents/{agent_id}/case-triggers")
                    .calls("GET", "/v2/teams/{teamId}/connections")
                    .calls("GET", SLOTS)
                    .calls("GET", REVISIONS + "/{build_id}/case-queue-validation")
                    .calls("GET", SLOTS + "/{integration_id}/connections")
                    .calls("GET", SLOTS + "/{integration_id}/queues")
                    .calls("GET", "/v2/queues/{queue_id}/cases")
                    .calls("GET", "/v2/agents/{agentId}/revisions/{buildId}/credentials")
                    .calls("GET", "/v2/agents/{agentId}/revisions/{buildId}/logins")
                    .calls("GET", "/v2/agents/{agent_id}/schedules")
                    .calls("GET", "/v2/sandboxes/{sandbox_id}/files")
                    .gives(findings("checks"))
                    .handler("preflight")
                    .example("preflight --agent 6f9619ff-8b86-4d11-b42d-00c04fc964ff"),
            command("explain")
                    .summary("Say why a run failed or what it waits for; without one, why the last line or run failed")
                    .takes(argument("run", Kind.RUN, "The run, if not that of the last line")
                            .optional()
                            .toPath("run_id"))
                    .with(flag("failed", "The last line or run that failed, whatever went well since"))
                    .calls("GET", "/v2/runs/{run_id}")
                    .calls("GET", "/v2/runs/{run_id}/messages")
                    .gives(findings("causes"))
                    .handler("explain")
                    .example("explain"));

    private PreflightCommands() {}

    private static Result findings(String envelope) {
        return list(
                envelope,
                column("state", Type.STATUS),
                column("check", Type.TEXT),
                column("text", Type.TEXT),
                column("hint", Type.TEXT));
    }
}
