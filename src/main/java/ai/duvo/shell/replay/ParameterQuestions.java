package ai.duvo.shell.replay;

import ai.duvo.shell.line.Statement;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.script.Script;
import ai.duvo.shell.script.ScriptParameters;
import ai.duvo.shell.secret.SecretNames;
import ai.duvo.shell.session.Session;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Questions for the parameters of a script that nothing gives a value; only where a person answers. */
final class ParameterQuestions {

    private final Session session;
    private final ReplayOptions options;
    private final Consumer<String> told;

    /**
     * Asks nothing yet.
     *
     * @param told what was given, as the command could have said it
     */
    ParameterQuestions(Session session, ReplayOptions options, Consumer<String> told) {
        this.session = session;
        this.options = options;
        this.told = told;
    }

    /** The values that were given, and those that the user gives now. */
    Map<String, String> answered(Script script) {
        Map<String, String> values = new LinkedHashMap<>(options.given());
        Map<String, String> environment = session.variables().environment();
        boolean isAlone = options.jobs() == 1 && !options.onlyFailed();
        boolean isCi = !environment.getOrDefault("CI", "").isEmpty();
        if (isAlone && !isCi && session.state().prompter().isInteractive()) {
            ScriptParameters.missing(script, values.keySet(), environment).forEach(param -> ask(param, values));
        }
        return values;
    }

    private void ask(Statement.Param param, Map<String, String> values) {
        String name = param.name().text();
        String question = param.text().isEmpty() ? name : name + " (" + VisibleText.text(param.text()) + ")";
        boolean isSecret = SecretNames.isField(name);
        String value = isSecret
                ? session.state().prompter().secret(question + ", not shown: ")
                : session.state().prompter().line(question + ": ").strip();
        if (value.isEmpty()) {
            return;
        }
        values.put(name, value);
        told.accept(name + "=" + value);
        if (isSecret) {
            session.secrets().learn(value);
        }
    }
}
