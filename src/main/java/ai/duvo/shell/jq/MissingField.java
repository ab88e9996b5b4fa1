package ai.duvo.shell.jq;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.NearestWord;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.syntax.JqLexer;
import ai.duvo.shell.jq.syntax.JqLexer.Token;
import ai.duvo.shell.jq.syntax.JqParser;
import ai.duvo.shell.jq.syntax.JqTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;

/**
 * Field that a program names and no value has, where all that the program gives is null for that reason. Looked for
 * only then: a program that gives values does not pay for it.
 */
public final class MissingField {

    private static final int MOST_NAMED = 8;

    private final Variables variables;
    private @Nullable String remark;

    private MissingField(Variables variables) {
        this.variables = variables;
    }

    /** What to say of it; empty when the nulls stand in the data, or cannot be explained. */
    public static Optional<String> of(JqText program, JsonNode input, List<JsonNode> outputs, Variables variables) {
        if (outputs.isEmpty() || !outputs.stream().allMatch(MissingField::isNothing)) {
            return Optional.empty();
        }
        try {
            MissingField search = new MissingField(variables);
            search.through(stages(program.text()), List.of(input));
            return Optional.ofNullable(search.remark);
        } catch (Failure | Unknown | StackOverflowError unknown) {
            return Optional.empty();
        }
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull()
                || (value.isArray() && !value.isEmpty() && value.valueStream().allMatch(JsonNode::isNull));
    }

    /** What stands between the pipes of the program itself. */
    private static List<String> stages(String program) {
        List<String> stages = new ArrayList<>();
        int start = 0;
        for (Token token : JqLexer.program(program, 0).tokens()) {
            if (token.depth() == 0 && token.is("|")) {
                stages.add(program.substring(start, token.span().start()));
                start = token.span().end();
            }
        }
        stages.add(program.substring(start));
        return stages;
    }

    private void through(List<String> stages, List<JsonNode> input) {
        List<JsonNode> values = input;
        for (String stage : stages) {
            JqTree tree = JqParser.parse(stage, 0);
            values = isPath(tree) ? follow(tree, values) : run(stage, values);
            if (remark != null || values.isEmpty()) {
                return;
            }
        }
    }

    /** Any other part, over all values at once. */
    private List<JsonNode> run(String stage, List<JsonNode> values) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode().addAll(values);
        String program = ".[] | (" + stage + "\n)";
        return variables.run(JqProgram.of(new JqText(program, new Span(0, program.length()))), all);
    }

    private static boolean isPath(JqTree tree) {
        if (tree instanceof JqTree.Index index) {
            boolean isKnown = name(index) != null || number(index) != null;
            return !index.isOptional() && isKnown && isPath(index.target());
        }
        if (tree instanceof JqTree.Binary pipe) {
            return pipe.operator().equals("|") && isPath(pipe.left()) && isPath(pipe.right());
        }
        if (tree instanceof JqTree.Iterate iterate) {
            return !iterate.isOptional() && isPath(iterate.target());
        }
        if (tree instanceof JqTree.ArrayTree array) {
            return array.body() != null && isPath(array.body());
        }
        return tree instanceof JqTree.Call call
                ? call.name().equals("map")
                        && call.arguments().size() == 1
                        && isPath(call.arguments().get(0))
                : tree instanceof JqTree.Identity || tree instanceof JqTree.Variable;
    }

    private static @Nullable String name(JqTree.Index index) {
        return index.key() instanceof JqTree.Literal literal && literal.value().isString()
                ? literal.value().asString()
                : null;
    }

    private static @Nullable Integer number(JqTree.Index index) {
        return index.key() instanceof JqTree.Literal literal && literal.value().isInt()
                ? Integer.valueOf(literal.value().asInt())
                : null;
    }

    private List<JsonNode> follow(JqTree tree, List<JsonNode> values) {
        if (remark != null) {
            return values;
        }
        if (tree instanceof JqTree.Index index) {
            List<JsonNode> targets = follow(index.target(), values);
            Integer number = number(index);
            return number == null ? field(String.valueOf(name(index)), targets) : items(targets, number);
        }
        if (tree instanceof JqTree.Binary pipe) {
            return follow(pipe.right(), follow(pipe.left(), values));
        }
        if (tree instanceof JqTree.Iterate iterate) {
            return items(follow(iterate.target(), values));
        }
        if (tree instanceof JqTree.Variable variable) {
            JsonNode value = variables.get(variable.name());
            if (value == null) {
                throw new Unknown();
            }
            return List.of(value);
        }
        if (tree instanceof JqTree.ArrayTree array && array.body() != null) {
            return follow(array.body(), values);
        }
        return tree instanceof JqTree.Call call ? follow(call.arguments().get(0), items(values)) : values;
    }

    private static List<JsonNode> items(List<JsonNode> values) {
        return values.stream().flatMap(JsonNode::valueStream).toList();
    }

    private static List<JsonNode> items(List<JsonNode> values, int number) {
        return values.stream()
                .map(value -> value.get(number < 0 ? value.size() + number : number))
                .map(item -> item == null ? (JsonNode) NullNode.getInstance() : item)
                .toList();
    }

    private List<JsonNode> field(String name, List<JsonNode> values) {
        if (remark != null) {
            return values;
        }
        boolean isMissing =
                !values.isEmpty() && values.stream().allMatch(value -> value.isObject() && !value.has(name));
        if (isMissing) {
            remark = remark(name, values);
        }
        return values.stream()
                .map(value -> value.has(name) ? value.get(name) : (JsonNode) NullNode.getInstance())
                .toList();
    }

    private static String remark(String name, List<JsonNode> values) {
        Set<String> names = new TreeSet<>();
        values.forEach(value -> names.addAll(value.propertyNames()));
        String what = (values.size() == 1 ? "the value has no ." : "no item has .") + name;
        if (names.isEmpty()) {
            return what + "; it is empty";
        }
        return what + "; "
                + NearestWord.to(name, names)
                        .map(near -> "did you mean ." + near + "?")
                        .orElseGet(() -> "there is "
                                + names.stream()
                                        .limit(MOST_NAMED)
                                        .map(known -> "." + known)
                                        .collect(Collectors.joining(", "))
                                + (names.size() > MOST_NAMED ? ", …" : ""));
    }

    /** A part that cannot be followed. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unknown() {
            super(null, null, false, false);
        }
    }
}
