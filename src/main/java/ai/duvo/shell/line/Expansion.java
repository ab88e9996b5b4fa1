package ai.duvo.shell.line;

import ai.duvo.shell.failure.UsageFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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
                text.append(part instanceof Part.Reference r ? value(r, variables) : ((Part.Text) part).text());
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

    private static String value(Part.Reference reference, Variables variables) {
        if (reference.root().equals("env")) {
            return environment(reference, variables);
        }
        JsonNode node = node(reference, variables);
        if (node.isNull()) {
            throw UsageFailure.wrong(
                    written(reference) + " is null", "it has no value in this result", reference.span());
        }
        return node.isValueNode() ? node.asString() : node.toString();
    }

    private static JsonNode node(Part.Reference reference, Variables variables) {
        JsonNode node = variables.get(reference.root());
        if (node == null) {
            throw unknown(reference, variables);
        }
        String soFar = "$" + reference.root();
        for (Step step : reference.path()) {
            node = step(node, step, soFar, reference);
            soFar += written(step);
        }
        return node;
    }

    private static String written(Part.Reference reference) {
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
                        soFar + " has " + node.size() + " items, so there is no [" + index.index() + "]",
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
        String value = variables.environment(field.name());
        if (value == null) {
            throw UsageFailure.wrong(
                    "the environment has no " + field.name(), "set it before duvo starts", reference.span());
        }
        return value;
    }

    private static UsageFailure unknown(Part.Reference reference, Variables variables) {
        String name = reference.root();
        if (name.equals("_")) {
            return UsageFailure.wrong("there is no last result yet", "run a command first", reference.span());
        }
        TreeSet<String> names = new TreeSet<>(variables.names());
        String otherwise = names.isEmpty()
                ? "set it with: " + name + " = COMMAND   (\\$ is a plain dollar sign)"
                : "there are: " + String.join(", ", names);
        return UsageFailure.wrong(
                "there is no variable $" + name, Nearest.hint(name, names, otherwise), reference.span());
    }
}
