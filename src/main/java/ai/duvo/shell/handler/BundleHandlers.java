package ai.duvo.shell.handler;

import ai.duvo.shell.exchange.ExchangeHistory;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.output.OutputFile;
import ai.duvo.shell.profile.UserPath;
import ai.duvo.shell.recording.RecordingSession;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code bundle} and {@code open}: a session to give away. */
final class BundleHandlers {

    /** Variables that tell how the terminal and duvo were set up; none of them is a secret. */
    private static final List<String> TOLD = List.of(
            "TERM", "COLORTERM", "NO_COLOR", "LANG", "LC_ALL", "DUVO_PROFILE", "DUVO_TEAM_ID", "DUVO_API_BASE_URL");

    private final ExchangeHistory exchanges;
    private final SecretMasker secrets;
    private final String version;

    BundleHandlers(ExchangeHistory exchanges, SecretMasker secrets, String version) {
        this.exchanges = exchanges;
        this.secrets = secrets;
        this.version = version;
    }

    CommandOutput write(CommandContext context, RecordingSession recordings) {
        Path file = Path.of(UserPath.home(context.invocation().argument("file").orElseThrow()));
        boolean force = context.invocation().flag("force");
        OutputFile.requireFree(file, force);
        SessionBundle.Content content = new SessionBundle.Content(
                recordings.script(),
                exchanges.all(),
                context.variables().results().all(),
                environment(context));
        OutputFile.write(
                context.trust(),
                file,
                force,
                OutputFile.ownerOnly(out -> SessionBundle.write(out, content, secrets, version)));
        context.console().err("wrote " + file + "; duvo open " + file + " looks at it");
        return CommandOutput.none();
    }

    /** Here it is too late: the prompt is opened by the program. */
    static CommandOutput open(CommandContext context) {
        throw Failure.error("open wants a prompt of its own on a terminal", "start it with: duvo open FILE.zip");
    }

    private ObjectNode environment(CommandContext context) {
        ObjectNode told = JsonNodeFactory.instance
                .objectNode()
                .put("duvo", version)
                .put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"))
                .put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .put("machine", System.getProperty("os.arch"))
                .put("account", context.accounts().heading());
        ObjectNode variables = told.putObject("variables");
        Map<String, String> environment = context.variables().environment();
        TOLD.stream().filter(environment::containsKey).forEach(name -> variables.put(name, environment.get(name)));
        variables.put("DUVO_API_KEY", environment.containsKey("DUVO_API_KEY") ? "set" : "not set");
        return told;
    }
}
