package ai.duvo.shell.jq.run;

import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.Kinds;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Filters whose errors are no errors of the program. */
final class TryFilters {

    private TryFilters() {}

    /** An error that came from what takes the results, and so is not one of the filter that is tried. */
    private static final class Passing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Object tried;
        private final transient JqError error;

        Passing(Object tried, JqError error) {
            super(null, null, false, false);
            this.tried = tried;
            this.error = error;
        }
    }

    /** Runs a filter, tells apart its errors from those of what takes its results; gives its own, or null. */
    private static @Nullable JqError tried(Filter filter, Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
        Object tried = new Object();
        try {
            filter.run(env, in, route, (value, at) -> {
                try {
                    out.emit(value, at);
                } catch (JqError later) {
                    throw new Passing(tried, later);
                }
            });
            return null;
        } catch (JqError own) {
            return own;
        } catch (Passing passing) {
            if (passing.tried == tried) {
                throw passing.error;
            }
            throw passing;
        }
    }

    /** {@code a // b}. */
    static final class Alternative extends Filter {
        private final Filter left;
        private final Filter right;
        private final boolean isSingle;

        Alternative(Filter left, Filter right) {
            this.left = left;
            this.right = right;
            this.isSingle = left.isSingle() && right.isSingle();
        }

        @Override
        public boolean isSingle() {
            return isSingle;
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            JsonNode value = left.value(env, in);
            if (Kinds.isTrue(value)) {
                return value;
            }
            return right.value(env, in);
        }

        @Override
        public Use use() {
            return left.use().and(right.use());
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            boolean[] isAny = {false};
            left.run(env, in, route, (value, at) -> {
                if (Kinds.isTrue(value)) {
                    isAny[0] = true;
                    out.emit(value, at);
                }
            });
            if (!isAny[0]) {
                right.run(env, in, route, out);
            }
        }
    }

    /** {@code try}. */
    static final class Try extends Filter {
        private final Filter body;
        private final @Nullable Filter handler;

        Try(Filter body, @Nullable Filter handler) {
            this.body = body;
            this.handler = handler;
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            JqError error = tried(body, env, in, route, out);
            if (error != null && handler != null) {
                handler.run(env, error.value(), KeyPath.beside(route, in), out);
            }
        }
    }
}
