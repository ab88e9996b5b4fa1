package ai.duvo.shell.session;

import ai.duvo.shell.line.Variables;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The variables of one session. The last result is parsed only when somebody asks for it. */
public final class SessionVariables implements Variables {

    /** The name of the last result. */
    public static final String LAST = "_";

    private final Map<String, JsonNode> values = new LinkedHashMap<>();
    private final Map<String, String> environment;
    private byte @Nullable [] last;

    SessionVariables(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Keeps a string. */
    public void set(String name, String text) {
        values.put(name, StringNode.valueOf(text));
    }

    void set(String name, byte[] json) {
        values.put(name, Json.read(json));
    }

    void last(byte[] json) {
        last = json;
        values.remove(LAST);
    }

    @Override
    public @Nullable JsonNode get(String name) {
        if (name.equals(LAST) && last != null) {
            values.put(LAST, Json.read(last));
            last = null;
        }
        return values.get(name);
    }

    @Override
    public Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    @Override
    public @Nullable String environment(String name) {
        return environment.get(name);
    }
}
