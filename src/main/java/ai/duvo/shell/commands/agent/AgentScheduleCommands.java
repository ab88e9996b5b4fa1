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
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code agents schedules …}: the times at which an agent runs by itself. */
public final class AgentScheduleCommands {

    private static final Argument SCHEDULE = argument("schedule-id", Kind.SCHEDULE, "The schedule")
            .toPath("schedule_id")
            .build();
    private static final Option DAY = option("day", Kind.TEXT, "The day of the week, for frequency weekly")
            .oneOf("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
            .toBody("day")
            .build();
    private static final Option DAY_OF_MONTH = option(
                    "day-of-month", Kind.NUMBER, "The day of the month, for frequency monthly")
            .between(1, 31)
            .toBody("day_of_month")
            .build();
    private static final Option CRON = option("cron", Kind.TEXT, "A cron expression, for frequency custom")
            .toBody("cron")
            .build();
    private static final Column[] SCHEDULE_COLUMNS = {
        column("id", Type.ID),
        column("frequency", Type.TEXT),
        column("time", Type.TEXT),
        column("timezone", Type.TEXT),
        column("enabled", Type.TEXT)
    };

    private static final Result SCHEDULE_RESULT = object(
            "",
            column("id", Type.ID),
            column("frequency", Type.TEXT),
            column("day", Type.TEXT),
            column("day_of_month", Type.TEXT).titled("day of month"),
            column("cron", Type.TEXT),
            column("time", Type.TEXT),
            column("timezone", Type.TEXT),
            column("recurring", Type.TEXT),
            column("enabled", Type.TEXT));

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("agents schedules list")
                    .alias("agents schedules")
                    .summary("List the schedules of an agent")
                    .takes(AgentCommands.AGENT_ID)
                    .calls("GET", "/v2/agents/{agent_id}/schedules")
                    .gives(list("schedules", SCHEDULE_COLUMNS))
                    .lists(listing(Kind.SCHEDULE, "schedules")
                            .names("frequency")
                            .tells(column("time", Type.TEXT), column("timezone", Type.TEXT)))
                    .example("agents schedules list 6f9619ff-8b86-4d11-b42d-00c04fc964ff"),
            command("agents schedules create")
                    .summary("Run an agent at certain times")
                    .note(
                            "Runs use the live revision, and the schedule is yours: other members do not see it in `agents schedules list`.")
                    .takes(AgentCommands.AGENT_ID)
                    .with(
                            frequency().mandatory(),
                            timezone().mandatory(),
                            option(
                                            "time",
                                            Kind.TIME_OF_DAY,
                                            "The time of day, as HH:MM; needed for daily, workday, weekly and monthly")
                                    .toBody("time"),
                            DAY,
                            DAY_OF_MONTH,
                            CRON,
                            SharedOptions.DISABLED,
                            flag("no-recurring", "Run once only").sending("recurring", "false"))
                    .calls("POST", "/v2/agents/{agent_id}/schedules")
                    .unlessGiven("enabled", "true")
                    .onlyWith("cron", "frequency", "custom")
                    .neededWith("cron", "frequency", "custom")
                    .neededWith("time", "frequency", "daily", "workday", "weekly", "monthly")
                    .gives(SCHEDULE_RESULT)
                    .undoneBy("agents schedules delete {agent-id} {.id}")
                    .example(
                            "agents schedules create 6f9619ff-8b86-4d11-b42d-00c04fc964ff --frequency daily --time 09:30 --timezone Europe/Prague"),
            command("agents schedules update")
                    .summary("Change a schedule")
                    .takes(AgentCommands.AGENT_ID, SCHEDULE)
                    .with(
                            frequency(),
                            timezone(),
                            option("time", Kind.TIME_OF_DAY, "The time of day, as HH:MM")
                                    .toBody("time"),
                            flag("clear-time", "Forget the time").sending("time", "null"),
                            DAY,
                            flag("clear-day", "Forget the day").sending("day", "null"),
                            DAY_OF_MONTH,
                            flag("clear-day-of-month", "Forget the day of the month")
                                    .sending("day_of_month", "null"),
                            CRON,
                            flag("clear-cron", "Forget the cron expression").sending("cron", "null"),
                            SharedOptions.ENABLE,
                            SharedOptions.DISABLE,
                            flag("recurring", "Run again and again").sending("recurring", "true"),
                            flag("one-shot", "Run once only").sending("recurring", "false"))
                    .atMostOne("enable", "disable")
                    .atMostOne("recurring", "one-shot")
                    .atMostOne("time", "clear-time")
                    .atMostOne("day", "clear-day")
                    .atMostOne("day-of-month", "clear-day-of-month")
                    .atMostOne("cron", "clear-cron")
                    .calls("PATCH", "/v2/agents/{agent_id}/schedules/{schedule_id}")
                    .gives(SCHEDULE_RESULT)
                    .undoneByValuesBefore()
                    .example(
                            "agents schedules update 6f9619ff-8b86-4d11-b42d-00c04fc964ff ecb7e253-d295-43bb-8fe1-2e491c9b7120 --disable"),
            command("agents schedules delete")
                    .summary("Delete a schedule")
                    .takes(AgentCommands.AGENT_ID, SCHEDULE)
                    .with(SharedOptions.YES)
                    .calls("DELETE", "/v2/agents/{agent_id}/schedules/{schedule_id}")
                    .gives(object(""))
                    .asks("Delete schedule {schedule-id}?")
                    .example(
                            "agents schedules delete 6f9619ff-8b86-4d11-b42d-00c04fc964ff ecb7e253-d295-43bb-8fe1-2e491c9b7120 --yes"));

    private AgentScheduleCommands() {}

    private static Option.Builder frequency() {
        return option("frequency", Kind.TEXT, "How often it runs")
                .oneOf(
                        "every_5_minutes",
                        "every_15_minutes",
                        "hourly",
                        "daily",
                        "workday",
                        "weekly",
                        "monthly",
                        "custom")
                .toBody("frequency");
    }

    private static Option.Builder timezone() {
        return option("timezone", Kind.TIME_ZONE, "Its time zone, such as Europe/Prague")
                .toBody("timezone");
    }
}
