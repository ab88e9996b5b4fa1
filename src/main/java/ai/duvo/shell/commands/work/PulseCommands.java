package ai.duvo.shell.commands.work;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.download;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code pulse …}: dashboards. */
public final class PulseCommands {

    static final Argument DASHBOARD =
            argument("id", Kind.DASHBOARD, "The dashboard").toPath("artifactId").build();
    static final Column[] DASHBOARD_COLUMNS = {
        column("id", Type.ID),
        column("title", Type.TEXT),
        column("status", Type.STATUS),
        column("visibility", Type.TEXT),
        column("refresh_frequency", Type.TEXT).titled("refreshed"),
        column("updated_at", Type.TIME).titled("updated")
    };
    static final Option MESSAGE = option("message", Kind.TEXT, "What to do, in words")
            .mandatory()
            .toBody("message")
            .build();
    private static final Option THEME = option("theme", Kind.TEXT, "Its colours")
            .oneOf("light", "dark")
            .byDefault("light")
            .toQuery("theme")
            .build();
    private static final Option OUTPUT = option("output", Kind.OUTPUT_FILE, "The file to write")
            .letter('o')
            .byDefault("<id>.html")
            .build();

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("pulse list")
                    .summary("List your dashboards")
                    .note("Here `--team` is a switch and takes no id. DUVO_TEAM_ID chooses the team.")
                    .with(
                            flag("team", "Those of the team").sendingQuery("scope", "team"),
                            flag("shared", "Those shared with you").sendingQuery("scope", "shared"),
                            SharedOptions.limit(100, 20),
                            SharedOptions.offset().byDefault("0"),
                            SharedOptions.ALL)
                    .atMostOne("team", "shared")
                    .calls("GET", "/v2/artifacts")
                    .gives(list(
                                    "artifacts",
                                    column("id", Type.ID),
                                    column("title", Type.TEXT),
                                    column("status", Type.STATUS),
                                    column("updated_at", Type.TIME).titled("updated"))
                            .paged(100, 20))
                    .lists(listing(Kind.DASHBOARD, "artifacts")
                            .names("title")
                            .tells(column("updated_at", Type.TIME).titled("updated"))
                            .newestBy("updated_at")
                            .alsoWith("team"))
                    .example("pulse list --team"),
            command("pulse pdf")
                    .summary("Save a dashboard as PDF")
                    .takes(DASHBOARD)
                    .with(
                            option("output", Kind.OUTPUT_FILE, "The file to write")
                                    .letter('o')
                                    .byDefault("<id>.pdf"),
                            THEME)
                    .calls("GET", "/v2/artifacts/{artifactId}/export/pdf")
                    .gives(download("{id}.pdf"))
                    .example("pulse pdf 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21 --theme dark --output week.pdf"),
            command("pulse create")
                    .summary("Make a dashboard by describing it")
                    .note("It only starts the work: `pulse get` shows when the dashboard is completed.")
                    .with(MESSAGE)
                    .calls("POST", "/v2/artifacts")
                    .gives(object(
                            "user_message",
                            column("artifact_id", Type.ID).titled("dashboard"),
                            column("content", Type.TEXT)))
                    .undoneBy("pulse delete {.artifact_id}")
                    .example("pulse create --message \"Invoices of this month by supplier\""),
            command("pulse get")
                    .summary("Show a dashboard")
                    .takes(DASHBOARD)
                    .calls("GET", "/v2/artifacts/{artifactId}")
                    .gives(object("artifact", DASHBOARD_COLUMNS))
                    .example("pulse get 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21"),
            command("pulse rename")
                    .summary("Give a dashboard another title")
                    .takes(DASHBOARD)
                    .with(SharedOptions.TITLE)
                    .calls("PATCH", "/v2/artifacts/{artifactId}")
                    .gives(object("", DASHBOARD_COLUMNS))
                    .undoneByValuesBefore()
                    .example("pulse rename 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21 --title \"Invoices of the month\""),
            command("pulse delete")
                    .summary("Delete a dashboard")
                    .takes(DASHBOARD)
                    .with(SharedOptions.YES)
                    .calls("DELETE", "/v2/artifacts/{artifactId}")
                    .gives(object(""))
                    .asks("Delete dashboard {id} with its chat and all its versions?")
                    .example("pulse delete 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21 --yes"),
            command("pulse duplicate")
                    .summary("Copy a dashboard")
                    .note("The conversation, the shares and the connections are not copied.")
                    .takes(DASHBOARD)
                    .calls("POST", "/v2/artifacts/{artifactId}/duplicate")
                    .gives(object("", DASHBOARD_COLUMNS))
                    .undoneBy("pulse delete {.id}")
                    .example("pulse duplicate 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21"),
            command("pulse share")
                    .summary("Say who may see a dashboard")
                    .takes(DASHBOARD)
                    .with(
                            option("visibility", Kind.TEXT, "Who may see it")
                                    .mandatory()
                                    .oneOf("private", "team", "organization")
                                    .toBody("visibility"),
                            option("permission", Kind.TEXT, "What they may do")
                                    .oneOf("view", "edit")
                                    .toBody("permission"))
                    .calls("POST", "/v2/artifacts/{artifactId}/publish")
                    .gives(object("", DASHBOARD_COLUMNS))
                    .example("pulse share 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21 --visibility team"),
            command("pulse move")
                    .summary("Move a dashboard to another team")
                    .note(
                            "Only the latest version goes along: the conversation and older versions are deleted. `--dry-run` shows which connections would be lost.")
                    .takes(DASHBOARD)
                    .with(
                            option("to", Kind.TEAM, "The team it goes to")
                                    .mandatory()
                                    .toBody("targetTeamId"),
                            option("team", Kind.TEAM, "The team it is in").toPath("teamId"),
                            flag("dry-run", "Only show what would be lost").sendingQuery("dryRun", "true"),
                            SharedOptions.YES)
                    .calls("POST", "/v2/teams/{teamId}/artifacts/{artifactId}/move")
                    .gives(object(""))
                    .asksUnless(
                            "dry-run", "Move dashboard {id} to team {to}? Its chat and its older versions are deleted.")
                    .example(
                            "pulse move 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21 --to 732798a2-92cc-4223-84a1-3db3a2ab3480 --dry-run"),
            command("pulse html")
                    .summary("Save the page of a dashboard")
                    .note(
                            "Here `--version` takes a version's id; `pulse versions` lists them. There is no page before the dashboard is first completed.")
                    .takes(DASHBOARD)
                    .with(
                            option("version", Kind.DASHBOARD_VERSION, "A version, if not the newest")
                                    .toPath("revisionId"),
                            OUTPUT)
                    .calls("GET", "/v2/artifacts/{artifactId}/render")
                    .callsWith("version", "GET", "/v2/artifacts/{artifactId}/revisions/{revisionId}/render")
                    .gives(download("{id}.html"))
                    .example("pulse html 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21 --output week.html"),
            command("pulse snapshot")
                    .summary("Save a dashboard with its data as one HTML file")
                    .takes(DASHBOARD)
                    .with(OUTPUT, THEME)
                    .calls("GET", "/v2/artifacts/{artifactId}/export/html")
                    .gives(download("{id}.html"))
                    .example("pulse snapshot 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21 --output week.html"),
            command("pulse versions")
                    .summary("List the versions of a dashboard")
                    .takes(DASHBOARD)
                    .calls("GET", "/v2/artifacts/{artifactId}/revisions")
                    .gives(list(
                            "revisions",
                            column("id", Type.ID),
                            column("version", Type.NUMBER),
                            column("restored_from_version", Type.NUMBER).titled("restored from"),
                            column("created_at", Type.TIME).titled("created")))
                    .lists(listing(Kind.DASHBOARD_VERSION, "revisions")
                            .names("version")
                            .tells(column("created_at", Type.TIME).titled("created"))
                            .newestBy("created_at"))
                    .example("pulse versions 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21"),
            command("pulse restore")
                    .summary("Go back to an older version of a dashboard")
                    .takes(
                            DASHBOARD,
                            argument("version-id", Kind.DASHBOARD_VERSION, "The version")
                                    .toPath("revisionId"))
                    .calls("POST", "/v2/artifacts/{artifactId}/revisions/{revisionId}/restore")
                    .gives(object(
                            "",
                            column("current_version", Type.NUMBER).titled("version"),
                            column("current_revision_id", Type.ID).titled("id")))
                    .example(
                            "pulse restore 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21 3b1c6c09-5b85-4a8c-83a4-a0313acec2af"));

    private PulseCommands() {}
}
