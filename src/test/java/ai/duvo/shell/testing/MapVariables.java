package ai.duvo.shell.testing;

import ai.duvo.shell.jq.Variables;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Variables as a test sets them; the environment has a home and the key. */
public final class MapVariables implements Variables {

    private final Map<String, JsonNode> values = new HashMap<>();

    /** Sets one to JSON. */
    public MapVariables with(String name, String json) {
        values.put(name, JsonMapper.shared().readTree(json));
        return this;
    }

    @Override
    public @Nullable JsonNode get(String name) {
        return values.get(name);
    }

    @Override
    public Set<String> names() {
        return values.keySet();
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("HOME", "/home/me", "DUVO_API_KEY", "dv_secret");
    }
}
