package ai.duvo.shell.jq;

import ai.duvo.shell.jq.JqFunction.ArgumentInput;
import ai.duvo.shell.jq.JqFunction.InputType;
import ai.duvo.shell.jq.JqFunction.OutputForm;
import ai.duvo.shell.jq.syntax.JqPattern;
import ai.duvo.shell.jq.syntax.JqTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names that a program has made, at one place in it.
 *
 * @param variables what they hold, by name without the sign
 * @param closures functions and their parameters, by name and number of arguments
 */
record ShapeScope(Map<String, JsonShape> variables, Map<String, Closure> closures) {

    static final ShapeScope EMPTY = new ShapeScope(Map.of(), Map.of());

    /**
     * A function, or what was given for a parameter.
     *
     * @param define null for a parameter
     * @param body what it does; null where nothing is known of a parameter
     * @param scope where it was written
     */
    record Closure(
            JqFunction help,
            JqTree.@Nullable Define define,
            @Nullable JqTree body,
            ShapeScope scope) {}

    static String key(String name, int arguments) {
        return name + "/" + arguments;
    }

    /** With a variable. */
    ShapeScope with(String name, JsonShape shape) {
        Map<String, JsonShape> more = new LinkedHashMap<>(variables);
        more.put(name, shape);
        return new ShapeScope(more, closures);
    }

    /** With a function, which can call itself. */
    ShapeScope with(JqTree.Define define) {
        String parameters = define.parameters().isEmpty() ? "" : "(" + String.join("; ", define.parameters()) + ")";
        JqFunction help = function(define.name() + parameters, "Defined in this program");
        return with(key(define.name(), define.parameters().size()), new Closure(help, define, define.body(), this));
    }

    private ShapeScope with(String key, Closure closure) {
        Map<String, Closure> more = new LinkedHashMap<>(closures);
        more.put(key, closure);
        return new ShapeScope(variables, more);
    }

    /**
     * With a parameter: a value is a variable and a function, a program a function.
     *
     * @param argument what was given for it, or null
     * @param outside where that was written
     */
    ShapeScope with(String parameter, JsonShape shape, @Nullable JqTree argument, ShapeScope outside) {
        boolean isValue = parameter.startsWith("$");
        String name = isValue ? parameter.substring(1) : parameter;
        Closure closure = new Closure(function(name, "A parameter"), null, argument, outside);
        return (isValue ? with(name, shape) : this).with(key(name, 0), closure);
    }

    /** Looks at the keys of patterns. */
    interface Keys {
        void at(JqTree key, JsonShape source, ShapeScope inside);
    }

    /** With what a pattern names in that. */
    ShapeScope with(JqPattern pattern, JsonShape source, Keys keys) {
        ShapeScope inside = this;
        if (pattern instanceof JqPattern.One one) {
            return inside.with(one.name(), source);
        }
        if (pattern instanceof JqPattern.Items items) {
            for (JqPattern item : items.items()) {
                inside = inside.with(item, source.item(), keys);
            }
        } else if (pattern instanceof JqPattern.Fields fields) {
            for (JqPattern.Field field : fields.fields()) {
                inside = inside.with(field, source, keys);
            }
        }
        return inside;
    }

    private ShapeScope with(JqPattern.Field field, JsonShape source, Keys keys) {
        String name = name(field.key());
        JsonShape value = name == null ? source.item() : source.field(name);
        if (name == null) {
            keys.at(field.key(), source, this);
        }
        ShapeScope inside = field.variable() == null ? this : with(field.variable(), value);
        return field.value() == null ? inside : inside.with(field.value(), value, keys);
    }

    /** The name that a key is, or null. */
    static @Nullable String name(JqTree key) {
        return key instanceof JqTree.Literal literal && literal.value().isString()
                ? literal.value().stringValue()
                : null;
    }

    /** The names of the variables. */
    Set<String> names() {
        return variables.keySet().stream().filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    /** The functions, for help. */
    List<JqFunction> functions() {
        return closures.values().stream().map(Closure::help).toList();
    }

    private static JqFunction function(String usage, String help) {
        return new JqFunction(usage, InputType.ANY, ArgumentInput.INPUT, OutputForm.UNKNOWN, help);
    }
}
