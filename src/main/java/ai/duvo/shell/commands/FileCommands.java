package ai.duvo.shell.commands;

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
import java.util.List;

/** {@code files …}: the team's files. */
final class FileCommands {

    static final List<Command> ROWS = List.of(
            command("files list")
                    .summary("List the team's files")
                    .calls("GET", "/v2/teams/{teamId}/files")
                    .gives(list(
                            "files",
                            column("path", Type.ID),
                            column("updated_at", Type.TIME).titled("updated")))
                    .lists(listing(Kind.TEAM_FILE, "files").id("path").names("name"))
                    .example("files list"),
            command("files content-set")
                    .summary("Write a text to a file of the team")
                    .takes(argument("path", Kind.TEAM_FILE, "The file's path, such as notes/today.md")
                            .toRestOfPath())
                    .with(
                            option("content", Kind.TEXT, "The text").toBody("content"),
                            option("content-file", Kind.FILE, "A file with the text, or -")
                                    .fromFile()
                                    .toBody("content"))
                    .exactlyOne("content", "content-file")
                    .calls("PUT", "/v2/teams/{teamId}/files/content/{*}")
                    .gives(object(""))
                    .example("files content-set notes/today.md --content \"Call Ada\""));

    private FileCommands() {}
}
