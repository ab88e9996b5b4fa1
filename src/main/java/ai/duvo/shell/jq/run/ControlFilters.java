package ai.duvo.shell.jq.run;

import ai.duvo.shell.jq.value.Kinds;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Filters that decide which others run. */
final class ControlFilters {

    private ControlFilters() {}

    /** {@code a | b}. */
    static final class Pipe extends Filter {
        private final Filter left;
        private final Filter right;
        private final boolean isSingle;

        Pipe(Filter left, Filter right) {
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
            return right.value(env, left.value(env, in));
        }

        @Override
        public Use use() {
            return left.use();
        }

        @Override
        boolean isChange() {
            return left.isChange() && right.isChange();
        }

        @Override
        JsonNode change(Env env, JsonNode in, Edits edits) {
            return right.change(env, left.change(env, in, edits), edits);
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            if (route == null && left.isSingle()) {
                right.run(env, left.value(env, in), null, out);
            } else {
                left.run(env, in, route, (value, at) -> right.run(env, value, at, out));
            }
        }
    }

    /** {@code a, b}. */
    static final class Comma extends Filter {
        private final Filter left;
        private final Filter right;

        Comma(Filter left, Filter right) {
            this.left = left;
            this.right = right;
        }

        @Override
        public Use use() {
            return left.use().and(right.use());
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            left.run(env, in, route, out);
            right.run(env, in, route, out);
        }
    }

    /** {@code and}, {@code or}. */
    static final class Logic extends Filter {
        private final Filter left;
        private final Filter right;
        private final boolean isOr;

        Logic(Filter left, Filter right, boolean isOr) {
            this.left = left;
            this.right = right;
            this.isOr = isOr;
        }

        @Override
        public boolean isSingle() {
            return left.isSingle() && right.isSingle();
        }

        @Override
        public Use use() {
            // what comes out is true or false
            return left.use() == Use.NONE && right.use() == Use.NONE ? Use.NONE : Use.PARTS;
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            boolean isLeft = Kinds.isTrue(left.value(env, in));
            return Kinds.bool(isLeft == isOr ? isOr : Kinds.isTrue(right.value(env, in)));
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            left.run(env, in, null, (first, none) -> {
                if (Kinds.isTrue(first) == isOr) {
                    out.emit(Kinds.bool(isOr), KeyPath.beside(route, in));
                } else {
                    right.run(
                            env,
                            in,
                            null,
                            (second, no) -> out.emit(Kinds.bool(Kinds.isTrue(second)), KeyPath.beside(route, in)));
                }
            });
        }
    }

    /** {@code if}. */
    static final class If extends Filter {
        private final Filter condition;
        private final Filter then;
        private final Filter otherwise;
        private final boolean isSingle;

        If(Filter condition, Filter then, Filter otherwise) {
            this.condition = condition;
            this.then = then;
            this.otherwise = otherwise;
            this.isSingle = condition.isSingle() && then.isSingle() && otherwise.isSingle();
        }

        @Override
        public boolean isSingle() {
            return isSingle;
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            return chosen(condition.value(env, in)).value(env, in);
        }

        private Filter chosen(JsonNode value) {
            return Kinds.isTrue(value) ? then : otherwise;
        }

        @Override
        public Use use() {
            return condition.use().and(then.use()).and(otherwise.use());
        }

        @Override
        boolean isChange() {
            return condition.isSingle() && then.isChange() && otherwise.isChange();
        }

        @Override
        JsonNode change(Env env, JsonNode in, Edits edits) {
            return chosen(condition.value(env, in)).change(env, in, edits);
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            if (condition.isSingle()) {
                chosen(condition.value(env, in)).run(env, in, route, out);
            } else {
                condition.run(env, in, null, (value, none) -> chosen(value).run(env, in, route, out));
            }
        }
    }

    /** {@code label $name | body}. */
    static final class Label extends Filter {
        private final Filter body;

        Label(Filter body) {
            this.body = body;
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            Leave leave = new Leave();
            try {
                body.run(env.with(leave), in, route, out);
            } catch (Leave left) {
                if (left != leave) {
                    throw left;
                }
            }
        }
    }

    /** {@code break $name}. */
    static final class Break extends Filter {
        private final int label;

        Break(int label) {
            this.label = label;
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            throw (Leave) env.up(label).item();
        }
    }
}
