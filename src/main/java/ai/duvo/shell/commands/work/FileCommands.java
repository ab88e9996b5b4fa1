package ai.duvo.shell.commands.work;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;
import static ai.duvo.shell.catalog.Result.text;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code files …}: the team's files. */
public final class FileCommands {

    private static final Argument PATH =
            argument("path", Kind.TEAM_FILE, "The file").toRestOfPath().build();
    private static final Option FORCE =
            flag("force", "Replace a file that is there").build();

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("files list")
                    .summary("List the team's files")
                    .calls("GET", "/v2/teams/{teamId}/files")
                    .gives(list(
                            "files",
                            column("path", Type.ID),
                            column("updated_at", Type.TIME).titled("updated")))
                    .lists(listing(Kind.TEAM_FILE, "files")
                            .id("path")
                            .names("name")
                            .tells(column("updated_at", Type.TIME).titled("updated")))
                    .example("files list"),
            command("files content-set")
                    .summary("Write a text to a file of the team")
                    .takes(argument("path", Kind.TEAM_FILE, "The file's path, such as notes/today.md")
                            .toRestOfPath())
                    .with(SharedOptions.CONTENT, SharedOptions.CONTENT_FILE)
                    .exactlyOne("content", "content-file")
                    .calls("PUT", "/v2/teams/{teamId}/files/content/{*}")
                    .gives(object(""))
                    .example("files content-set notes/today.md --content \"Call Ada\""),
            command("files content")
                    .summary("Print a text file of the team")
                    .takes(PATH)
                    .calls("GET", "/v2/teams/{teamId}/files/content/{*}")
                    .gives(text("content"))
                    .example("files content notes/today.md"),
            command("files delete")
                    .summary("Delete a file of the team")
                    .takes(PATH)
                    .with(SharedOptions.YES)
                    .calls("DELETE", "/v2/teams/{teamId}/files/{*}")
                    .gives(object(""))
                    .asks("Delete file {path}?")
                    .example("files delete notes/today.md --yes"),
            command("files download-url")
                    .summary("Make an address to download a file from")
                    .takes(PATH)
                    .calls("GET", "/v2/teams/{teamId}/files/download-url/{*}")
                    .gives(object(""))
                    .example("files download-url notes/today.md"),
            command("files rename")
                    .summary("Rename a file of the team; its extension stays")
                    .note("Only the name changes: the folder and the ending stay.")
                    .with(
                            option("path", Kind.TEAM_FILE, "The file")
                                    .mandatory()
                                    .toBody("relativePath"),
                            option("new-name", Kind.TEXT, "Its new name, without folder and extension")
                                    .mandatory()
                                    .toBody("newFilenameOnly"))
                    .calls("PATCH", "/v2/teams/{teamId}/files")
                    .gives(object(""))
                    .example("files rename --path notes/today.md --new-name yesterday"),
            command("files upload-url")
                    .summary("Make an address to upload a file to")
                    .with(
                            option("file-name", Kind.TEXT, "The file's path in the team")
                                    .mandatory()
                                    .toBody("fileName"),
                            option("content-type", Kind.TEXT, "What it is, such as application/pdf")
                                    .mandatory()
                                    .toBody("contentType"))
                    .calls("POST", "/v2/teams/{teamId}/files/create-upload-url")
                    .gives(object(""))
                    .example("files upload-url --file-name week.pdf --content-type application/pdf"),
            command("files put")
                    .summary("Upload a file of this machine, of any size")
                    .takes(
                            argument("local", Kind.FILE, "The file on this machine"),
                            argument("path", Kind.TEAM_FILE, "Where it goes; a folder ends with /")
                                    .optional())
                    .with(option("content-type", Kind.TEXT, "What it is, when its name does not say"), FORCE)
                    .calls("POST", "/v2/teams/{teamId}/files/create-upload-url")
                    .calls("GET", "/v2/teams/{teamId}/files")
                    .gives(object(
                            "",
                            column("path", Type.ID),
                            column("size_bytes", Type.SIZE).titled("size")))
                    .handler("file-put")
                    .example("files put notes.txt docs/"),
            command("files get")
                    .summary("Download a file of the team, of any size")
                    .takes(
                            PATH,
                            argument("local", Kind.OUTPUT_FILE, "Where it goes on this machine; - for a pipe")
                                    .optional())
                    .with(
                            option("output", Kind.OUTPUT_FILE, "The same as LOCAL")
                                    .letter('o'),
                            FORCE)
                    .calls("GET", "/v2/teams/{teamId}/files/download-url/{*}")
                    .gives(object(
                            "",
                            column("path", Type.ID),
                            column("file", Type.ID),
                            column("size_bytes", Type.SIZE).titled("size")))
                    .handler("file-get")
                    .example("files get docs/returns.md --output returns.md"));

    private FileCommands() {}
}
