package ai.duvo.shell.builtin;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.script.Recordings;
import ai.duvo.shell.session.Answer;
import ai.duvo.shell.session.Bundle;
import ai.duvo.shell.session.OutputFile;
import ai.duvo.shell.session.UserPath;
import ai.duvo.shell.session.Work;
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

    private BundleHandlers() {}

    static Answer write(Work work, Recordings recordings, String version) {
        Path file = Path.of(UserPath.home(work.invocation().argument("file").orElseThrow()));
        OutputFile.requireFree(file, work.invocation().flag("force"));
        Bundle.write(file, work.session(), new Bundle.Extras(recordings.script(), environment(work, version), version));
        work.console().err("wrote " + file + "; duvo open " + file + " looks at it");
        return Answer.none();
    }

    /** Here it is too late: the prompt is opened by the program. */
    static Answer open(Work work) {
        throw Failure.error("open wants a prompt of its own on a terminal", "start it with: duvo open FILE.zip");
    }

    private static ObjectNode environment(Work work, String version) {
        ObjectNode told = JsonNodeFactory.instance
                .objectNode()
                .put("duvo", version)
                .put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"))
                .put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .put("machine", System.getProperty("os.arch"))
                .put("account", work.session().accounts().heading());
        ObjectNode variables = told.putObject("variables");
        Map<String, String> environment = work.session().variables().environment();
        TOLD.stream().filter(environment::containsKey).forEach(name -> variables.put(name, environment.get(name)));
        variables.put("DUVO_API_KEY", environment.containsKey("DUVO_API_KEY") ? "set" : "not set");
        return told;
    }
}
