package ai.duvo.shell.handler.installation;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Quoting;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.profile.PrivateFile;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandHandler;
import ai.duvo.shell.session.CommandOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code completion install}: one file, written whole; a file there that is not duvo's stays. */
public final class CompletionInstaller implements CommandHandler {

    private final Map<String, String> environment;

    /** In the home of this environment. */
    public CompletionInstaller(Map<String, String> environment) {
        this.environment = environment;
    }

    /** What became of the file. */
    private enum Change {
        WRITTEN("wrote"),
        UNCHANGED("is there already:"),
        UNSENT("would write");

        private final String words;

        Change(String words) {
            this.words = words;
        }
    }

    @Override
    public CommandOutput run(CommandContext context) {
        context.trust().requireHome(context.command().name());
        CompletionScript script = context.invocation()
                .argument("shell")
                .map(shell -> CompletionScript.valueOf(shell.toUpperCase(Locale.ROOT)))
                .or(() -> CompletionScript.ofUser(environment))
                .orElseThrow(() -> Failure.error(
                        "SHELL names no shell that duvo has a completion for",
                        "name yours: completion install bash, or zsh, or fish"));
        Path file = script.file(environment);
        Change change = install(file, script, context.invocation().flag("force"), context.isDry());
        return told(context, script, file, change);
    }

    private static Change install(Path file, CompletionScript script, boolean force, boolean isDry) {
        try {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !force) {
                boolean isOurs = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && script.isOurs(Files.readString(file, StandardCharsets.ISO_8859_1));
                if (!isOurs) {
                    throw Failure.error(
                            file + " is there already, and duvo did not write it",
                            "look at it; completion install " + script.shell() + " --force replaces it");
                }
            }
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.readString(file, StandardCharsets.ISO_8859_1).equals(script.text())) {
                return Change.UNCHANGED;
            }
            if (!isDry) {
                PrivateFile.write(file, script.text().getBytes(StandardCharsets.UTF_8));
            }
            return isDry ? Change.UNSENT : Change.WRITTEN;
        } catch (IOException e) {
            throw Failure.error(
                    "cannot write " + file + ": " + e.getMessage(),
                    "is the folder yours? completion " + script.shell() + " prints the script");
        }
    }

    private CommandOutput told(CommandContext context, CompletionScript script, Path file, Change change) {
        String next = next(script, file);
        String undo = "rm " + Quoting.quote(file.toString());
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("shell", script.shell())
                .put("file", file.toString())
                .put("change", change.name().toLowerCase(Locale.ROOT))
                .put("next", next)
                .put("undo", undo);
        CommandOutput output =
                CommandOutput.of(Json.write(answer), context.command().result());
        if (!context.isForPeople()) {
            return output;
        }
        Console console = context.console();
        console.out(VisibleText.text("completion for " + script.shell() + " " + change.words + " " + file) + "\n");
        console.out("next: " + VisibleText.text(next) + "\n");
        console.out("undo: " + VisibleText.text(undo) + "\n");
        return CommandOutput.shown(output.body(), output.result());
    }

    private String next(CompletionScript script, Path file) {
        return switch (script) {
            case BASH ->
                CompletionScript.isLoadedByBash(environment)
                        ? "open a new bash, type duvo and a blank, and press Tab"
                        : "install the package bash-completion, or put this into " + script.startFile(environment)
                                + ": source " + Quoting.quote(file.toString());
            case ZSH ->
                "put this into " + script.startFile(environment) + ", before the line with compinit: fpath=("
                        + Quoting.quote(String.valueOf(file.getParent())) + " $fpath)";
            case FISH -> "open a new fish, type duvo and a blank, and press Tab";
        };
    }
}
