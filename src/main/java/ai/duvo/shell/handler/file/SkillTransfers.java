package ai.duvo.shell.handler.file;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.profile.UserPath;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandRequests;
import ai.duvo.shell.session.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Skills between the team and this machine: the API takes and gives archives, and people work on folders. */
public final class SkillTransfers {

    private SkillTransfers() {}

    /** {@code skills upload}. */
    public static CommandOutput upload(CommandContext context) {
        Path file = Path.of(UserPath.home(context.invocation().argument("file").orElseThrow()));
        context.trust().requireReadable(file);
        if (!Files.isDirectory(file)) {
            return context.send();
        }
        SkillFolder folder = SkillFolder.of(file);
        byte[] zip = folder.zipped();
        folder.leftOut().forEach(name -> context.console()
                .err("left out " + VisibleText.text(name)
                        + ": no file of the skill, or a name that no skill can have"));
        CommandRequests requests = context.requests();
        String path =
                requests.request(context.operation(0), Map.of(), List.of()).path();
        try {
            Path place = Files.createTempDirectory("duvo-skill-");
            Path archive = place.resolve(folder.archiveName());
            try {
                Files.write(archive, zip);
                RequestBody part = new RequestBody.FilePart(archive, zip.length, folder.archiveName(), Map.of());
                return context.send(requests.request("POST", path, List.of(), part));
            } finally {
                Files.deleteIfExists(archive);
                Files.deleteIfExists(place);
            }
        } catch (IOException e) {
            throw Failure.error(
                    "cannot write the archive of " + file,
                    "is there free space in the temporary folder? nothing was sent");
        }
    }

    /** {@code skills download}. */
    public static CommandOutput download(CommandContext context) {
        ApiRequest request = context.requests().plan();
        String given = context.invocation().option("unpack").orElse(null);
        if (given == null) {
            return Download.run(context, request);
        }
        if (context.isDry()) {
            return context.send(request);
        }
        if (context.isKept()) {
            throw Failure.error(
                    "\"skills download … --unpack\" writes files, and gives nothing to jq or to keep",
                    "skills files lists them");
        }
        Path folder = Path.of(UserPath.home(given));
        context.trust().requireWritable(folder, context.invocation().flag("force"));
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw Failure.error("cannot unpack to " + folder + ": it is a file", "name a folder; nothing was sent");
        }
        LimitedBytes zip = new LimitedBytes();
        context.requests().download(request, zip);
        SkillArchive archive = SkillArchive.read(zip.toByteArray());
        archive.unpack(folder, context.trust(), context.invocation().flag("force"));
        context.console().err("wrote " + archive.size() + (archive.size() == 1 ? " file" : " files") + " to " + folder);
        return CommandOutput.none();
    }
}
