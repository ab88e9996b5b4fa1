package ai.duvo.shell.script;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.NearestWord;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.line.Statement;
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
     */
    public static void check(Script script, Map<String, String> given, Set<String> used) {
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
        List<Statement.Param> missing = of(script).stream()
                .filter(param ->
                        param.usual() == null && !given.containsKey(param.name().text()))
                .toList();
        if (!missing.isEmpty()) {
            throw missing(missing);
        }
    }

    /** These must be given. */
    static Failure missing(List<Statement.Param> params) {
        String names = params.stream()
                .map(param -> param.name().text() + (param.text().isEmpty() ? "" : " (" + param.text() + ")"))
                .collect(Collectors.joining(" and "));
        Statement.Param first = params.get(0);
        return UsageFailure.wrong(
                        "the script needs a value for " + names,
                        "give it behind the file's name: " + first.name().text() + "=VALUE",
                        first.name().span())
                .in(first.source());
    }
}
