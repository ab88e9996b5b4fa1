package ai.duvo.shell.line;

import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.JqProgram;
import ai.duvo.shell.jq.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.POJONode;
import tools.jackson.databind.node.StringNode;

/** Replaces references by their values. A value is never split and never parsed again. */
public final class VariableExpansion {

    private VariableExpansion() {}

    /**
     * Every word as one value.
     *
     * @throws UsageFailure at a reference that has no value
     */
    public static List<ExpandedWord> expand(List<Word> words, Variables variables) {
        List<ExpandedWord> values = new ArrayList<>();
        for (Word word : words) {
            StringBuilder text = new StringBuilder();
            StructuredValue structured = null;
            for (WordPart part : word.parts()) {
                JsonNode node = node(part, variables);
                text.append(value(part, node));
                boolean isOdd = node.isContainer() || (isAlone(word) && isNoText(node));
                structured = isOdd ? new StructuredValue(written(part), node, word.quoted()) : structured;
            }
            values.add(new ExpandedWord(text.toString(), word.span(), word.bareStart(), structured));
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
        return one && words.get(0).parts().get(0) instanceof WordPart.Reference reference
                ? node(reference, variables)
                : null;
    }

    /**
     * The value of a reference as JSON.
     *
     * @throws UsageFailure when it has none
     */
    public static JsonNode node(WordPart reference, Variables variables) {
        if (reference instanceof WordPart.Jq jq) {
            return only(jq, variables);
        }
        return reference instanceof WordPart.Reference path
                ? node(path, variables)
                : StringNode.valueOf(((WordPart.Text) reference).text());
    }

    /** Whether nothing stands beside the reference but the option that it is for. */
    private static boolean isAlone(Word word) {
        return word.parts().size() == 1
                || (word.parts().size() == 2
                        && word.parts().get(0) instanceof WordPart.Text text
                        && text.text().startsWith("-")
                        && text.text().endsWith("="));
    }

    private static boolean isNoText(JsonNode node) {
        return node.isNumber() || node.isBoolean();
    }

    private static String value(WordPart part, JsonNode node) {
        if (node.isNull()) {
            throw UsageFailure.wrong(written(part) + " is null", "it has no value in this result", part.span());
        }
        if (UnsentValue.is(node)) {
            return UnsentValue.text(node);
        }
        return node.isValueNode() ? node.asString() : node.toString();
    }

    private static JsonNode only(WordPart.Jq jq, Variables variables) {
        JsonNode last = variables.get(Variables.LAST);
        List<JsonNode> outputs =
                variables.run(JqProgram.of(jq.program()), last == null ? NullNode.getInstance() : last);
        if (outputs.size() != 1) {
            throw UsageFailure.wrong(
                    "this gives " + (outputs.isEmpty() ? "nothing" : outputs.size() + " values")
                            + ", and one is wanted",
                    outputs.isEmpty() ? "does it look at the right result?" : "take one, such as first(…)",
                    jq.span());
        }
        return outputs.get(0);
    }

    private static JsonNode node(WordPart.Reference reference, Variables variables) {
        if (reference.root().equals(Variables.ENVIRONMENT)) {
            return StringNode.valueOf(environment(reference, variables));
        }
        JsonNode node = variables.get(reference.root());
        if (node == null) {
            throw variables.unknown(reference.root(), reference.span());
        }
        if (node instanceof POJONode pojo && pojo.getPojo() instanceof UnsentValue unsent) {
            String path =
                    reference.path().stream().map(VariableExpansion::written).collect(Collectors.joining());
            return UnsentValue.of(unsent.what() + path, unsent.line());
        }
        String soFar = "$" + reference.root();
        for (PathStep step : reference.path()) {
            node = step(node, step, soFar, reference);
            soFar += written(step);
        }
        return node;
    }

    private static String written(WordPart part) {
        if (!(part instanceof WordPart.Reference reference)) {
            return "this";
        }
        return "$" + reference.root()
                + reference.path().stream().map(VariableExpansion::written).collect(Collectors.joining());
    }

    private static String written(PathStep step) {
        return step instanceof PathStep.Field field ? "." + field.name() : "[" + ((PathStep.Index) step).index() + "]";
    }

    private static JsonNode step(JsonNode node, PathStep step, String soFar, WordPart.Reference reference) {
        if (step instanceof PathStep.Index index) {
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
        String name = ((PathStep.Field) step).name();
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

    private static String environment(WordPart.Reference reference, Variables variables) {
        if (reference.path().size() != 1 || !(reference.path().get(0) instanceof PathStep.Field field)) {
            throw UsageFailure.wrong("$env wants a name", "write $env.HOME", reference.span());
        }
        String value = variables.environment().get(field.name());
        if (value == null) {
            throw UsageFailure.wrong(
                    "the environment has no " + field.name(), "set it before duvo starts", reference.span());
        }
        return value;
    }
}
