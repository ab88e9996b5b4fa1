package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.catalog.WantedAccess;
import java.util.List;

/** {@code use …}: what the lines that follow work on when they do not say. */
final class ContextCommands {

    private static final Option CLEAR = flag("clear", "Forget it").build();
    private static final String AGENTS = "/v2/teams/{teamId}/agents";
    private static final String REVISIONS = "/v2/agents/{agent_id}/revisions";

    private static final Result IN_USE = object(
            "",
            column("profile", Type.TEXT),
            column("team", Type.TEXT),
            column("agent_name", Type.TEXT).titled("agent"),
            column("agent", Type.ID).titled("agent id"),
            column("revision_name", Type.TEXT).titled("revision"),
            column("revision", Type.ID).titled("revision id"),
            column("sandbox", Type.ID),
            column("queue_name", Type.TEXT).titled("queue"),
            column("process_name", Type.TEXT).titled("process"),
            column("dashboard_name", Type.TEXT).titled("dashboard"),
            column("skill_name", Type.TEXT).titled("skill"),
            column("folder_name", Type.TEXT).titled("folder"));

    static final List<Command> ROWS = List.of(
            command("use")
                    .summary("Show what is in use: profile, team, agent, revision and so on")
                    .with(flag("clear", "Forget all but profile and team"))
                    .gives(IN_USE)
                    .handler("use")
                    .example("use"),
            command("use agent")
                    .summary("Work on this agent where a line names none")
                    .takes(argument("agent", Kind.AGENT, "Its id, or a name that no other agent has")
                            .optional()
                            .toPath("agent_id"))
                    .with(CLEAR)
                    .calls("GET", AGENTS)
                    .calls("GET", "/v2/agents/{agent_id}")
                    .handler("use-agent")
                    .example("use agent \"Ops bot\""),
            command("use revision")
                    .summary("Work on this revision where a line names none")
                    .takes(argument("revision", Kind.REVISION, "Its id; or live, or draft: the newest that is")
                            .optional()
                            .toPath("build_id"))
                    .with(option("agent", Kind.AGENT, "Its agent").toPath("agent_id"), CLEAR)
                    .calls("GET", REVISIONS)
                    .calls("GET", REVISIONS + "/{build_id}")
                    .handler("use-revision")
                    .example("use revision live"),
            command("use sandbox")
                    .summary("Work on this sandbox where a line names none")
                    .takes(argument("sandbox", Kind.SANDBOX, "Its id").optional())
                    .with(CLEAR)
                    .handler("use-sandbox")
                    .example("use sandbox sbx_4f1c2a"),
            thing("queue", Kind.QUEUE, "queue", "/v2/teams/{teamId}/queues", "\"Invoices to check\""),
            thing(
                    "process",
                    Kind.PROCESS,
                    "Clarity process",
                    "/v2/teams/{teamId}/clarity-v2/processes",
                    "\"Inbound invoices\""),
            thing("dashboard", Kind.DASHBOARD, "dashboard", "/v2/artifacts", "\"Returns by reason\""),
            thing("skill", Kind.SKILL, "skill", "/v2/teams/{teamId}/skills", "sap-login"),
            thing("folder", Kind.FOLDER, "folder of agents", "/v2/teams/{teamId}/agent-folders", "Finance"),
            command("use team")
                    .summary("Work on this team; agent, revision and sandbox are forgotten")
                    .takes(argument("team", Kind.TEAM, "Its id, or a name that no other team has")
                            .optional())
                    .with(CLEAR)
                    .calls("GET", "/v2/teams")
                    .handler("use-team")
                    .example("use team 955342e0-f50b-41fe-b52c-fb33fbea9a3f"),
            command("use profile")
                    .summary("Work with this profile for now; team, agent, revision and sandbox are forgotten")
                    .takes(argument("profile", Kind.PROFILE, "The profile").optional())
                    .with(flag("clear", "Forget it").wants(WantedAccess.DEFAULT_PROFILE))
                    .handler("use-profile")
                    .example("use profile work"));

    private ContextCommands() {}

    private static Command thing(String name, Kind kind, String called, String list, String example) {
        return command("use " + name)
                .summary("Work on this " + called + " where a line names none")
                .takes(argument(name, kind, "Its id, or a name that no other has")
                        .optional())
                .with(CLEAR)
                .calls("GET", list)
                .handler("use-thing")
                .example("use " + name + " " + example);
    }
}
