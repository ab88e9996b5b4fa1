package ai.duvo.shell.jq.function;

import ai.duvo.shell.jq.run.Emitter;
import ai.duvo.shell.jq.run.Env;
import ai.duvo.shell.jq.run.Filter;
import ai.duvo.shell.jq.run.Functions;
import ai.duvo.shell.jq.run.KeyPath;
import ai.duvo.shell.jq.value.Budget;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Function of values: one result for its input and one value of each argument. */
final class Native extends Filter {

    private final List<Filter> arguments;
    private final Body body;
    private final boolean isSingle;
    private final Use use;

    private Native(List<Filter> arguments, Body body, boolean isNew) {
        this.arguments = arguments;
        this.body = body;
        this.isSingle = arguments.stream().allMatch(Filter::isSingle);
        Use given = arguments.stream().map(Filter::use).reduce(Use.NONE, Use::and);
        this.use = isNew ? given.and(Use.PARTS) : Use.WHOLE;
    }

    /** What it does. */
    @FunctionalInterface
    interface Body {
        JsonNode apply(JsonNode in, JsonNode[] arguments, Budget budget);
    }

    /** Without arguments. */
    @FunctionalInterface
    interface Plain {
        JsonNode apply(JsonNode in, Budget budget);
    }

    /** With one argument. */
    @FunctionalInterface
    interface One {
        JsonNode apply(JsonNode in, JsonNode argument, Budget budget);
    }

    /** Functions, by name and number of arguments. */
    record Table(Map<String, Functions.Factory> factories) {

        void add(String name, int count, Functions.Factory factory) {
            factories.put(name + "/" + count, factory);
        }

        /** What comes out can be what went in, or a part of it. */
        void plain(String name, Plain body) {
            add(name, 0, arguments -> new Native(arguments, (in, none, budget) -> body.apply(in, budget), false));
        }

        /** What comes out is new: a number, a text, true or false. */
        void made(String name, Plain body) {
            add(name, 0, arguments -> new Native(arguments, (in, none, budget) -> body.apply(in, budget), true));
        }

        void one(String name, One body) {
            add(
                    name,
                    1,
                    arguments -> new Native(arguments, (in, given, budget) -> body.apply(in, given[0], budget), false));
        }

        void madeOfOne(String name, One body) {
            add(
                    name,
                    1,
                    arguments -> new Native(arguments, (in, given, budget) -> body.apply(in, given[0], budget), true));
        }

        void many(String name, int count, Body body) {
            add(name, count, arguments -> new Native(arguments, body, false));
        }
    }

    @Override
    public boolean isSingle() {
        return isSingle;
    }

    @Override
    public Use use() {
        return use;
    }

    @Override
    public JsonNode value(Env env, JsonNode in) {
        JsonNode[] given = new JsonNode[arguments.size()];
        for (int i = given.length - 1; i >= 0; i--) {
            given[i] = arguments.get(i).value(env, in);
        }
        Budget budget = env.run().budget();
        budget.step();
        return body.apply(in, given, budget);
    }

    @Override
    public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
        if (isSingle) {
            out.emit(value(env, in), KeyPath.beside(route, in));
        } else {
            argument(env, in, arguments.size() - 1, new JsonNode[arguments.size()], route, out);
        }
    }

    /** The last argument is in the outermost loop. */
    private void argument(Env env, JsonNode in, int at, JsonNode[] given, @Nullable KeyPath route, Emitter out) {
        if (at < 0) {
            Budget budget = env.run().budget();
            budget.step();
            out.emit(body.apply(in, given.clone(), budget), KeyPath.beside(route, in));
            return;
        }
        arguments.get(at).run(env, in, null, (value, none) -> {
            given[at] = value;
            argument(env, in, at - 1, given, route, out);
        });
    }
}
