package ai.duvo.shell.jq.run;

import ai.duvo.shell.jq.syntax.JqPattern;
import ai.duvo.shell.jq.syntax.JqTree;
import java.util.List;
import java.util.function.Function;

/** Makes patterns ready to run. */
final class PatternCompiler {

    private final List<String> names;
    private final Function<JqTree, Filter> keys;

    PatternCompiler(List<String> names, Function<JqTree, Filter> keys) {
        this.names = names;
        this.keys = keys;
    }

    Patterns.Pattern pattern(JqPattern pattern) {
        if (pattern instanceof JqPattern.One one) {
            return new Patterns.One(names.indexOf(one.name()));
        }
        if (pattern instanceof JqPattern.Items items) {
            return new Patterns.Items(items.items().stream().map(this::pattern).toList());
        }
        return new Patterns.Fields(
                ((JqPattern.Fields) pattern).fields().stream().map(this::field).toList());
    }

    private Patterns.Field field(JqPattern.Field field) {
        int name = field.variable() == null ? -1 : names.indexOf(field.variable());
        return new Patterns.Field(keys.apply(field.key()), name, field.value() == null ? null : pattern(field.value()));
    }
}
