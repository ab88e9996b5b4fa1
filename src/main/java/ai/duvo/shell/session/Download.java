package ai.duvo.shell.session;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.output.OutputFile;
import ai.duvo.shell.profile.UserPath;
import java.nio.file.Files;
import java.nio.file.Path;

/** Brings bytes from the API to a file or a pipe, of any size; never to a terminal. */
public final class Download {

    private Download() {}

    /**
     * Sends the request and writes what comes to the file of {@code --output}, to a pipe, or to the row's own file
     * name.
     *
     * @throws Failure when the bytes would go to jq or to a variable
     */
    public static CommandOutput run(CommandContext context, ApiRequest request) {
        if (context.isKept() && !context.isDry()) {
            throw Failure.error(
                    "\"" + context.command().name() + "\" brings bytes, and they cannot go to jq or be kept",
                    "write them to a file with --output FILE");
        }
        String named = context.invocation()
                .option("output")
                .or(() -> context.options().value("output"))
                .orElse(null);
        boolean isPipe = named == null && !context.console().outIsTerminal();
        if (isPipe && !context.isDry()) {
            context.console().stream(out -> context.requests().download(request, out));
            return CommandOutput.none();
        }
        String usual = RequestHandler.fill(context.command().result().fileName(), context.invocation());
        // what the name is made of can come from a server
        Path file = Path.of(named == null ? usual.replaceAll("[/\\\\\\x00]", "_") : UserPath.home(named));
        boolean force = context.invocation().flag("force");
        context.trust().requireWritable(file, force);
        if (named == null && !context.isDry() && Files.exists(file)) {
            // nobody chose this name
            context.confirmPlainly("Replace " + file + "?");
        }
        return toFile(context, request, file);
    }

    /** Sends the request and writes what comes to a file, whole or not at all. */
    public static CommandOutput toFile(CommandContext context, ApiRequest request, Path file) {
        CommandRequests requests = context.requests();
        if (context.isDry()) {
            requests.call(request);
            return CommandOutput.none();
        }
        OutputFile.write(
                context.trust(), file, context.invocation().flag("force"), out -> requests.download(request, out));
        context.console().err("wrote " + file);
        return CommandOutput.none();
    }
}
