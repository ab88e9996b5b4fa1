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
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code agents case-triggers …} and {@code agents triggers …}: the cases and events that start an agent. */
public final class AgentTriggerCommands {

    private static final Argument CASE_TRIGGER = argument("trigger-id", Kind.CASE_TRIGGER, "The case trigger")
            .toPath("trigger_id")
            .build();
    private static final Option CONCURRENCY = option(
                    "concurrency", Kind.NUMBER, "How many cases at a time; the API takes 1 only")
            .oneOf("1")
            .toBody("concurrency")
            .build();
    private static final Column[] CASE_TRIGGER_COLUMNS = {
        column("id", Type.ID),
        column("case_queue_name", Type.TEXT).titled("queue"),
        column("enabled", Type.TEXT),
        column("concurrency", Type.TEXT),
        column("has_conflict", Type.TEXT).titled("conflict")
    };
    private static final Column[] TRIGGER_COLUMNS = {
        column("id", Type.ID),
        column("integration_slug", Type.TEXT).titled("integration"),
        column("trigger_type", Type.TEXT).titled("event"),
        column("enabled", Type.TEXT)
    };

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("agents case-triggers list")
                    .summary("List the queues that start an agent")
                    .takes(AgentCommands.AGENT_ID)
                    .calls("GET", "/v2/agents/{agent_id}/case-triggers")
                    .gives(list("case_triggers", CASE_TRIGGER_COLUMNS))
                    .lists(listing(Kind.CASE_TRIGGER, "case_triggers")
                            .names("case_queue_name")
                            .tells(column("enabled", Type.TEXT)))
                    .example("agents case-triggers list 6f9619ff-8b86-4d11-b42d-00c04fc964ff"),
            command("agents case-triggers get")
                    .summary("Show a case trigger")
                    .takes(AgentCommands.AGENT_ID, CASE_TRIGGER)
                    .calls("GET", "/v2/agents/{agent_id}/case-triggers/{trigger_id}")
                    .gives(object("case_trigger", CASE_TRIGGER_COLUMNS))
                    .example(
                            "agents case-triggers get 6f9619ff-8b86-4d11-b42d-00c04fc964ff bbd17ac6-d337-4b3c-807f-1a4595eb203e"),
            command("agents case-triggers create")
                    .summary("Let the cases of a queue start an agent")
                    .note(
                            "It starts nothing until it is switched on, here with `--enabled` or later with `agents case-triggers update`. An agent has one case trigger; a second is refused (409).")
                    .takes(AgentCommands.AGENT_ID)
                    .with(
                            option("queue", Kind.QUEUE, "The queue").mandatory().toBody("case_queue_id"),
                            flag("enabled", "Switch it on at once: it is off otherwise")
                                    .sending("enabled", "true"),
                            CONCURRENCY)
                    .calls("POST", "/v2/agents/{agent_id}/case-triggers")
                    .unlessGiven("enabled", "false")
                    .gives(object("case_trigger", CASE_TRIGGER_COLUMNS))
                    .undoneBy("agents case-triggers delete {agent-id} {.case_trigger.id}")
                    .example(
                            "agents case-triggers create 6f9619ff-8b86-4d11-b42d-00c04fc964ff --queue 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b --enabled"),
            command("agents case-triggers update")
                    .summary("Change a case trigger")
                    .takes(AgentCommands.AGENT_ID, CASE_TRIGGER)
                    .with(
                            option("queue", Kind.QUEUE, "The queue").toBody("case_queue_id"),
                            SharedOptions.ENABLE,
                            SharedOptions.DISABLE,
                            CONCURRENCY,
                            flag("clear-concurrency", "Take the usual number of cases at a time")
                                    .sending("concurrency", "null"))
                    .atMostOne("enable", "disable")
                    .atMostOne("concurrency", "clear-concurrency")
                    .calls("PATCH", "/v2/agents/{agent_id}/case-triggers/{trigger_id}")
                    .gives(object("case_trigger", CASE_TRIGGER_COLUMNS))
                    .undoneByValuesBefore()
                    .example(
                            "agents case-triggers update 6f9619ff-8b86-4d11-b42d-00c04fc964ff bbd17ac6-d337-4b3c-807f-1a4595eb203e --enable"),
            command("agents case-triggers delete")
                    .summary("Delete a case trigger")
                    .takes(AgentCommands.AGENT_ID, CASE_TRIGGER)
                    .with(SharedOptions.YES)
                    .calls("DELETE", "/v2/agents/{agent_id}/case-triggers/{trigger_id}")
                    .gives(object(""))
                    .asks("Delete case trigger {trigger-id}?")
                    .example(
                            "agents case-triggers delete 6f9619ff-8b86-4d11-b42d-00c04fc964ff bbd17ac6-d337-4b3c-807f-1a4595eb203e --yes"),
            command("agents case-triggers preview")
                    .summary("Show which agents a case trigger would compete with")
                    .takes(AgentCommands.AGENT_ID)
                    .with(option("queue", Kind.QUEUE, "The queue").mandatory().toQuery("case_queue_id"))
                    .calls("GET", "/v2/agents/{agent_id}/case-triggers/conflict-preview")
                    .gives(list("conflicting_agents", column("id", Type.ID), column("name", Type.TEXT)))
                    .example(
                            "agents case-triggers preview 6f9619ff-8b86-4d11-b42d-00c04fc964ff --queue 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b"),
            command("agents triggers list")
                    .summary("List the events that start an agent")
                    .takes(AgentCommands.AGENT_ID_IN_CAMEL_CASE)
                    .calls("GET", "/v2/triggers/{agentId}")
                    .gives(list("triggers", TRIGGER_COLUMNS))
                    .example("agents triggers list 6f9619ff-8b86-4d11-b42d-00c04fc964ff"),
            command("agents triggers set")
                    .summary("Let an event of an integration start an agent")
                    .note(
                            "The integration has to be connected to the agent before. Only your own triggers are set and listed.")
                    .takes(AgentCommands.AGENT_ID_IN_CAMEL_CASE)
                    .with(
                            option("integration", Kind.TEXT, "The integration's short name, such as gmail")
                                    .mandatory()
                                    .toBody("integration_slug"),
                            option("trigger-type", Kind.TEXT, "The event; agents triggers types lists them")
                                    .mandatory()
                                    .toBody("trigger_type"),
                            option("filter-config", Kind.JSON, "Which events count, as JSON")
                                    .toBody("filter_config", JsonType.JSON),
                            SharedOptions.DISABLED)
                    .calls("PUT", "/v2/triggers/{agentId}")
                    .gives(object("", TRIGGER_COLUMNS))
                    .example(
                            "agents triggers set 6f9619ff-8b86-4d11-b42d-00c04fc964ff --integration gmail --trigger-type new_email"),
            command("agents triggers types")
                    .summary("List the events that can start an agent")
                    .takes(AgentCommands.AGENT_ID_IN_CAMEL_CASE)
                    .calls("GET", "/v2/trigger-config/{agentId}")
                    .gives(list(
                            "trigger_types",
                            column("integration_slug", Type.TEXT).titled("integration"),
                            column("trigger_type", Type.TEXT).titled("event"),
                            column("label", Type.TEXT),
                            column("description", Type.TEXT)))
                    .example("agents triggers types 6f9619ff-8b86-4d11-b42d-00c04fc964ff"));

    private AgentTriggerCommands() {}
}
