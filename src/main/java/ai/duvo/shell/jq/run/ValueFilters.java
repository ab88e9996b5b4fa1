package ai.duvo.shell.jq.run;

import ai.duvo.shell.jq.value.Budget;
import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.Kinds;
import ai.duvo.shell.jq.value.Numbers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Filters that make new values. */
final class ValueFilters {

    private ValueFilters() {}

    /** A literal. */
    static final class Constant extends SingleFilter {
        private final JsonNode value;

        Constant(JsonNode value) {
            this.value = value;
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            return value;
        }

        @Override
        public Use use() {
            return Use.NONE;
        }
    }

    /** A variable of the program. */
    static final class Local extends SingleFilter {
        private final int up;

        Local(int up) {
            this.up = up;
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            return env.value(up);
        }

        @Override
        public Use use() {
            return Use.NONE;
        }
    }

    /** A variable from outside. */
    static final class Global extends SingleFilter {
        private final String name;

        Global(String name) {
            this.name = name;
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            return env.run().variable(name);
        }

        @Override
        public Use use() {
            return Use.NONE;
        }
    }

    /** {@code a + b} and the like. */
    static final class Binary extends Filter {
        private final Filter left;
        private final Filter right;
        private final boolean isSum;
        private final Arithmetic.Operation operation;
        private final boolean isSingle;

        Binary(String operator, Filter left, Filter right) {
            this.left = left;
            this.right = right;
            this.isSum = operator.equals("+");
            this.operation = Arithmetic.of(operator);
            this.isSingle = left.isSingle() && right.isSingle();
        }

        @Override
        public boolean isSingle() {
            return isSingle;
        }

        @Override
        public Use use() {
            return left.use().and(right.use());
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            JsonNode second = right.value(env, in);
            return operation.apply(left.value(env, in), second, env.run().budget());
        }

        /** {@code . + value}: the value is added to what is there. */
        @Override
        boolean isChange() {
            return isSum && left instanceof PathFilters.Identity && right.isSingle() && right.use() != Use.WHOLE;
        }

        @Override
        JsonNode change(Env env, JsonNode in, Edits edits) {
            JsonNode value = right.value(env, in);
            return edits.add(in, right.use() == Use.NONE ? value : edits.seenInside(value));
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            Budget budget = env.run().budget();
            if (isSingle) {
                out.emit(value(env, in), KeyPath.beside(route, in));
            } else {
                right.run(
                        env,
                        in,
                        null,
                        (second, none) -> left.run(
                                env,
                                in,
                                null,
                                (first, no) ->
                                        out.emit(operation.apply(first, second, budget), KeyPath.beside(route, in))));
            }
        }
    }

    /** {@code -a}. */
    static final class Negate extends Filter {
        private final Filter body;

        Negate(Filter body) {
            this.body = body;
        }

        @Override
        public boolean isSingle() {
            return body.isSingle();
        }

        @Override
        public Use use() {
            return body.use();
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            return negated(body.value(env, in));
        }

        private static JsonNode negated(JsonNode value) {
            if (!value.isNumber()) {
                throw JqError.type(value, "cannot be negated");
            }
            return Numbers.negate(value);
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            body.run(env, in, null, (value, none) -> out.emit(negated(value), KeyPath.beside(route, in)));
        }
    }

    /** <code>[body]</code>. */
    static final class Collect extends SingleFilter {
        private final Filter body;

        Collect(Filter body) {
            this.body = body;
        }

        @Override
        public Use use() {
            return body.use();
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            return collected(body, env, in);
        }

        static ArrayNode collected(Filter body, Env env, JsonNode in) {
            Budget budget = env.run().budget();
            ArrayNode array = Kinds.MAKE.arrayNode();
            budget.container(array);
            long[] mark = {budget.mark()};
            body.run(env, in, null, (value, none) -> {
                budget.keep(value, mark[0]);
                mark[0] = budget.mark();
                array.add(value);
            });
            return array;
        }
    }
}
