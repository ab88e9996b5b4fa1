package ai.duvo.shell.jq.function;

import static ai.duvo.shell.jq.function.ControlFunctions.flow;
import static ai.duvo.shell.jq.function.ControlFunctions.leavable;

import ai.duvo.shell.jq.run.Emitter;
import ai.duvo.shell.jq.run.Env;
import ai.duvo.shell.jq.run.Filter;
import ai.duvo.shell.jq.run.KeyPath;
import ai.duvo.shell.jq.run.Leave;
import ai.duvo.shell.jq.run.SingleFilter;
import ai.duvo.shell.jq.value.Budget;
import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.Kinds;
import ai.duvo.shell.jq.value.Numbers;
import ai.duvo.shell.jq.value.Order;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Functions of the results of a filter: some of them, whether there are any, the same one again and again. */
final class StreamFunctions {

    private StreamFunctions() {}

    static void add(Native.Table table) {
        table.add("first", 1, given -> flow((env, in, route, out) -> first(given.get(0), env, in, route, out)));
        table.add("last", 1, given -> flow((env, in, route, out) -> last(given.get(0), env, in, route, out)));
        table.add(
                "limit",
                2,
                given -> flow((env, in, route, out) -> given.get(0)
                        .run(env, in, null, (count, none) -> limit(count, given.get(1), env, in, route, out))));
        table.add(
                "skip",
                2,
                given -> flow((env, in, route, out) -> given.get(0)
                        .run(env, in, null, (count, none) -> skip(count, given.get(1), env, in, route, out))));
        table.add("isempty", 1, given -> new Found(given.get(0), value -> true, false));
        table.add("any", 0, given -> new InItems(true));
        table.add("all", 0, given -> new InItems(false));
        table.add("any", 2, given -> new Quantified(given.get(0), given.get(1), true));
        table.add("all", 2, given -> new Quantified(given.get(0), given.get(1), false));
    }

    /** One result. */
    private static final class Kept implements Emitter {
        private @Nullable JsonNode value;
        private @Nullable KeyPath route;

        @Override
        public void emit(JsonNode one, @Nullable KeyPath way) {
            value = one;
            route = way;
        }

        void to(Emitter out) {
            if (value != null) {
                out.emit(value, route);
            }
        }
    }

    private static void first(Filter filter, Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
        if (filter.isSingle()) {
            filter.run(env, in, route, out);
            return;
        }
        Leave leave = new Leave();
        Kept kept = new Kept();
        leavable(
                leave,
                () -> filter.run(env, in, route, (value, at) -> {
                    kept.emit(value, at);
                    throw leave;
                }));
        kept.to(out);
    }

    private static void last(Filter filter, Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
        Budget budget = env.run().budget();
        long mark = budget.mark();
        Kept kept = new Kept();
        filter.run(env, in, route, (value, at) -> {
            budget.forget(mark);
            kept.emit(value, at);
        });
        kept.to(out);
    }

    private static double count(JsonNode count, String function) {
        if (Order.compare(count, Numbers.of(0)) < 0) {
            throw new JqError(function + " doesn't support negative count");
        }
        return count.isNumber() ? Numbers.toDouble(count) : Double.POSITIVE_INFINITY;
    }

    private static void checkNumber(JsonNode count) {
        if (!count.isNumber()) {
            throw JqError.types(count, Numbers.of(1), "cannot be subtracted");
        }
    }

    private static void limit(
            JsonNode count, Filter filter, Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
        double most = count(count, "limit");
        if (most <= 0) {
            return;
        }
        Leave leave = new Leave();
        double[] left = {most};
        leavable(
                leave,
                () -> filter.run(env, in, route, (value, at) -> {
                    checkNumber(count);
                    left[0]--;
                    out.emit(value, at);
                    if (left[0] <= 0) {
                        throw leave;
                    }
                }));
    }

    private static void skip(
            JsonNode count, Filter filter, Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
        double[] left = {Math.floor(count(count, "skip"))};
        filter.run(env, in, route, (value, at) -> {
            checkNumber(count);
            if (left[0] > 0) {
                left[0]--;
            } else {
                out.emit(value, at);
            }
        });
    }

    /** Which results are looked for. */
    @FunctionalInterface
    private interface Wanted {
        boolean is(JsonNode value);
    }

    /** Whether a filter has a result that is wanted. */
    private static final class Found extends SingleFilter {
        private final Filter filter;
        private final Wanted wanted;
        private final boolean isFound;

        Found(Filter filter, Wanted wanted, boolean isFound) {
            this.filter = filter;
            this.wanted = wanted;
            this.isFound = isFound;
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            Leave leave = new Leave();
            boolean[] is = {!isFound};
            leavable(
                    leave,
                    () -> filter.run(env, in, null, (value, none) -> {
                        if (wanted.is(value)) {
                            is[0] = isFound;
                            throw leave;
                        }
                    }));
            return Kinds.bool(is[0]);
        }
    }

    /** {@code any}, {@code all}. */
    private static final class InItems extends SingleFilter {
        private final boolean isAny;

        InItems(boolean isAny) {
            this.isAny = isAny;
        }

        @Override
        public Use use() {
            return Use.PARTS;
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            if (!in.isArray() && !in.isObject()) {
                throw new JqError("Cannot iterate over " + Kinds.name(in) + " (" + JqError.cut(in) + ")");
            }
            for (JsonNode item : in) {
                if (Kinds.isTrue(item) == isAny) {
                    return Kinds.bool(isAny);
                }
            }
            return Kinds.bool(!isAny);
        }
    }

    /** {@code any(f; condition)}, {@code all(f; condition)}. */
    private static final class Quantified extends SingleFilter {
        private final Filter source;
        private final Filter condition;
        private final boolean isAny;

        Quantified(Filter source, Filter condition, boolean isAny) {
            this.source = source;
            this.condition = condition;
            this.isAny = isAny;
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            Leave leave = new Leave();
            boolean[] is = {!isAny};
            leavable(
                    leave,
                    () -> source.run(
                            env,
                            in,
                            null,
                            (item, none) -> condition.run(env, item, null, (value, no) -> {
                                if (Kinds.isTrue(value) == isAny) {
                                    is[0] = isAny;
                                    throw leave;
                                }
                            })));
            return Kinds.bool(is[0]);
        }
    }
}
