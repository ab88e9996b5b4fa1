package ai.duvo.shell.commands.agent;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code revision-integrations …}: the integration slots of a revision, their connections and queues. */
public final class RevisionIntegrationCommands {

    private static final String SLOTS = "/v2/agents/{agent_id}/revisions/{build_id}/integrations";
    private static final String SLOT = SLOTS + "/{integration_id}";
    private static final String OF_REVISION =
            " --agent 6f9619ff-8b86-4d11-b42d-00c04fc964ff --revision 0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String OF_SLOT = OF_REVISION + " --integration 7c9e6679-7425-40de-944b-e07fc1f90ae7";

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("revision-integrations list")
                    .summary("List the integration slots of a revision")
                    .with(SharedOptions.AGENT, SharedOptions.REVISION)
                    .calls("GET", SLOTS)
                    .gives(list(
                            "integrations",
                            column("id", Type.ID),
                            column("integration_type", Type.TEXT).titled("type"),
                            column("integration_name", Type.TEXT).titled("name"),
                            column("integration_id", Type.ID).titled("integration")))
                    .lists(listing(Kind.SLOT, "integrations")
                            .names("integration_name", "integration_type")
                            .tells(column("integration_type", Type.TEXT)))
                    .example("revision-integrations list" + OF_REVISION),
            command("revision-integrations attach")
                    .summary("Attach integrations of the catalog to a revision")
                    .note(
                            "An attached slot is not connected yet: `revision-integrations connections pin` does that. A slot for queues fails in runs until `revision-integrations queues set` links one.")
                    .with(
                            SharedOptions.AGENT,
                            SharedOptions.REVISION,
                            option("integration", Kind.INTEGRATION, "An integration's id or slug")
                                    .mandatory()
                                    .many()
                                    .resolvedBy("type")
                                    .toBody("integration_ids[]"))
                    .calls("POST", SLOTS)
                    .gives(object(""))
                    .undoneBy("revision-integrations remove {new} --agent {agent} --revision {revision}", Kind.SLOT)
                    .example("revision-integrations attach" + OF_REVISION
                            + " --integration slack --integration google-drive"),
            command("revision-integrations remove")
                    .summary("Remove an integration slot from a revision")
                    .note("The slot goes for everybody, with the connections that others pinned to it.")
                    .takes(argument("integration-id", Kind.SLOT, "The slot, or the catalog integration it holds")
                            .toPath("integration_id"))
                    .with(SharedOptions.AGENT, SharedOptions.REVISION, SharedOptions.YES)
                    .calls("DELETE", SLOT)
                    .calls("GET", SLOTS)
                    .gives(object(""))
                    .handler("remove-slot")
                    .asks("Remove {name} from the revision?")
                    .example("revision-integrations remove 7c9e6679-7425-40de-944b-e07fc1f90ae7" + OF_REVISION),
            command("revision-integrations connections list")
                    .summary("List the connections pinned to an integration slot")
                    .note("It lists what you pinned; others pin connections of their own.")
                    .with(SharedOptions.AGENT, SharedOptions.REVISION, SharedOptions.SLOT)
                    .calls("GET", SLOT + "/connections")
                    .gives(list("connections", column("connection_id", Type.ID), column("created_at", Type.TIME)))
                    .lists(listing(Kind.PINNED_CONNECTION, "connections")
                            .id("connection_id")
                            .namedBy(Kind.CONNECTION))
                    .example("revision-integrations connections list" + OF_SLOT),
            command("revision-integrations connections pin")
                    .summary("Pin a connection to an integration slot")
                    .takes(argument("connection-id", Kind.CONNECTION, "The connection")
                            .toBody("connection_id"))
                    .with(SharedOptions.AGENT, SharedOptions.REVISION, SharedOptions.SLOT)
                    .calls("POST", SLOT + "/connections")
                    .gives(object(""))
                    .undoneBy(
                            "revision-integrations connections unpin {new} --agent {agent} --revision {revision} --integration {integration}",
                            Kind.PINNED_CONNECTION)
                    .example("revision-integrations connections pin 550e8400-e29b-41d4-a716-446655440000" + OF_SLOT),
            command("revision-integrations connections unpin")
                    .summary("Unpin a connection from an integration slot")
                    .takes(argument("connection-id", Kind.PINNED_CONNECTION, "The pinned connection")
                            .toPath("connection_id"))
                    .with(SharedOptions.AGENT, SharedOptions.REVISION, SharedOptions.SLOT, SharedOptions.YES)
                    .calls("DELETE", SLOT + "/connections/{connection_id}")
                    .calls("GET", "/v2/connections/{connection_id}")
                    .gives(object(""))
                    .handler("unpin")
                    .asks("Unpin {name} from the slot?")
                    .example("revision-integrations connections unpin 550e8400-e29b-41d4-a716-446655440000" + OF_SLOT),
            command("revision-integrations queues list")
                    .summary("List the queues linked to an integration slot")
                    .with(SharedOptions.AGENT, SharedOptions.REVISION, SharedOptions.SLOT)
                    .calls("GET", SLOT + "/queues")
                    .gives(list("queues", column("id", Type.ID), column("name", Type.TEXT)))
                    .example("revision-integrations queues list" + OF_SLOT),
            command("revision-integrations queues set")
                    .summary("Link exactly these queues to an integration slot; none unlinks all")
                    .with(
                            SharedOptions.AGENT,
                            SharedOptions.REVISION,
                            SharedOptions.SLOT,
                            option("queue", Kind.QUEUE, "A queue")
                                    .many()
                                    .toBody("queue_ids[]")
                                    .orEmpty())
                    .calls("PUT", SLOT + "/queues")
                    .gives(list("queues", column("id", Type.ID), column("name", Type.TEXT)))
                    .example("revision-integrations queues set" + OF_SLOT
                            + " --queue 9b2f6a51-1c1b-4c8e-8f43-5a1d2e3f4a5b"),
            command("revision-integrations case-queue-setup")
                    .summary("Show whether the queues of a revision are set up")
                    .note(
                            "A slot with 0 queues fails when the agent runs: link one with `revision-integrations queues set`.")
                    .with(SharedOptions.AGENT, SharedOptions.REVISION)
                    .calls("GET", "/v2/agents/{agent_id}/revisions/{build_id}/case-queue-validation")
                    .gives(list(
                            "configs",
                            column("config_id", Type.ID),
                            column("integration_type", Type.TEXT).titled("type"),
                            column("linked_queue_count", Type.NUMBER).titled("queues")))
                    .example("revision-integrations case-queue-setup" + OF_REVISION));

    private RevisionIntegrationCommands() {}
}
