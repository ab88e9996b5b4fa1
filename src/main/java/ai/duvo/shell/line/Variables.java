package ai.duvo.shell.line;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The values that references stand for. */
public interface Variables {

    /** The value of a variable ({@code _} is the last result), or null when there is none. */
    @Nullable
    JsonNode get(String name);

    /** All names, for "did you mean" and completion. */
    Set<String> names();

    /** A variable of the process environment, or null. */
    @Nullable
    String environment(String name);
}
