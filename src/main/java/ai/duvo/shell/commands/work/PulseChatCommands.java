package ai.duvo.shell.commands.work;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.JsonType;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Paging;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code pulse …}: the messages, data and connections of a dashboard. */
public final class PulseChatCommands {

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("pulse refresh")
                    .summary("Read a dashboard's data anew")
                    .note("It only starts the work: `pulse get` shows when the dashboard is completed.")
                    .takes(PulseCommands.DASHBOARD)
                    .calls("POST", "/v2/artifacts/{artifactId}/refresh")
                    .gives(object("", PulseCommands.DASHBOARD_COLUMNS))
                    .example("pulse refresh 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21"),
            command("pulse refresh-schedule")
                    .summary("Say how often a dashboard reads its data anew")
                    .takes(PulseCommands.DASHBOARD)
                    .with(option("frequency", Kind.TEXT, "How often; off for never")
                            .mandatory()
                            .oneOf(
                                    "every_15_minutes",
                                    "every_30_minutes",
                                    "hourly",
                                    "every_6_hours",
                                    "daily",
                                    "weekly",
                                    "off")
                            .toBody("refresh_frequency", JsonType.STRING_OR_OFF))
                    .calls("PATCH", "/v2/artifacts/{artifactId}")
                    .gives(object("", PulseCommands.DASHBOARD_COLUMNS))
                    .undoneByValuesBefore()
                    .example("pulse refresh-schedule 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21 --frequency weekly"),
            command("pulse stop")
                    .summary("Stop the change that a dashboard is going through")
                    .takes(PulseCommands.DASHBOARD)
                    .calls("POST", "/v2/artifacts/{artifactId}/stop")
                    .withBody()
                    .gives(object("artifact", PulseCommands.DASHBOARD_COLUMNS))
                    .example("pulse stop 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21"),
            command("pulse messages")
                    .summary("List the messages about a dashboard")
                    .takes(PulseCommands.DASHBOARD)
                    .with(
                            SharedOptions.limit(500, 50),
                            option("before", Kind.DASHBOARD_MESSAGE, "Only messages before this one")
                                    .toQuery("before"),
                            SharedOptions.ALL)
                    .calls("GET", "/v2/artifacts/{artifactId}/messages")
                    .gives(list(
                                    "data",
                                    column("id", Type.ID),
                                    column("role", Type.TEXT),
                                    column("content", Type.TEXT).titled("text"),
                                    column("created_at", Type.TIME).titled("created"))
                            .paged(new Paging(Paging.Style.BEFORE, 500, 50)))
                    .lists(listing(Kind.DASHBOARD_MESSAGE, "data")
                            .names("content")
                            .tells(column("role", Type.TEXT))
                            .newestBy("created_at"))
                    .example("pulse messages 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21"),
            command("pulse send-message")
                    .summary("Ask for a change of a dashboard")
                    .note("It only starts the work: `pulse get` shows when the dashboard is completed.")
                    .takes(PulseCommands.DASHBOARD)
                    .with(PulseCommands.MESSAGE)
                    .calls("POST", "/v2/artifacts/{artifactId}/messages")
                    .gives(object(
                            "user_message",
                            column("id", Type.ID),
                            column("content", Type.TEXT).titled("text"),
                            column("created_at", Type.TIME).titled("created")))
                    .example(
                            "pulse send-message 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21 --message \"Add a chart by month\""),
            command("pulse questions")
                    .summary("List what a dashboard asks before it goes on")
                    .note("`pulse answer` answers; what was asked stays in the list.")
                    .takes(PulseCommands.DASHBOARD)
                    .calls("GET", "/v2/artifacts/{artifactId}/messages")
                    .gives(list(
                                    "data",
                                    column("message.toolCallId", Type.TEXT).titled("tool-call-id"),
                                    column("content", Type.TEXT).titled("question"),
                                    column("created_at", Type.TIME).titled("asked"))
                            .paged(new Paging(Paging.Style.BEFORE, 500, 50)))
                    .lists(listing(Kind.QUESTION, "data")
                            .id("message.toolCallId")
                            .names("content")
                            .newestBy("created_at"))
                    .handler("identified")
                    .example("pulse questions 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21"),
            command("pulse answer")
                    .summary("Answer a question about a dashboard")
                    .takes(PulseCommands.DASHBOARD)
                    .with(
                            option("tool-call-id", Kind.QUESTION, "The question; pulse questions lists them")
                                    .mandatory()
                                    .toBody("toolCallId"),
                            option("answer", Kind.KEY_VALUE, "The question's key and your answer")
                                    .mandatory()
                                    .many()
                                    .toBody("answers{}"))
                    .calls("POST", "/v2/artifacts/{artifactId}/answer")
                    .gives(object(""))
                    .example(
                            "pulse answer 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21 --tool-call-id call_1 --answer period=month"),
            command("pulse connections list")
                    .summary("List the connections of a dashboard")
                    .takes(PulseCommands.DASHBOARD)
                    .calls("GET", "/v2/artifacts/{artifactId}/connections")
                    .gives(list(
                            "connections",
                            column("connection_id", Type.ID).titled("connection"),
                            column("type", Type.TEXT),
                            column("created_at", Type.TIME).titled("created")))
                    .lists(listing(Kind.DASHBOARD_CONNECTION, "connections")
                            .id("connection_id")
                            .namedBy(Kind.CONNECTION)
                            .tells(column("type", Type.TEXT)))
                    .example("pulse connections list 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21"),
            command("pulse connections attach")
                    .summary("Let a dashboard use a connection")
                    .takes(
                            PulseCommands.DASHBOARD,
                            argument("connection-id", Kind.CONNECTION, "The connection")
                                    .toBody("connection_id"))
                    .calls("POST", "/v2/artifacts/{artifactId}/connections")
                    .gives(object(""))
                    .undoneBy("pulse connections detach {id} {new}", Kind.DASHBOARD_CONNECTION)
                    .example(
                            "pulse connections attach 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21 550e8400-e29b-41d4-a716-446655440000"),
            command("pulse connections detach")
                    .summary("Take a connection from a dashboard")
                    .takes(
                            PulseCommands.DASHBOARD,
                            argument("connection-id", Kind.DASHBOARD_CONNECTION, "The connection")
                                    .toPath("connectionId"))
                    .with(SharedOptions.YES)
                    .calls("DELETE", "/v2/artifacts/{artifactId}/connections/{connectionId}")
                    .gives(object(""))
                    .asks("Take connection {connection-id} from dashboard {id}?")
                    .undoneBy("pulse connections attach {id} {connection-id}")
                    .example(
                            "pulse connections detach 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21 b2a7f255-a8d7-4bac-8bd2-102b997ff05d --yes"));

    private PulseChatCommands() {}
}
