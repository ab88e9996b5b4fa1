package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.CollectionHook;
import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.demo.store.Verb;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Hook of secrets: the names of their values can be added, renamed and removed; the values are never kept. */
final class SecretHook implements CollectionHook {

    @Override
    public void changed(Verb verb, ObjectNode secret, DemoRequest call) {
        JsonNode body = call.json();
        Set<String> names = new TreeSet<>();
        secret.path("env_var_keys").forEach(name -> names.add(name.asString()));
        body.path("remove_keys").forEach(name -> names.remove(name.asString()));
        for (Map.Entry<String, JsonNode> renamed : body.path("rename_keys").properties()) {
            if (names.remove(renamed.getKey())) {
                names.add(renamed.getValue().asString());
            }
        }
        names.addAll(body.path("add_values").propertyNames());
        ArrayNode kept = secret.putArray("env_var_keys");
        names.forEach(kept::add);
        if (body.has("shared")) {
            boolean isShared = body.path("shared").asBoolean();
            secret.put("user_id", isShared ? null : secret.path("created_by").asString());
        }
    }
}
