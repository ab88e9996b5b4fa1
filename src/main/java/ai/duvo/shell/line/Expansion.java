package ai.duvo.shell.line;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;
import tools.jackson.databind.node.StringNode;

/** Replaces references by their values. A value is never split and never parsed again. */
public final class Expansion {

    private Expansion() {}

    /**
     * Every word as one value.
     *
     * @throws UsageFailure at a reference that has no value
     */
    public static List<Value> expand(List<Word> words, Variables variables) {
        List<Value> values = new ArrayList<>();
        for (Word word : words) {
            StringBuilder text = new StringBuilder();
            for (Part part : word.parts()) {
                text.append(value(part, variables));
            }
            values.add(new Value(text.toString(), word.span(), word.bareStart()));
        }
        return values;
    }

    /**
     * The value of a word that is one reference, such as {@code $run.messages[0]}; null when the word is anything else.
     *
     * @throws UsageFailure when it has no value
     */
    public static @Nullable JsonNode node(String word, Variables variables) {
        List<Word> words = Lexer.lex(word);
        boolean one = words.size() == 1 && words.get(0).parts().size() == 1;
        return one && words.get(0).parts().get(0) instanceof Part.Reference reference
                ? node(reference, variables)
                : null;
    }

    /**
     * The value of a reference as JSON.
     *
     * @throws UsageFailure when it has none
     */
    public static JsonNode node(Part reference, Variables variables) {
        if (reference instanceof Part.Jq jq) {
            return only(jq, variables);
        }
        return reference instanceof Part.Reference path
                ? node(path, variables)
                : StringNode.valueOf(((Part.Text) reference).text());
    }

    /** A variable by its name alone, the environment among them; null when there is none. */
    static @Nullable JsonNode variable(String name, Variables variables) {
        if (!name.equals(Variables.ENVIRONMENT)) {
            return variables.get(name);
        }
        ObjectNode environment = JsonNodeFactory.instance.objectNode();
        variables.environment().forEach(environment::put);
        // who wants the key asks for it by its name
        environment.remove("DUVO_API_KEY");
        return environment;
    }

    private static String value(Part part, Variables variables) {
        if (part instanceof Part.Text text) {
            return text.text();
        }
        JsonNode node = node(part, variables);
        if (node.isNull()) {
            throw UsageFailure.wrong(written(part) + " is null", "it has no value in this result", part.span());
        }
        if (Unsent.is(node)) {
            return Unsent.text(node);
        }
        return node.isValueNode() ? node.asString() : node.toString();
    }

    private static JsonNode only(Part.Jq jq, Variables variables) {
        JsonNode last = variables.get(Variables.LAST);
        List<JsonNode> outputs = variables.run(Jq.of(jq.program()), last == null ? NullNode.getInstance() : last);
        if (outputs.size() != 1) {
            throw UsageFailure.wrong(
                    "this gives " + (outputs.isEmpty() ? "nothing" : outputs.size() + " values")
                            + ", and one is wanted",
                    outputs.isEmpty() ? "does it look at the right result?" : "take one, such as first(…)",
                    jq.span());
        }
        return outputs.get(0);
    }

    private static JsonNode node(Part.Reference reference, Variables variables) {
        if (reference.root().equals(Variables.ENVIRONMENT)) {
            return StringNode.valueOf(environment(reference, variables));
        }
        JsonNode node = variables.get(reference.root());
        if (node == null) {
            throw unknown(reference.root(), reference.span(), variables);
        }
        if (node instanceof POJONode pojo && pojo.getPojo() instanceof Unsent unsent) {
            String path = reference.path().stream().map(Expansion::written).collect(Collectors.joining());
            return Unsent.of(unsent.what() + path, unsent.line());
        }
        String soFar = "$" + reference.root();
        for (Step step : reference.path()) {
            node = step(node, step, soFar, reference);
            soFar += written(step);
        }
        return node;
    }

    private static String written(Part part) {
        if (!(part instanceof Part.Reference reference)) {
            return "this";
        }
        return "$" + reference.root()
                + reference.path().stream().map(Expansion::written).collect(Collectors.joining());
    }

    private static String written(Step step) {
        return step instanceof Step.Field field ? "." + field.name() : "[" + ((Step.Index) step).index() + "]";
    }

    private static JsonNode step(JsonNode node, Step step, String soFar, Part.Reference reference) {
        if (step instanceof Step.Index index) {
            if (!node.isArray()) {
                throw UsageFailure.wrong(soFar + " is not a list", fields(node), reference.span());
            }
            if (index.index() >= node.size()) {
                throw UsageFailure.wrong(
                        soFar + " has " + node.size() + (node.size() == 1 ? " item" : " items") + ", so there is no ["
                                + index.index() + "]",
                        "the first is [0]",
                        reference.span());
            }
            return node.get(index.index());
        }
        String name = ((Step.Field) step).name();
        JsonNode next = node.get(name);
        if (next == null) {
            throw UsageFailure.wrong(soFar + " has no field \"" + name + "\"", fields(node), reference.span());
        }
        return next;
    }

    private static String fields(JsonNode node) {
        if (node.isArray()) {
            return "it is a list of " + node.size() + ": write [0] for the first";
        }
        return node.isObject() ? "it has: " + String.join(", ", node.propertyNames()) : "it is a single value";
    }

    private static String environment(Part.Reference reference, Variables variables) {
        if (reference.path().size() != 1 || !(reference.path().get(0) instanceof Step.Field field)) {
            throw UsageFailure.wrong("$env wants a name", "write $env.HOME", reference.span());
        }
        String value = variables.environment().get(field.name());
        if (value == null) {
            throw UsageFailure.wrong(
                    "the environment has no " + field.name(), "set it before duvo starts", reference.span());
        }
        return value;
    }

    static UsageFailure unknown(String name, Span place, Variables variables) {
        return unknown(name, place, variables.names());
    }

    /** There is no variable of that name, but there are those. */
    public static UsageFailure unknown(String name, Span place, Set<String> known) {
        if (name.equals(Variables.LAST)) {
            return UsageFailure.wrong("there is no last result yet", "run a command first", place);
        }
        if (Variables.isNumber(name)) {
            return UsageFailure.wrong(
                    "line " + name + " has no result that is kept",
                    "results lists those of this session   (\\$ is a plain dollar sign)",
                    place);
        }
        TreeSet<String> names = new TreeSet<>(known);
        String otherwise = names.isEmpty()
                ? "set it with: " + name + " = COMMAND   (\\$ is a plain dollar sign)"
                : "there are: " + String.join(", ", names);
        String hint = Nearest.to(name, names)
                .map(near -> "did you mean $" + near + "?")
                .orElse(otherwise);
        return UsageFailure.wrong("there is no variable $" + name, hint, place);
    }
}
