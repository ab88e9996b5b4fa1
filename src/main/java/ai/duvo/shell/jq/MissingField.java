package ai.duvo.shell.jq;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.syntax.JqLexer;
import ai.duvo.shell.jq.syntax.JqLexer.Token;
import ai.duvo.shell.jq.syntax.JqParser;
import ai.duvo.shell.jq.syntax.JqTree;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;

/**
 * Field that a program names and no value has, where all that the program gives is null for that reason, or where it
 * fails behind it. Looked for only then: a program that gives values does not pay for it.
 */
public final class MissingField {

    private final String program;
    private final Variables variables;
    private final BiFunction<JqProgram, JsonNode, List<JsonNode>> runner;
    private @Nullable Remark remark;
    private @Nullable OpenedObject opened;

    /** What to say, and where in the program; what stands there is what was not meant. */
    private record Remark(String text, Span place) {}

    private MissingField(String program, Variables variables, BiFunction<JqProgram, JsonNode, List<JsonNode>> runner) {
        this.program = program;
        this.variables = variables;
        this.runner = runner;
    }

    /** What to say of it; empty when the nulls stand in the data, or cannot be explained. */
    public static Optional<String> of(JqText program, JsonNode input, List<JsonNode> outputs, Variables variables) {
        if (outputs.isEmpty() || !outputs.stream().allMatch(MissingField::isNothing)) {
            return Optional.empty();
        }
        return new MissingField(program.text(), variables, variables::run)
                .search(input)
                .map(Remark::text);
    }

    /**
     * The failure of a program, saying which field it fell over.
     *
     * @param runner runs a part of it, and explains nothing itself
     */
    static Failure explain(
            Failure failure,
            JqText program,
            JsonNode input,
            Variables variables,
            BiFunction<JqProgram, JsonNode, List<JsonNode>> runner) {
        if (failure.hint() != null || !failure.isPart()) {
            return failure;
        }
        int start = program.span().start();
        return new MissingField(program.text(), variables, runner)
                .search(input)
                .map(found -> new Failure(failure.code(), String.valueOf(failure.getMessage()), found.text())
                        .atPart(new Span(
                                start + found.place().start(),
                                start + found.place().end())))
                .orElse(failure);
    }

    private Optional<Remark> search(JsonNode input) {
        try {
            through(JqParser.parse(program, 0), List.of(input));
            return Optional.ofNullable(remark);
        } catch (Failure | Unknown | StackOverflowError unknown) {
            // what runs into the mistake that is looked for tells nothing more
            return Optional.ofNullable(remark);
        }
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull()
                || (value.isArray() && !value.isEmpty() && value.valueStream().allMatch(JsonNode::isNull));
    }

    private List<JsonNode> through(JqTree tree, List<JsonNode> values) {
        if (remark != null || values.isEmpty()) {
            return values;
        }
        if (isPath(tree)) {
            return follow(tree, values);
        }
        if (tree instanceof JqTree.Binary pipe && pipe.operator().equals("|")) {
            return through(pipe.right(), through(pipe.left(), values));
        }
        if (tree instanceof JqTree.Iterate iterate) {
            through(iterate.target(), values);
        } else if (tree instanceof JqTree.Slice slice) {
            through(slice.target(), values);
        } else if (tree instanceof JqTree.ArrayTree array && array.body() != null) {
            through(array.body(), values);
        } else if (isMap(tree)) {
            through(((JqTree.Call) tree).arguments().get(0), items(tree, values));
        } else if (tree instanceof JqTree.ObjectTree object) {
            object.entries().stream()
                    .map(JqTree.Entry::value)
                    .filter(Objects::nonNull)
                    .forEach(value -> through(value, values));
        }
        return remark == null ? run(text(tree), values) : values;
    }

    private String text(JqTree tree) {
        Span span = span(tree);
        return program.substring(span.start(), span.end());
    }

    /** Of a call also what stands in its brackets. */
    private Span span(JqTree tree) {
        Span span = tree.span();
        if (!(tree instanceof JqTree.Call call) || call.arguments().isEmpty()) {
            return span;
        }
        int open = 0;
        for (Token token : JqLexer.program(program, 0).tokens()) {
            if (token.span().start() >= span.end()) {
                open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
                if (open == 0) {
                    return new Span(span.start(), token.span().end());
                }
            }
        }
        return span;
    }

    /** Any other part, over all values at once. */
    private List<JsonNode> run(String stage, List<JsonNode> values) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode().addAll(values);
        String each = ".[] | (" + stage + "\n)";
        return runner.apply(JqProgram.of(new JqText(each, new Span(0, each.length()))), all);
    }

    private static boolean isMap(JqTree tree) {
        return tree instanceof JqTree.Call call
                && call.name().equals("map")
                && call.arguments().size() == 1;
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
        return isMap(tree)
                ? isPath(((JqTree.Call) tree).arguments().get(0))
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
            return number == null ? field(index, targets) : items(targets, number);
        }
        if (tree instanceof JqTree.Binary pipe) {
            return follow(pipe.right(), follow(pipe.left(), values));
        }
        if (tree instanceof JqTree.Iterate iterate) {
            return items(iterate, follow(iterate.target(), values));
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
        return tree instanceof JqTree.Call call ? follow(call.arguments().get(0), items(call, values)) : values;
    }

    private List<JsonNode> items(JqTree tree, List<JsonNode> values) {
        if (values.size() == 1 && values.get(0).isObject()) {
            opened = new OpenedObject(tree, values.get(0));
        }
        return values.stream().flatMap(JsonNode::valueStream).toList();
    }

    private static List<JsonNode> items(List<JsonNode> values, int number) {
        return values.stream()
                .map(value -> value.get(number < 0 ? value.size() + number : number))
                .map(item -> item == null ? (JsonNode) NullNode.getInstance() : item)
                .toList();
    }

    private List<JsonNode> field(JqTree.Index index, List<JsonNode> values) {
        String name = String.valueOf(name(index));
        if (remark != null || values.isEmpty()) {
            return values;
        }
        if (values.stream().allMatch(value -> value.isObject() && !value.has(name))) {
            remark = new Remark(missing(name, values), place(index));
        } else if (values.stream().anyMatch(value -> isListOf(value, name))) {
            remark = list(index, name, values);
        }
        return values.stream()
                .map(value -> value.has(name) ? value.get(name) : (JsonNode) NullNode.getInstance())
                .toList();
    }

    private static boolean isListOf(JsonNode value, String name) {
        return value.isArray() && value.valueStream().anyMatch(item -> item.has(name));
    }

    /** The name was looked for in a list, and its items have it. */
    private @Nullable Remark list(JqTree.Index index, String name, List<JsonNode> values) {
        OpenedObject object = opened;
        if (object == null) {
            String meant = text(index.target()).replaceFirst("^\\.?", ".") + "[]." + JqFieldNames.write(name);
            return values.size() == 1
                    ? new Remark("the value is a list; did you mean " + meant + "?", index.span())
                    : null;
        }
        return object.value()
                .propertyStream()
                .filter(field -> isListOf(field.getValue(), name))
                .findFirst()
                .map(field -> object.meant(JqFieldNames.write(field.getKey()), text(object.tree())))
                .map(meant -> new Remark(
                        "the value is an object with a list; did you mean " + meant + "?", span(object.tree())))
                .orElse(null);
    }

    /** Where the name stands, with its dot or brackets. */
    private Span place(JqTree.Index index) {
        Span key = index.key().span();
        Span target = index.target().span();
        boolean isWhole = index.target() instanceof JqTree.Identity;
        return program.charAt(key.start()) == '.'
                ? key
                : new Span(
                        isWhole ? index.span().start() : target.end(),
                        index.span().end());
    }

    private static String missing(String name, List<JsonNode> values) {
        Set<String> names = new TreeSet<>();
        values.forEach(value -> names.addAll(value.propertyNames()));
        return JqFieldNames.missing(name, values.size(), names);
    }

    /** A part that cannot be followed. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unknown() {
            super(null, null, false, false);
        }
    }
}
