package ai.duvo.shell.line;

import ai.duvo.shell.jq.Variables;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A session in which nothing was kept yet. */
public final class NoVariables implements Variables {

    @Override
    public @Nullable JsonNode get(String name) {
        return null;
    }

    @Override
    public Set<String> names() {
        return Set.of();
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }
}
