package ai.duvo.shell.script;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.jq.Variables;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.process.SystemShell;
import ai.duvo.shell.session.Session;
import ai.duvo.shell.trust.AccessRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code ! COMMAND}: the system's shell gets the line as written, and our variables as its environment. */
final class ShellLineRunner {

    private ShellLineRunner() {}

    static void run(Session session, Statement.Shell line) {
        new AccessRequest(AccessRequest.Kind.SHELL, line.command(), line.span())
                .require(session.state().trust());
        if (session.state().isDry()) {
            session.console().out("!" + line.command() + "\n");
            return;
        }
        int code = session.systemShell(line.command(), environment(session));
        SystemShell.requireEnd(code);
        if (code != 0) {
            throw Failure.error("the shell's command ended with " + code, null).at(line.span());
        }
    }

    private static Map<String, String> environment(Session session) {
        Map<String, String> environment = new LinkedHashMap<>();
        for (String name : session.variables().names()) {
            JsonNode value = session.variables().get(name);
            if (value != null && value.isValueNode() && !name.equals(Variables.LAST)) {
                environment.put(name, value.asString(""));
            }
        }
        return environment;
    }
}
