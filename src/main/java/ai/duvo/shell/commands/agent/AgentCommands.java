package ai.duvo.shell.commands.agent;

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
import ai.duvo.shell.catalog.JsonType;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code agents …}. */
public final class AgentCommands {

    private static final Argument AGENT =
            argument("id", Kind.AGENT, "The agent").toPath("agent_id").build();
    static final Argument AGENT_ID =
            argument("agent-id", Kind.AGENT, "The agent").toPath("agent_id").build();
    static final Argument AGENT_ID_IN_CAMEL_CASE =
            argument("agent-id", Kind.AGENT, "The agent").toPath("agentId").build();

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("agents list")
                    .summary("List the team's agents")
                    .with(SharedOptions.limit(100, 20), SharedOptions.OFFSET, SharedOptions.ALL)
                    .calls("GET", "/v2/teams/{teamId}/agents")
                    .gives(list(
                                    "agents",
                                    column("id", Type.ID),
                                    column("name", Type.TEXT),
                                    column("latest_build.status", Type.STATUS).titled("latest"),
                                    column("last_run_at", Type.TIME).titled("last run"))
                            .paged(100, 20))
                    .lists(listing(Kind.AGENT, "agents")
                            .names("name")
                            .tells(column("last_run_at", Type.TIME).titled("last run"))
                            .newestBy("last_run_at"))
                    .example("agents list --limit 50"),
            command("agents get")
                    .summary("Show one agent")
                    .takes(AGENT)
                    .calls("GET", "/v2/agents/{agent_id}")
                    .gives(object("agent"))
                    .example("agents get 6f9619ff-8b86-4d11-b42d-00c04fc964ff"),
            command("agents create")
                    .summary("Create an agent with a first revision")
                    .note(
                            "A `--config` file is the configuration itself, not the revision around it. `revisions list` shows the state of the first revision.")
                    .with(
                            option("name", Kind.TEXT, "Its name")
                                    .mandatory()
                                    .asked()
                                    .toBody("name"),
                            option("input", Kind.TEXT, "What it does, in words; asked for when it is missing")
                                    .toBody("build.config.data.input"),
                            option("config", Kind.FILE, "A JSON file with the whole configuration, or -")
                                    .fromFile()
                                    .toBody("build.config", JsonType.JSON),
                            option("model", Kind.TEXT, "The model it thinks with")
                                    .toBody("build.config.data.models.agent.model"),
                            flag("no-build", "Create it without a revision"))
                    .calls("POST", "/v2/teams/{teamId}/agents")
                    .unlessGiven("build.config.version", "\"v2\"")
                    .gives(object("agent").beside(object("build")))
                    .handler("agent-create")
                    .undoneBy("agents delete {.agent.id}")
                    .example("agents create --name \"Invoice reader\" --input \"Read new invoices\""),
            command("agents update")
                    .summary("Change an agent's name, channels, memory or pin")
                    .takes(AGENT)
                    .with(
                            SharedOptions.NEW_NAME,
                            flag("enable-slack", "Let it answer in Slack").sending("slack_enabled", "true"),
                            flag("disable-slack", "Leave Slack").sending("slack_enabled", "false"),
                            flag("enable-microsoft-teams", "Let it answer in Microsoft Teams")
                                    .sending("microsoft_teams_enabled", "true"),
                            flag("disable-microsoft-teams", "Leave Microsoft Teams")
                                    .sending("microsoft_teams_enabled", "false"),
                            flag("enable-agentic-memory", "Let it remember").sending("agentic_memory_enabled", "true"),
                            flag("disable-agentic-memory", "Stop remembering")
                                    .sending("agentic_memory_enabled", "false"),
                            option("thread-id", Kind.TEXT, "The thread it was made in")
                                    .toBody("thread_id"),
                            flag("clear-thread", "Forget the thread").sending("thread_id", "null"),
                            flag("pin", "Pin it to your own list").sending("pinned", "true"),
                            flag("unpin", "Unpin it").sending("pinned", "false"))
                    .atMostOne("enable-slack", "disable-slack")
                    .atMostOne("enable-microsoft-teams", "disable-microsoft-teams")
                    .atMostOne("enable-agentic-memory", "disable-agentic-memory")
                    .atMostOne("thread-id", "clear-thread")
                    .atMostOne("pin", "unpin")
                    .calls("PATCH", "/v2/agents/{agent_id}")
                    .gives(object(
                                    "agent",
                                    column("id", Type.ID),
                                    column("name", Type.TEXT),
                                    column("slack_enabled", Type.TEXT),
                                    column("microsoft_teams_enabled", Type.TEXT),
                                    column("agentic_memory_enabled", Type.TEXT),
                                    column("updated_at", Type.TIME))
                            .beside(object(
                                    "user_context",
                                    column("pinned_at", Type.TIME).titled("pinned"))))
                    .undoneByValuesBefore()
                    .example("agents update 6f9619ff-8b86-4d11-b42d-00c04fc964ff --name \"Invoice clerk 2\""),
            command("agents models")
                    .summary("List the models an agent can use")
                    .gives(list("models", column("model", Type.TEXT)))
                    .handler("agent-models")
                    .example("agents models"),
            command("agents set-model")
                    .summary("Change the model of an agent's newest revision")
                    .note(
                            "It changes the newest revision in place. Whether the API allows that for a live one is not documented; `revisions create` is the safe way.")
                    .takes(AGENT)
                    .with(option("model", Kind.TEXT, "The model; agents models lists them"))
                    .calls("GET", "/v2/agents/{agent_id}/revisions")
                    .calls("GET", "/v2/agents/{agent_id}/revisions/{build_id}")
                    .calls("PATCH", "/v2/revisions/{build_id}")
                    .gives(object(
                            "build",
                            column("id", Type.ID),
                            column("revision_number", Type.NUMBER).titled("revision"),
                            column("status", Type.STATUS),
                            column("config.data.models.agent.model", Type.TEXT).titled("model")))
                    .handler("agent-set-model")
                    .example("agents set-model 6f9619ff-8b86-4d11-b42d-00c04fc964ff --model claude-sonnet-5"),
            command("agents delete")
                    .summary("Delete an agent; its active runs are interrupted")
                    .takes(AGENT)
                    .with(SharedOptions.YES)
                    .calls("DELETE", "/v2/agents/{agent_id}")
                    .gives(object(""))
                    .asks("Delete agent {id}, and interrupt its runs?")
                    .example("agents delete 6f9619ff-8b86-4d11-b42d-00c04fc964ff --yes"),
            command("agents move")
                    .summary("Move an agent to another team, with what it needs")
                    .note(
                            "An agent that shares queues or hands work over is refused (409) unless `--all-together` moves the others with it. `--dry-run` shows first what would go along.")
                    .takes(AGENT)
                    .with(
                            option("to-team", Kind.TEAM, "The team it goes to")
                                    .mandatory()
                                    .toBody("target_team_id"),
                            flag("all-together", "Move what it shares with other agents as well")
                                    .sending("bypass_standalone_gate", "true"),
                            flag("skip-learnings", "Leave behind what it has learnt")
                                    .sending("move_learnings", "false"),
                            flag("dry-run", "Only show what would happen").sendingQuery("dry_run", "true"),
                            SharedOptions.YES)
                    .calls("POST", "/v2/agents/{agent_id}/move")
                    .gives(list("agents", column("id", Type.ID), column("name", Type.TEXT))
                            .beside(
                                    list(
                                            "queues",
                                            column("id", Type.ID),
                                            column("name", Type.TEXT),
                                            column("item_count", Type.NUMBER).titled("cases")),
                                    list("skills_to_clone", column("id", Type.ID), column("name", Type.TEXT)),
                                    list("files_to_copy", column("path", Type.ID)),
                                    object("warnings"),
                                    object("options")))
                    .asksUnless("dry-run", "Move agent {id} to team {to-team}?")
                    .example(
                            "agents move 6f9619ff-8b86-4d11-b42d-00c04fc964ff --to-team 732798a2-92cc-4223-84a1-3db3a2ab3480 --dry-run"));

    private AgentCommands() {}
}
