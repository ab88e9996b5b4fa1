package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.download;
import static ai.duvo.shell.catalog.Result.list;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Result.Type;
import java.util.List;

/** {@code pulse …}: dashboards. */
final class PulseCommands {

    static final List<Command> ROWS = List.of(
            command("pulse list")
                    .summary("List your dashboards")
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
                            .newestBy("updated_at"))
                    .example("pulse list --team"),
            command("pulse pdf")
                    .summary("Save a dashboard as PDF")
                    .takes(argument("id", Kind.DASHBOARD, "The dashboard").toPath("artifactId"))
                    .with(
                            option("output", Kind.FILE, "The file to write")
                                    .letter('o')
                                    .byDefault("<id>.pdf"),
                            option("theme", Kind.TEXT, "Its colours")
                                    .oneOf("light", "dark")
                                    .byDefault("light")
                                    .toQuery("theme"))
                    .calls("GET", "/v2/artifacts/{artifactId}/export/pdf")
                    .gives(download("{id}.pdf"))
                    .example("pulse pdf 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21 --theme dark --output week.pdf"));

    private PulseCommands() {}
}
