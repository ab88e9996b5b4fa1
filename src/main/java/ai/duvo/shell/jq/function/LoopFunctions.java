package ai.duvo.shell.jq.function;

import static ai.duvo.shell.jq.function.ControlFunctions.flow;

import ai.duvo.shell.jq.run.Arithmetic;
import ai.duvo.shell.jq.run.Emitter;
import ai.duvo.shell.jq.run.Env;
import ai.duvo.shell.jq.run.Filter;
import ai.duvo.shell.jq.run.KeyPath;
import ai.duvo.shell.jq.value.Budget;
import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.Kinds;
import ai.duvo.shell.jq.value.Numbers;
import ai.duvo.shell.jq.value.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Functions that run a filter again and again, and the numbers of a range. */
final class LoopFunctions {

    /** What the value of a loop takes is not counted again below this. */
    private static final long KEPT = 1 << 20;

    private LoopFunctions() {}

    static void add(Native.Table table) {
        table.add("until", 2, LoopFunctions::until);
        table.add("while", 2, LoopFunctions::loop);
        table.add(
                "repeat",
                1,
                given -> flow((env, in, route, out) -> {
                    while (true) {
                        env.run().budget().step();
                        given.get(0).run(env, in, route, out);
                    }
                }));
        ranges(table);
    }

    private static void ranges(Native.Table table) {
        table.add(
                "range",
                1,
                given -> flow((env, in, route, out) -> given.get(0)
                        .run(
                                env,
                                in,
                                null,
                                (to, none) ->
                                        range(Numbers.of(0), to, Numbers.of(1), env, KeyPath.beside(route, in), out))));
        table.add(
                "range",
                2,
                given -> flow((env, in, route, out) -> given.get(0).run(env, in, null, (from, none) -> given.get(1)
                        .run(
                                env,
                                in,
                                null,
                                (to, no) -> range(from, to, Numbers.of(1), env, KeyPath.beside(route, in), out)))));
        table.add(
                "range",
                3,
                given -> flow((env, in, route, out) -> given.get(0)
                        .run(env, in, null, (from, none) -> given.get(1).run(env, in, null, (to, no) -> given.get(2)
                                .run(
                                        env,
                                        in,
                                        null,
                                        (by, nil) -> range(from, to, by, env, KeyPath.beside(route, in), out))))));
    }

    private static Filter until(List<Filter> given) {
        Filter condition = given.get(0);
        Filter next = given.get(1);
        return new Filter() {
            @Override
            public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
                Budget budget = env.run().budget();
                if (route == null && condition.isSingle() && next.isSingle()) {
                    JsonNode value = in;
                    long mark = budget.mark();
                    while (!Kinds.isTrue(condition.value(env, value))) {
                        budget.step();
                        value = next.value(env, value);
                        if (budget.mark() - mark > KEPT) {
                            budget.keep(value, mark);
                            budget.forget(Math.min(budget.mark(), mark + KEPT));
                        }
                    }
                    out.emit(value, null);
                    return;
                }
                budget.enter();
                condition.run(env, in, null, (is, none) -> {
                    if (Kinds.isTrue(is)) {
                        out.emit(in, route);
                    } else {
                        next.run(env, in, route, (value, way) -> run(env, value, way, out));
                    }
                });
                budget.leave();
            }
        };
    }

    private static Filter loop(List<Filter> given) {
        Filter condition = given.get(0);
        Filter next = given.get(1);
        return new Filter() {
            @Override
            public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
                Budget budget = env.run().budget();
                if (route == null && condition.isSingle() && next.isSingle()) {
                    JsonNode value = in;
                    while (Kinds.isTrue(condition.value(env, value))) {
                        budget.step();
                        out.emit(value, null);
                        value = next.value(env, value);
                    }
                    return;
                }
                budget.enter();
                condition.run(env, in, null, (is, none) -> {
                    if (Kinds.isTrue(is)) {
                        out.emit(in, route);
                        next.run(env, in, route, (value, way) -> run(env, value, way, out));
                    }
                });
                budget.leave();
            }
        };
    }

    private static void range(JsonNode from, JsonNode to, JsonNode by, Env env, @Nullable KeyPath route, Emitter out) {
        if (!from.isNumber() || !to.isNumber() || !by.isNumber()) {
            throw new JqError("Range bounds must be numeric");
        }
        Budget budget = env.run().budget();
        double step = Numbers.toDouble(by);
        if (step == 0 || Double.isNaN(step)) {
            return;
        }
        JsonNode at = from;
        while (step > 0 ? Order.compare(at, to) < 0 : Order.compare(at, to) > 0) {
            budget.step();
            out.emit(at, route);
            at = Arithmetic.add(at, by, budget);
        }
    }
}
