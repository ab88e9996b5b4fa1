package ai.duvo.shell.jq.syntax;

import ai.duvo.shell.failure.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands behind {@code as}. */
public sealed interface JqPattern {

    /** Adds the names of its variables, in order. */
    void names(Set<String> names);

    /** The names of the variables of all patterns, in order. */
    static Set<String> names(List<JqPattern> patterns) {
        Set<String> names = new LinkedHashSet<>();
        patterns.forEach(pattern -> pattern.names(names));
        return names;
    }

    /** {@code $name}. */
    record One(String name, Span span) implements JqPattern {
        @Override
        public void names(Set<String> names) {
            names.add(name);
        }
    }

    /** <code>[pattern, …]</code>. */
    record Items(List<JqPattern> items) implements JqPattern {
        @Override
        public void names(Set<String> names) {
            items.forEach(item -> item.names(names));
        }
    }

    /** <code>{key: pattern, …}</code>. */
    record Fields(List<Field> fields) implements JqPattern {
        @Override
        public void names(Set<String> names) {
            for (Field field : fields) {
                if (field.variable() != null) {
                    names.add(field.variable());
                }
                if (field.value() != null) {
                    field.value().names(names);
                }
            }
        }
    }

    /**
     * A field of such a pattern.
     *
     * @param variable what {@code $name} names, or null
     * @param value null for {@code $name} alone
     */
    record Field(
            JqTree key, @Nullable String variable, @Nullable JqPattern value) {}
}
