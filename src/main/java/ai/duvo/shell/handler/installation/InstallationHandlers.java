package ai.duvo.shell.handler.installation;

import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
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
        context.console().out(script(shell));
        return CommandOutput.none();
    }

    private static String script(String shell) {
        String name = "completion." + shell;
        try (InputStream script = Objects.requireNonNull(InstallationHandlers.class.getResourceAsStream(name), name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
