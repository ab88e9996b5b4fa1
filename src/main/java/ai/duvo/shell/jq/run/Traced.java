package ai.duvo.shell.jq.run;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.value.JqError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Filter that says where it stands when it fails itself, not what goes into it or what takes its results. */
final class Traced extends Filter {

    private final Filter filter;
    private final Span span;

    Traced(Filter filter, Span span) {
        this.filter = filter;
        this.span = span;
    }

    @Override
    public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
        boolean[] isOutside = {false};
        try {
            filter.run(env, in, route, (value, at) -> {
                isOutside[0] = true;
                out.emit(value, at);
                isOutside[0] = false;
            });
        } catch (JqError error) {
            if (!isOutside[0]) {
                env.run().failed(error, span);
            }
            throw error;
        }
    }

    @Override
    public boolean isSingle() {
        return filter.isSingle();
    }

    @Override
    public JsonNode value(Env env, JsonNode in) {
        try {
            return filter.value(env, in);
        } catch (JqError error) {
            env.run().failed(error, span);
            throw error;
        }
    }

    @Override
    public Use use() {
        return filter.use();
    }
}
