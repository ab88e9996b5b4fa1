package ai.duvo.shell.completion;

import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.Variables;
import ai.duvo.shell.line.ExpandedWord;
import ai.duvo.shell.line.Lexer;
import ai.duvo.shell.line.VariableExpansion;
import ai.duvo.shell.settings.ShellSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Completes variables while a line is written: their names, their fields, their values. */
final class VariableCompleter {

    private static final int MOST_SAMPLE = 40;

    private VariableCompleter() {}

    /** What a word stands for; empty when it names a variable that is not set. */
    static Optional<String> value(String word, Variables variables) {
        if (word.indexOf('$') < 0) {
            return Optional.of(word);
        }
        try {
            List<ExpandedWord> values = VariableExpansion.expand(Lexer.lex(word), variables);
            return values.size() == 1 ? Optional.of(values.get(0).text()) : Optional.empty();
        } catch (UsageFailure e) {
            return Optional.empty();
        }
    }

    /** {@code $<Tab>} and {@code $run.<Tab>}. */
    static List<Candidate> at(String typed, CompletionContext context) {
        int dot = Math.max(typed.lastIndexOf('.'), typed.lastIndexOf('['));
        Variables variables = context.variables();
        List<Candidate> found = dot < 0 ? names(typed, variables) : fields(typed.substring(0, dot), typed, variables);
        return found.stream()
                .map(c -> new Candidate(c.value(), cut(context.withoutSecrets(c.help())), c.group(), c.whole()))
                .toList();
    }

    private static List<Candidate> names(String typed, Variables variables) {
        return Stream.concat(variables.names().stream().sorted(), Stream.of("_", "env"))
                .distinct()
                .filter(name -> ("$" + name).startsWith(typed))
                .map(name -> new Candidate(
                        "$" + name, sample(variables.get(name)), "variables", isWhole(name, variables.get(name))))
                .toList();
    }

    /** An object has fields and a list has items: seldom is all of it meant. */
    private static boolean isWhole(String name, @Nullable JsonNode value) {
        return !name.equals(Variables.ENVIRONMENT) && (value == null || value.isValueNode());
    }

    private static List<Candidate> fields(String before, String typed, Variables variables) {
        JsonNode node = node(before, variables).orElse(null);
        List<Candidate> found = new ArrayList<>();
        if (node != null && node.isObject()) {
            node.properties().forEach(field -> add(found, before + "." + field.getKey(), typed, field.getValue()));
        } else if (node != null && node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                add(found, before + "[" + i + "]", typed, node.get(i));
            }
        }
        return found;
    }

    private static void add(List<Candidate> found, String reference, String typed, JsonNode value) {
        if (reference.startsWith(typed)) {
            found.add(new Candidate(reference, sample(value), "fields", value.isValueNode()));
        }
    }

    private static Optional<JsonNode> node(String reference, Variables variables) {
        try {
            return Optional.ofNullable(VariableExpansion.node(reference, variables));
        } catch (UsageFailure e) {
            return Optional.empty();
        }
    }

    private static String sample(@Nullable JsonNode value) {
        if (value == null) {
            return "";
        }
        if (value.isArray()) {
            return "a list of " + value.size();
        }
        if (value.isObject()) {
            return "an object of " + value.size();
        }
        return value.asString("");
    }

    private static String cut(String text) {
        return text.length() <= MOST_SAMPLE ? text : text.substring(0, MOST_SAMPLE - 1) + "…";
    }

    /** {@code set <Tab>} and {@code set hints <Tab>}. */
    static List<Candidate> settings(List<String> before, String typed) {
        List<String> words = before.isEmpty()
                ? ShellSettings.names().stream().sorted().toList()
                : before.size() == 1 ? ShellSettings.values(before.get(0)) : List.of();
        return words.stream()
                .filter(word -> word.startsWith(typed))
                .map(word -> new Candidate(word, "", "settings", true))
                .toList();
    }
}
