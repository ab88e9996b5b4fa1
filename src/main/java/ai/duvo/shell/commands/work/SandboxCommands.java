package ai.duvo.shell.commands.work;

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
import ai.duvo.shell.catalog.Result.Type;
import java.util.List;

/** {@code sandboxes …}. */
public final class SandboxCommands {

    private static final Argument SANDBOX = argument("sandbox-id", Kind.SANDBOX, "The sandbox")
            .toPath("sandbox_id")
            .build();

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("sandboxes create")
                    .summary("Create a sandbox to put files in for a run")
                    .calls("POST", "/v2/sandboxes")
                    .gives(object("", column("sandbox_id", Type.ID), column("expires_at", Type.TIME)))
                    .example("sandboxes create"),
            command("sandboxes files")
                    .summary("List the files of a sandbox")
                    .takes(SANDBOX)
                    .with(option("path", Kind.SANDBOX_PATH, "The folder to list")
                            .byDefault("/workspace")
                            .toQuery("path"))
                    .calls("GET", "/v2/sandboxes/{sandbox_id}/files")
                    .gives(list(
                            "files",
                            column("path", Type.ID),
                            column("type", Type.TEXT),
                            column("size_bytes", Type.SIZE).titled("size")))
                    .lists(listing(Kind.SANDBOX_PATH, "files")
                            .id("path")
                            .names("name")
                            .tells(column("type", Type.TEXT)))
                    .example("sandboxes files sbx_4f1c2a --path /workspace"),
            command("sandboxes upload")
                    .summary("Upload files to a sandbox; above 10 MB through a presigned URL")
                    .takes(
                            SANDBOX,
                            argument("file", Kind.FILE, "A file, or a folder with --recursive")
                                    .many())
                    .with(
                            option(
                                            "path",
                                            Kind.SANDBOX_PATH,
                                            "Where it goes; ends with / or names a folder for several")
                                    .toPart("path"),
                            flag("recursive", "Upload folders with all that is in them")
                                    .letter('r'))
                    .calls("POST", "/v2/sandboxes/{sandbox_id}/files")
                    .calls("POST", "/v2/sandboxes/{sandbox_id}/upload-urls")
                    .gives(object(
                            "",
                            column("path", Type.ID),
                            column("size_bytes", Type.SIZE).titled("size")))
                    .handler("upload")
                    .example("sandboxes upload sbx_4f1c2a invoices.csv --path /workspace/invoices.csv"),
            command("sandboxes prepare-upload-url")
                    .summary("Get a presigned URL to upload one file with a plain PUT")
                    .takes(SANDBOX)
                    .with(option("path", Kind.SANDBOX_PATH, "Where the file goes")
                            .mandatory()
                            .toBody("path"))
                    .calls("POST", "/v2/sandboxes/{sandbox_id}/upload-urls")
                    .gives(object(
                            "",
                            column("path", Type.ID),
                            column("upload_url", Type.ID),
                            column("expires_in_seconds", Type.NUMBER)))
                    .example("sandboxes prepare-upload-url sbx_4f1c2a --path /workspace/data.csv"));

    private SandboxCommands() {}
}
