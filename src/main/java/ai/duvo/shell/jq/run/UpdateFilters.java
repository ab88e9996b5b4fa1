package ai.duvo.shell.jq.run;

import ai.duvo.shell.jq.value.Budget;
import ai.duvo.shell.jq.value.Kinds;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Filters that change what stands at paths. */
final class UpdateFilters {

    private UpdateFilters() {}

    /** What becomes of the value at a path: no results, and it goes away. */
    @FunctionalInterface
    private interface Change {
        @Nullable
        JsonNode of(JsonNode value, Edits edits);
    }

    /** Changes what stands at all paths of a filter, one after the other. */
    private static JsonNode modified(Filter paths, Env env, JsonNode in, Change change) {
        Edits edits = new Edits(env.run().budget());
        JsonNode[] value = {in};
        ArrayNode gone = Kinds.MAKE.arrayNode();
        paths.run(env, in, KeyPath.START, (at, route) -> {
            ArrayNode path = KeyPath.end(route, at).keys();
            value[0] = modified(value[0], path, change, edits, gone);
        });
        return gone.isEmpty() ? value[0] : Deletes.paths(value[0], gone, edits);
    }

    /** The same with a value that is changed in place: all paths are known before the first change. */
    private static JsonNode changed(Filter paths, Env env, JsonNode in, Edits edits, Change change) {
        if (paths instanceof PathFilters.Index way && way.isWay()) {
            JsonNode changed = changed(way, env, in, in, edits, change);
            if (changed != null) {
                return changed;
            }
            ArrayNode gone = Kinds.MAKE.arrayNode();
            paths.run(
                    env,
                    in,
                    KeyPath.START,
                    (at, route) -> gone.add(KeyPath.end(route, at).keys()));
            return Deletes.paths(in, gone, edits);
        }
        List<ArrayNode> all = new ArrayList<>();
        paths.run(
                env,
                in,
                KeyPath.START,
                (at, route) -> all.add(KeyPath.end(route, at).keys()));
        JsonNode value = in;
        ArrayNode gone = Kinds.MAKE.arrayNode();
        for (ArrayNode path : all) {
            value = modified(value, path, change, edits, gone);
        }
        return gone.isEmpty() ? value : Deletes.paths(value, gone, edits);
    }

    private static JsonNode modified(JsonNode value, ArrayNode path, Change change, Edits edits, ArrayNode gone) {
        JsonNode changed = change.of(Access.path(value, path), edits);
        if (changed == null) {
            gone.add(path);
            return value;
        }
        return edits.set(value, path, changed);
    }

    /** The first result of a filter, or null. */
    static @Nullable JsonNode first(Filter filter, Env env, JsonNode in) {
        if (filter.isSingle()) {
            return filter.value(env, in);
        }
        Leave leave = new Leave();
        JsonNode[] first = new JsonNode[1];
        try {
            filter.run(env, in, null, (value, none) -> {
                first[0] = value;
                throw leave;
            });
        } catch (Leave left) {
            if (left != leave) {
                throw left;
            }
        }
        return first[0];
    }

    /** {@code paths |= update}. */
    static final class Modify extends Filter {
        private final Filter paths;
        private final Filter update;

        Modify(Filter paths, Filter update) {
            this.paths = paths;
            this.update = update;
        }

        @Override
        public boolean isSingle() {
            return true;
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            return modified(paths, env, in, (value, edits) -> first(update, env, edits.seen(value)));
        }

        @Override
        boolean isChange() {
            return true;
        }

        @Override
        JsonNode change(Env env, JsonNode in, Edits edits) {
            return changed(
                    paths,
                    env,
                    in,
                    edits,
                    (value, own) ->
                            update.isChange() ? update.change(env, value, own) : first(update, env, own.seen(value)));
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            out.emit(value(env, in), KeyPath.beside(route, in));
        }
    }

    /** What one way leads to is changed; the way is gone once. */
    private static @Nullable JsonNode changed(
            PathFilters.Index way, Env env, JsonNode root, JsonNode in, Edits edits, Change change) {
        JsonNode key = way.key().value(env, root);
        Change inner = (value, own) -> {
            JsonNode changed = change.of(Access.get(value, key), own);
            return changed == null ? null : own.put(value, key, changed);
        };
        if (way.target() instanceof PathFilters.Index outer) {
            return changed(outer, env, root, in, edits, inner);
        }
        return inner.of(in, edits);
    }

    /** {@code paths = value}. */
    static final class Assign extends Filter {
        private final Filter paths;
        private final Filter value;

        Assign(Filter paths, Filter value) {
            this.paths = paths;
            this.value = value;
        }

        @Override
        public boolean isSingle() {
            return value.isSingle();
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            return assigned(env, in, value.value(env, in));
        }

        private JsonNode assigned(Env env, JsonNode in, JsonNode wanted) {
            Edits edits = new Edits(env.run().budget());
            JsonNode[] state = {in};
            paths.run(
                    env,
                    in,
                    KeyPath.START,
                    (at, route) -> state[0] =
                            edits.set(state[0], KeyPath.end(route, at).keys(), edits.seenInside(wanted)));
            return state[0];
        }

        @Override
        boolean isChange() {
            return value.isSingle() && value.use() != Use.WHOLE;
        }

        @Override
        JsonNode change(Env env, JsonNode in, Edits edits) {
            JsonNode raw = value.value(env, in);
            JsonNode wanted = value.use() == Use.NONE ? raw : edits.seenInside(raw);
            return changed(paths, env, in, edits, (old, own) -> wanted);
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            value.run(env, in, null, (wanted, none) -> out.emit(assigned(env, in, wanted), KeyPath.beside(route, in)));
        }
    }

    /** {@code paths += value} and the like, {@code //=} among them. */
    static final class Calculate extends Filter {
        private final Filter paths;
        private final Filter value;
        private final boolean isSum;
        private final Arithmetic.Operation operation;

        Calculate(String operator, Filter paths, Filter value) {
            this.paths = paths;
            this.value = value;
            this.isSum = operator.equals("+");
            this.operation = operator.equals("//")
                    ? (left, right, budget) -> Kinds.isTrue(left) ? left : right
                    : Arithmetic.of(operator);
        }

        @Override
        public boolean isSingle() {
            return value.isSingle();
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            return calculated(env, in, value.value(env, in));
        }

        private JsonNode calculated(Env env, JsonNode in, JsonNode right) {
            Budget budget = env.run().budget();
            return modified(paths, env, in, (left, edits) -> operation.apply(edits.seen(left), right, budget));
        }

        @Override
        boolean isChange() {
            return value.isSingle() && value.use() != Use.WHOLE;
        }

        @Override
        JsonNode change(Env env, JsonNode in, Edits edits) {
            JsonNode raw = value.value(env, in);
            JsonNode right = value.use() == Use.NONE ? raw : edits.seenInside(raw);
            return changed(
                    paths,
                    env,
                    in,
                    edits,
                    (left, own) -> isSum
                            ? own.add(left, right)
                            : operation.apply(own.seen(left), right, env.run().budget()));
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            value.run(env, in, null, (right, none) -> out.emit(calculated(env, in, right), KeyPath.beside(route, in)));
        }
    }
}
