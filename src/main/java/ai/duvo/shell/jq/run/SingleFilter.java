package ai.duvo.shell.jq.run;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Filter whose one result is a new value. */
public abstract class SingleFilter extends Filter {

    @Override
    public final boolean isSingle() {
        return true;
    }

    @Override
    public abstract JsonNode value(Env env, JsonNode in);

    @Override
    public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
        out.emit(value(env, in), KeyPath.beside(route, in));
    }
}
