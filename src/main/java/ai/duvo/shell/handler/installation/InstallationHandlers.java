package ai.duvo.shell.handler.installation;

import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code version} and {@code completion}. */
public final class InstallationHandlers {

    private final BuildInfo build;

    /** Of the program that was built so. */
    public InstallationHandlers(BuildInfo build) {
        this.build = build;
    }

    /** {@code version}. */
    public CommandOutput version(CommandContext context) {
        String java = Runtime.version().toString();
        if (!context.wantsJson()) {
            String commit = build.commit().isEmpty() ? "" : "commit " + build.commit() + " of " + build.date() + ", ";
            context.console().out("duvo " + build.version() + " (" + commit + "Java " + java + ")\n");
            return CommandOutput.none();
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("version", build.version());
        if (!build.commit().isEmpty()) {
            answer.put("commit", build.commit()).put("date", build.date());
        }
        answer.put("java", java);
        return CommandOutput.of(Json.write(answer), Result.object("", Column.column("version", Type.TEXT)));
    }

    /** The script that makes a shell ask {@code duvo complete}. */
    public static CommandOutput completion(CommandContext context) {
        String shell = context.invocation().argument("shell").orElseThrow();
        context.console()
                .out(CompletionScript.valueOf(shell.toUpperCase(Locale.ROOT)).text());
        return CommandOutput.none();
    }
}
