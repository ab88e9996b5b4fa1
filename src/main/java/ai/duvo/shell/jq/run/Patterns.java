package ai.duvo.shell.jq.run;

import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.Kinds;
import ai.duvo.shell.jq.value.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What stands behind {@code as}: gives the names in it their values, or tries the next pattern when that fails. */
final class Patterns {

    private final List<Pattern> patterns;
    private final int names;

    Patterns(List<Pattern> patterns, int names) {
        this.patterns = patterns;
        this.names = names;
    }

    /** One pattern. */
    interface Pattern {
        void match(Match match, JsonNode value, Runnable then);
    }

    /** The values that names have so far. */
    static final class Match {
        private final Env env;
        private final JsonNode[] values;

        Match(Env env, int names) {
            this.env = env;
            this.values = new JsonNode[names];
            Arrays.fill(values, Kinds.NOTHING);
        }

        Env env() {
            Env with = env;
            for (JsonNode value : values) {
                with = with.with(value);
            }
            return with;
        }

        void set(int name, JsonNode value) {
            values[name] = value;
        }
    }

    record One(int name) implements Pattern {
        @Override
        public void match(Match match, JsonNode value, Runnable then) {
            match.set(name, value);
            then.run();
        }
    }

    record Items(List<Pattern> items) implements Pattern {
        @Override
        public void match(Match match, JsonNode value, Runnable then) {
            item(match, value, 0, then);
        }

        private void item(Match match, JsonNode value, int at, Runnable then) {
            if (at == items.size()) {
                then.run();
                return;
            }
            JsonNode item = Access.get(value, Numbers.of(at));
            items.get(at).match(match, item, () -> item(match, value, at + 1, then));
        }
    }

    record Fields(List<Field> fields) implements Pattern {
        @Override
        public void match(Match match, JsonNode value, Runnable then) {
            field(match, value, 0, then);
        }

        private void field(Match match, JsonNode value, int at, Runnable then) {
            if (at == fields.size()) {
                then.run();
                return;
            }
            Field field = fields.get(at);
            field.key().run(match.env(), value, null, (key, none) -> {
                JsonNode inner = Access.get(value, key);
                if (field.name() >= 0) {
                    match.set(field.name(), inner);
                }
                Pattern pattern = field.pattern();
                if (pattern == null) {
                    field(match, value, at + 1, then);
                } else {
                    pattern.match(match, inner, () -> field(match, value, at + 1, then));
                }
            });
        }
    }

    /**
     * A field of a pattern.
     *
     * @param name the index of the name that the value gets itself, or -1
     */
    record Field(Filter key, int name, @Nullable Pattern pattern) {}

    /** Whether there is no other pattern to try: then a change that was begun is never begun again. */
    boolean isOne() {
        return patterns.size() == 1;
    }

    /** Whether it is one name only. */
    boolean isName() {
        return patterns.size() == 1 && patterns.get(0) instanceof One;
    }

    void bind(Env env, JsonNode value, Consumer<Env> body) {
        if (isName()) {
            body.accept(env.with(value));
            return;
        }
        for (int i = 0; i < patterns.size(); i++) {
            Match match = new Match(env, names);
            try {
                patterns.get(i).match(match, value, () -> body.accept(match.env()));
                return;
            } catch (JqError error) {
                if (i == patterns.size() - 1) {
                    throw error;
                }
            }
        }
    }
}
