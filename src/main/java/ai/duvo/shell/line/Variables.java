package ai.duvo.shell.line;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The values that references stand for. */
public interface Variables {

    /** The name of the last result. */
    String LAST = "_";

    /** The name of the process environment. */
    String ENVIRONMENT = "env";

    /**
     * The value of a variable ({@link #LAST} is the last result, a number the result of that line), or null when there is
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
    default List<JsonNode> run(Jq program, JsonNode input) {
        return program.run(input, this);
    }
}
