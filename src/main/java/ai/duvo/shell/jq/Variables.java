package ai.duvo.shell.jq;

import ai.duvo.shell.failure.NearestWord;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The values that references stand for. */
public interface Variables {

    /** The name of the last result. */
    String LAST = "_";

    /** The name of the process environment. */
    String ENVIRONMENT = "env";

    /**
     * The value of a variable ({@link #LAST} is the last result, a number the result of that line), or null when there
     * is
     * none.
     */
    @Nullable
    JsonNode get(String name);

    /** All names, for "did you mean" and completion. */
    Set<String> names();

    /** The process environment. */
    Map<String, String> environment();

    /** Whether a name is the number of a line. */
    static boolean isNumber(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Runs a program; a session does so where it can be stopped. */
    default List<JsonNode> run(JqProgram program, JsonNode input) {
        return program.run(input, this);
    }

    /** A variable by its name alone, the environment among them; null when there is none. */
    default @Nullable JsonNode lookup(String name) {
        if (!name.equals(ENVIRONMENT)) {
            return get(name);
        }
        ObjectNode environment = JsonNodeFactory.instance.objectNode();
        environment().forEach(environment::put);
        // who wants the key asks for it by its name
        environment.remove("DUVO_API_KEY");
        return environment;
    }

    /** The failure that there is no variable of that name. */
    default UsageFailure unknown(String name, Span place) {
        return unknown(name, place, names());
    }

    /** There is no variable of that name, but there are those. */
    static UsageFailure unknown(String name, Span place, Set<String> known) {
        if (name.equals(LAST)) {
            return UsageFailure.wrong("there is no last result yet", "run a command first", place);
        }
        if (isNumber(name)) {
            return UsageFailure.wrong(
                    "line " + name + " has no result that is kept",
                    "results lists those of this session   (\\$ is a plain dollar sign)",
                    place);
        }
        TreeSet<String> names = new TreeSet<>(known);
        String otherwise = names.isEmpty()
                ? "set it with: " + name + " = COMMAND   (\\$ is a plain dollar sign)"
                : "there are: " + String.join(", ", names);
        String hint = NearestWord.to(name, names)
                .map(near -> "did you mean $" + near + "?")
                .orElse(otherwise);
        return UsageFailure.wrong("there is no variable $" + name, hint, place);
    }
}
