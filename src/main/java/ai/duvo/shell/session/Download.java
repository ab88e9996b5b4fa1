package ai.duvo.shell.session;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.output.OutputFile;
import ai.duvo.shell.profile.UserPath;
import java.nio.file.Path;

/** Brings bytes from the API to a file or a pipe, of any size; never to a terminal. */
public final class Download {

    private Download() {}

    /**
     * Sends the request and writes what comes to the file of {@code --output}, to a pipe, or to the row's own file name.
     *
     * @throws Failure when the bytes would go to jq or to a variable
     */
    static CommandOutput run(CommandContext work, ApiRequest request) {
        if (work.isKept() && !work.isDry()) {
            throw Failure.error(
                    "\"" + work.command().name() + "\" brings bytes, and they cannot go to jq or be kept",
                    "write them to a file with --output FILE");
        }
        String named = work.invocation()
                .option("output")
                .or(() -> work.options().value("output"))
                .orElse(null);
        boolean isPipe = named == null && !work.console().outIsTerminal();
        if (isPipe && !work.isDry()) {
            work.console().stream(
                    out -> work.await(work.client().download(request, out), CommandContext.effect(request)));
            return CommandOutput.none();
        }
        String usual = RequestHandler.fill(work.command().result().fileName(), work.invocation());
        return toFile(work, request, Path.of(named == null ? usual : UserPath.home(named)));
    }

    /** Sends the request and writes what comes to a file, whole or not at all. */
    public static CommandOutput toFile(CommandContext work, ApiRequest request, Path file) {
        if (work.isDry()) {
            work.call(request);
            return CommandOutput.none();
        }
        OutputFile.write(file, out -> work.await(work.client().download(request, out), CommandContext.effect(request)));
        work.console().err("wrote " + file);
        return CommandOutput.none();
    }
}
