package ai.duvo.shell.jq.run;

import ai.duvo.shell.jq.value.Budget;
import ai.duvo.shell.jq.value.Kinds;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Filters that give names to values: {@code as}, {@code reduce}, {@code foreach}. */
final class BindingFilters {

    private BindingFilters() {}

    /** {@code source as pattern | body}. */
    static final class Bind extends Filter {
        private final Filter source;
        private final Patterns patterns;
        private final Filter body;
        private final boolean isSingle;

        Bind(Filter source, Patterns patterns, Filter body) {
            this.source = source;
            this.patterns = patterns;
            this.body = body;
            this.isSingle = patterns.isName() && source.isSingle() && body.isSingle();
        }

        @Override
        public boolean isSingle() {
            return isSingle;
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            return body.value(env.with(source.value(env, in)), in);
        }

        @Override
        public Use use() {
            return source.use().and(body.use());
        }

        @Override
        boolean isChange() {
            return isSingle && source.use() != Use.WHOLE && body.isChange();
        }

        @Override
        JsonNode change(Env env, JsonNode in, Edits edits) {
            JsonNode value = edits.seenInside(source.value(env, in));
            return body.change(env.with(value), in, edits);
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            source.run(
                    env,
                    in,
                    null,
                    (value, none) -> patterns.bind(env, value, inner -> body.run(inner, in, route, out)));
        }
    }

    /** {@code reduce}. */
    static final class Reduce extends Filter {
        private final Filter source;
        private final Patterns patterns;
        private final Filter start;
        private final Filter update;

        Reduce(Filter source, Patterns patterns, Filter start, Filter update) {
            this.source = source;
            this.patterns = patterns;
            this.start = start;
            this.update = update;
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            start.run(env, in, route, (first, at) -> {
                State state = new State(env.run().budget(), first, at);
                boolean isChange = at == null && patterns.isOne() && update.isChange();
                source.run(
                        env,
                        in,
                        null,
                        (item, none) -> patterns.bind(env, item, inner -> {
                            if (isChange) {
                                state.change(update, inner);
                            } else {
                                state.update(update, inner);
                            }
                        }));
                out.emit(state.value, state.route);
            });
        }
    }

    /** What a {@code reduce} has come to. */
    private static final class State {
        private static final long SMALL = 1 << 20;

        private final Budget budget;
        private final Edits edits;
        private JsonNode value;
        private @Nullable KeyPath route;
        private final long mark;
        private long limit = SMALL;

        State(Budget budget, JsonNode value, @Nullable KeyPath route) {
            this.budget = budget;
            this.edits = new Edits(budget);
            this.value = value;
            this.route = route;
            this.mark = budget.mark();
        }

        void change(Filter update, Env env) {
            budget.step();
            value = update.change(env, value, edits);
            kept();
        }

        void update(Filter update, Env env) {
            budget.step();
            JsonNode before = value;
            KeyPath at = route;
            value = Kinds.NOTHING;
            update.run(env, before, at, (next, way) -> {
                value = next;
                route = way;
            });
            kept();
        }

        /** What was made is counted again when it is worth it: as often as the value has doubled. */
        private void kept() {
            long made = budget.mark() - mark;
            if (made > limit) {
                budget.keep(value, mark);
                limit = Math.max(SMALL, 2 * (budget.mark() - mark));
            }
        }
    }

    /** {@code foreach}. */
    static final class Foreach extends Filter {
        private final Filter source;
        private final Patterns patterns;
        private final Filter start;
        private final Filter update;
        private final Filter extract;

        Foreach(Filter source, Patterns patterns, Filter start, Filter update, Filter extract) {
            this.source = source;
            this.patterns = patterns;
            this.start = start;
            this.update = update;
            this.extract = extract;
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            start.run(env, in, route, (first, at) -> {
                Edits edits = new Edits(env.run().budget());
                boolean isChange = at == null && patterns.isOne() && update.isChange() && extract.use() != Use.WHOLE;
                JsonNode[] state = {first};
                KeyPath[] way = {at == null ? KeyPath.START : at};
                source.run(
                        env,
                        in,
                        null,
                        (item, none) -> patterns.bind(env, item, inner -> {
                            env.run().budget().step();
                            if (isChange) {
                                state[0] = update.change(inner, state[0], edits);
                                extract.run(
                                        inner, state[0], null, (value, no) -> out.emit(edits.seenInside(value), null));
                                return;
                            }
                            JsonNode before = state[0];
                            state[0] = Kinds.NOTHING;
                            update.run(inner, before, at == null ? null : way[0], (next, to) -> {
                                state[0] = next;
                                way[0] = to == null ? KeyPath.START : to;
                                extract.run(inner, next, to, out);
                            });
                        }));
            });
        }
    }
}
