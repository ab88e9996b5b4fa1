package ai.duvo.shell.script;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.NearestWord;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.trust.TrustPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Parameters of a script: those it is given, and those it must be given. */
public final class ScriptParameters {

    private ScriptParameters() {}

    /** Those of the file itself. */
    static List<Statement.Param> of(Script script) {
        return script.statements().stream()
                .filter(Statement.Param.class::isInstance)
                .map(Statement.Param.class::cast)
                .toList();
    }

    /**
     * Refuses what the script does not know, and misses what it needs.
     *
     * @param used every variable that the script uses anywhere
     * @param environment the process environment
     */
    public static void check(
            Script script, Map<String, String> given, Set<String> used, Map<String, String> environment) {
        Set<String> known = new TreeSet<>(used);
        of(script).forEach(param -> known.add(param.name().text()));
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw Failure.error(
                        "nothing in " + script.name() + " uses \"" + name + "\"",
                        NearestWord.hint(
                                name,
                                known,
                                known.isEmpty() ? "it takes no values" : "it knows: " + String.join(", ", known)));
            }
        }
        List<Statement.Param> missing = missing(script, given.keySet(), environment);
        if (!missing.isEmpty()) {
            throw missing(missing);
        }
    }

    /** Those that nothing gives a value. */
    public static List<Statement.Param> missing(Script script, Set<String> given, Map<String, String> environment) {
        return of(script).stream()
                .filter(param -> isMissing(param, given, environment))
                .toList();
    }

    /** Lets lines read the variables of the environment that the head of a script lists. */
    static void list(Script script, TrustPolicy trust) {
        of(script).stream()
                .map(Statement.Param::variable)
                .filter(name -> !name.isEmpty())
                .forEach(trust::list);
    }

    /** Whether nothing gives it a value. */
    static boolean isMissing(Statement.Param param, Set<String> given, Map<String, String> environment) {
        return param.usual() == null
                && !given.contains(param.name().text())
                && (param.variable().isEmpty() || !environment.containsKey(param.variable()));
    }

    /** These must be given. */
    static Failure missing(List<Statement.Param> params) {
        String names = params.stream()
                .map(param -> param.name().text() + (param.text().isEmpty() ? "" : " (" + param.text() + ")"))
                .collect(Collectors.joining(" and "));
        Statement.Param first = params.get(0);
        String setting = first.name().text() + "=VALUE";
        return UsageFailure.wrong(
                        "the script needs a value for " + names,
                        first.variable().isEmpty()
                                ? "give it behind the file's name: " + setting
                                : "set " + first.variable() + " before duvo starts, or give " + setting,
                        first.name().span())
                .in(first.source());
    }
}
