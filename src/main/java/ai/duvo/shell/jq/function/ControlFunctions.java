package ai.duvo.shell.jq.function;

import ai.duvo.shell.jq.run.Access;
import ai.duvo.shell.jq.run.Deletes;
import ai.duvo.shell.jq.run.Edits;
import ai.duvo.shell.jq.run.Emitter;
import ai.duvo.shell.jq.run.Env;
import ai.duvo.shell.jq.run.Filter;
import ai.duvo.shell.jq.run.KeyPath;
import ai.duvo.shell.jq.run.Leave;
import ai.duvo.shell.jq.run.SingleFilter;
import ai.duvo.shell.jq.value.Budget;
import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.JqJson;
import ai.duvo.shell.jq.value.Kinds;
import ai.duvo.shell.jq.value.Numbers;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Functions that decide what runs, how often and where. */
final class ControlFunctions {

    /** The error of {@code input} where there is no further one, as jq words it. */
    static final String NO_INPUT = "break";

    private ControlFunctions() {}

    /** The body of a function that is no plain function of values. */
    @FunctionalInterface
    interface Body {
        void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out);
    }

    private static final class Flow extends Filter {
        private final Body body;
        private final Use use;

        Flow(Body body, Use use) {
            this.body = body;
            this.use = use;
        }

        @Override
        public Use use() {
            return use;
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            body.run(env, in, route, out);
        }
    }

    static Filter flow(Body body) {
        return new Flow(body, Filter.Use.WHOLE);
    }

    static void add(Native.Table table) {
        table.add("empty", 0, none -> new Flow((env, in, route, out) -> {}, Filter.Use.NONE));
        table.plain("error", (in, budget) -> {
            throw new JqError(in);
        });
        table.one("error", (in, message, budget) -> {
            throw new JqError(message);
        });
        table.add("select", 1, given -> select(given.get(0)));
        paths(table);
        outside(table);
        ends(table);
        table.one("format", (in, name, budget) -> Formats.format(in, name, budget));
    }

    private static void paths(Native.Table table) {
        table.add(
                "path",
                1,
                given -> flow((env, in, route, out) -> given.get(0)
                        .run(
                                env,
                                in,
                                KeyPath.START,
                                (value, way) -> out.emit(KeyPath.end(way, value).keys(), KeyPath.beside(route, in)))));
        table.add(
                "getpath",
                1,
                given -> flow((env, in, route, out) ->
                        given.get(0).run(env, in, null, (path, none) -> getpath(in, path, route, out))));
        table.add("del", 1, given -> new Del(given.get(0)));
        table.add(
                "recurse",
                0,
                none -> flow((env, in, route, out) -> all(in, route, env.run().budget(), out)));
        table.add("recurse", 1, given -> new Recurse(given.get(0)));
    }

    /** What a program is told of the world around it. */
    private static void outside(Native.Table table) {
        table.add("env", 0, none -> new SingleFilter() {
            @Override
            public JsonNode value(Env env, JsonNode in) {
                return env.run().variable("ENV");
            }
        });
        table.made("now", (in, budget) -> {
            Instant now = Instant.now();
            return Numbers.of(now.getEpochSecond() + now.getNano() / 1_000 / 1e6);
        });
        table.made("input", (in, budget) -> {
            throw new JqError(NO_INPUT);
        });
        table.made("input_filename", (in, budget) -> Kinds.NOTHING);
        table.made("input_line_number", (in, budget) -> Numbers.of(0));
        table.made("have_decnum", (in, budget) -> Kinds.bool(true));
        table.made("have_literal_numbers", (in, budget) -> Kinds.bool(true));
        table.add("debug", 0, none -> noting(in -> "[\"DEBUG:\"," + JqJson.text(in) + "]"));
        table.add("stderr", 0, none -> noting(in -> in.isString() ? in.stringValue() : JqJson.text(in)));
    }

    /** The input, which is also said beside the results. */
    private static Filter noting(Function<JsonNode, String> line) {
        return flow((env, in, route, out) -> {
            env.run().note(line.apply(in));
            out.emit(in, route);
        });
    }

    private static void ends(Native.Table table) {
        table.plain("halt", (in, budget) -> {
            throw new Halt(null, 0);
        });
        table.one("halt_error", (in, code, budget) -> {
            if (!code.isNumber()) {
                throw JqError.type(in, "halt_error/1: number required");
            }
            throw new Halt(in.isString() ? in.stringValue() : JqJson.text(in), (int) Numbers.toDouble(code));
        });
    }

    private static Filter select(Filter condition) {
        return flow((env, in, route, out) -> {
            if (!condition.isSingle()) {
                condition.run(env, in, null, (value, none) -> {
                    if (Kinds.isTrue(value)) {
                        out.emit(in, route);
                    }
                });
            } else if (Kinds.isTrue(condition.value(env, in))) {
                out.emit(in, route);
            }
        });
    }

    private static void getpath(JsonNode in, JsonNode path, @Nullable KeyPath route, Emitter out) {
        KeyPath way = KeyPath.into(route, in, path);
        JsonNode value = Access.path(in, path);
        for (JsonNode key : path) {
            way = way == null ? null : way.then(key);
        }
        out.emit(value, way);
    }

    /** The value and all that is in it. */
    private static void all(JsonNode value, @Nullable KeyPath route, Budget budget, Emitter out) {
        budget.step();
        out.emit(value, route);
        if (!value.isArray() && !value.isObject()) {
            return;
        }
        KeyPath way = KeyPath.into(route, value, null);
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                all(value.get(i), way == null ? null : way.then(Numbers.of(i)), budget, out);
            }
        } else {
            value.properties()
                    .forEach(field -> all(
                            field.getValue(), way == null ? null : way.then(Kinds.text(field.getKey())), budget, out));
        }
    }

    /** {@code recurse(f)}. */
    private static final class Recurse extends Filter {
        private final Filter body;

        Recurse(Filter body) {
            this.body = body;
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            Budget budget = env.run().budget();
            if (route == null && body.isSingle()) {
                JsonNode value = in;
                while (true) {
                    budget.step();
                    out.emit(value, null);
                    value = body.value(env, value);
                }
            }
            budget.enter();
            try {
                out.emit(in, route);
                body.run(env, in, route, (value, way) -> run(env, value, way, out));
            } finally {
                budget.leave();
            }
        }
    }

    /** {@code del(paths)}. */
    private static final class Del extends SingleFilter {
        private final Filter paths;

        Del(Filter paths) {
            this.paths = paths;
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            Budget budget = env.run().budget();
            ArrayNode all = Kinds.MAKE.arrayNode();
            paths.run(env, in, KeyPath.START, (value, route) -> {
                budget.make(64);
                all.add(KeyPath.end(route, value).keys());
            });
            return Deletes.paths(in, all, new Edits(budget));
        }
    }

    /** Ends the program. */
    public static final class Halt extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int code;

        Halt(@Nullable String message, int code) {
            super(message, null, false, false);
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    /** Runs a filter until something in it leaves. */
    static void leavable(Leave leave, Runnable body) {
        try {
            body.run();
        } catch (Leave left) {
            if (left != leave) {
                throw left;
            }
        }
    }
}
