package ai.duvo.shell.jq.run;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes the results of a filter, one after the other. */
@FunctionalInterface
public interface Emitter {

    /**
     * Takes one.
     *
     * @param route how it was reached, or null when nobody asks
     */
    void emit(JsonNode value, @Nullable KeyPath route);
}
