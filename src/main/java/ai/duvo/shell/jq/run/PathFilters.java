package ai.duvo.shell.jq.run;

import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.Kinds;
import ai.duvo.shell.jq.value.Numbers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Filters that go into their input: fields, items, slices. */
final class PathFilters {

    private PathFilters() {}

    /** {@code .}. */
    static final class Identity extends Filter {
        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            out.emit(in, route);
        }

        @Override
        public boolean isSingle() {
            return true;
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            return in;
        }

        @Override
        boolean isChange() {
            return true;
        }

        @Override
        JsonNode change(Env env, JsonNode in, Edits edits) {
            return in;
        }
    }

    /** {@code .name} and {@code .[key]}. */
    static final class Index extends Filter {
        private final Filter target;
        private final Filter key;
        private final boolean isOptional;
        private final boolean isSingle;

        Index(Filter target, Filter key, boolean isOptional) {
            this.target = target;
            this.key = key;
            this.isOptional = isOptional;
            this.isSingle = !isOptional && target.isSingle() && key.isSingle();
        }

        @Override
        public boolean isSingle() {
            return isSingle;
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            JsonNode wanted = key.value(env, in);
            return Access.get(target.value(env, in), wanted);
        }

        @Override
        public Use use() {
            Use whole = target instanceof Identity ? Use.PARTS : target.use();
            return whole.and(key.use());
        }

        /** Whether it goes from the input by one way only, so that what stands there can be changed. */
        boolean isWay() {
            return isSingle
                    && key.use() != Use.WHOLE
                    && (target instanceof Identity || (target instanceof Index inner && inner.isWay()));
        }

        Filter target() {
            return target;
        }

        Filter key() {
            return key;
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            if (route == null && isSingle) {
                out.emit(value(env, in), null);
                return;
            }
            key.run(
                    env,
                    in,
                    null,
                    (wanted, none) -> target.run(env, in, route, (value, at) -> {
                        KeyPath way = KeyPath.into(at, value, wanted);
                        JsonNode inner = inner(value, wanted);
                        if (inner != null) {
                            out.emit(inner, way == null ? null : way.then(wanted));
                        }
                    }));
        }

        private @Nullable JsonNode inner(JsonNode value, JsonNode wanted) {
            if (!isOptional) {
                return Access.get(value, wanted);
            }
            try {
                return Access.get(value, wanted);
            } catch (JqError notThere) {
                return null;
            }
        }
    }

    /** The key of a slice. */
    static final class SliceKey extends Filter {
        private final Filter from;
        private final Filter to;

        SliceKey(Filter from, Filter to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public boolean isSingle() {
            return from.isSingle() && to.isSingle();
        }

        @Override
        public Use use() {
            return from.use().and(to.use());
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            return key(from.value(env, in), to.value(env, in));
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            from.run(
                    env,
                    in,
                    null,
                    (start, none) -> to.run(env, in, null, (end, no) -> out.emit(key(start, end), null)));
        }

        private static JsonNode key(JsonNode start, JsonNode end) {
            ObjectNode key = Kinds.MAKE.objectNode();
            key.set("start", start);
            key.set("end", end);
            return key;
        }
    }

    /** <code>.[]</code>. */
    static final class Iterate extends Filter {
        private final Filter target;
        private final boolean isOptional;

        Iterate(Filter target, boolean isOptional) {
            this.target = target;
            this.isOptional = isOptional;
        }

        @Override
        public Use use() {
            return target instanceof Identity ? Use.PARTS : target.use();
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            if (target.isSingle() && route == null) {
                each(env, target.value(env, in), null, isOptional, out);
            } else {
                target.run(env, in, route, (value, at) -> each(env, value, at, isOptional, out));
            }
        }

        static void each(Env env, JsonNode value, @Nullable KeyPath at, boolean isOptional, Emitter out) {
            KeyPath way = KeyPath.into(at, value, null);
            if (value.isArray()) {
                for (int i = 0; i < value.size(); i++) {
                    env.run().budget().step();
                    out.emit(value.get(i), way == null ? null : way.then(Numbers.of(i)));
                }
            } else if (value.isObject()) {
                for (Map.Entry<String, JsonNode> field : value.properties()) {
                    env.run().budget().step();
                    out.emit(field.getValue(), way == null ? null : way.then(Kinds.text(field.getKey())));
                }
            } else if (!isOptional) {
                throw new JqError("Cannot iterate over " + Kinds.name(value) + " (" + JqError.cut(value) + ")");
            }
        }
    }
}
