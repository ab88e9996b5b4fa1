package ai.duvo.shell.session;

import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.jq.JqProgram;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.jq.MissingField;
import ai.duvo.shell.jq.Variables;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.VariableExpansion;
import ai.duvo.shell.line.WordPart;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Variables of one session. The last result is parsed only when somebody asks for it. */
public final class SessionVariables implements Variables {

    private final Map<String, Result> forms = new HashMap<>();
    private final Map<String, JsonNode> values = new LinkedHashMap<>();
    private final Supplier<Map<String, String>> environment;
    private final Evaluation evaluation;
    private @Nullable CommandOutput last;
    private boolean isRead = true;
    private long resultCount;
    private ResultHistory results = ResultHistory.none();

    SessionVariables(Supplier<Map<String, String>> environment, Evaluation evaluation) {
        this.environment = environment;
        this.evaluation = evaluation;
    }

    /** How jq programs are run. */
    @FunctionalInterface
    interface Evaluation {
        /** Runs one. */
        List<JsonNode> run(JqProgram program, JsonNode input, Variables variables);
    }

    /** Keeps a string. */
    public void set(String name, String text) {
        set(name, StringNode.valueOf(text));
    }

    /** Keeps a value. */
    public void set(String name, JsonNode value) {
        forms.remove(name);
        values.put(name, value);
    }

    /** Keeps what a command gave, and how its command would show it. */
    public void set(String name, CommandOutput answer) {
        set(name, answer.value());
        if (answer.outputs() == null) {
            forms.put(name, answer.result());
        }
    }

    /** A value as its command would show it, when that is a list; else as it is. */
    CommandOutput shown(WordPart reference) {
        JsonNode value = VariableExpansion.node(reference, this);
        Result form =
                reference instanceof WordPart.Reference whole && whole.path().isEmpty() ? form(whole.root()) : null;
        return form != null && form.shape() == Result.Shape.LIST
                ? CommandOutput.of(Json.write(value), form)
                : CommandOutput.of(List.of(value));
    }

    /** Why all that came through is null, when a field that nothing has is the reason. */
    Optional<String> remark(@Nullable JqText program, CommandOutput input, CommandOutput answer) {
        List<JsonNode> outputs = answer.outputs();
        return program == null || outputs == null
                ? Optional.empty()
                : MissingField.of(program, input.value(), outputs, this);
    }

    private @Nullable Result form(String name) {
        CommandOutput answer = name.equals(LAST) ? last : numberedAnswer(name);
        if (answer != null) {
            return answer.outputs() == null ? answer.result() : null;
        }
        return forms.get(name);
    }

    private @Nullable CommandOutput numberedAnswer(String name) {
        return Variables.isNumber(name)
                ? results.get(Integer.parseInt(name))
                        .map(ResultHistory.Entry::answer)
                        .orElse(null)
                : null;
    }

    /** What {@code $_} is from now on. */
    public void last(CommandOutput answer) {
        last = answer;
        isRead = false;
        resultCount++;
        values.remove(LAST);
    }

    /** What {@code $_} is now, or null when there was no result yet. */
    public @Nullable CommandOutput last() {
        return last;
    }

    /** Where {@code $12} and the like come from. */
    public void results(ResultHistory numbered) {
        results = numbered;
    }

    /** The results of numbered lines. */
    public ResultHistory results() {
        return results;
    }

    /** How many results there were so far. */
    public long resultCount() {
        return resultCount;
    }

    /** Forgets a variable. */
    public void remove(String name) {
        values.remove(name);
    }

    @Override
    public @Nullable JsonNode get(String name) {
        if (name.equals(LAST) && last != null && !isRead) {
            values.put(LAST, last.value());
            isRead = true;
        }
        return Variables.isNumber(name) ? numbered(name) : values.get(name);
    }

    private @Nullable JsonNode numbered(String number) {
        CommandOutput answer = numberedAnswer(number);
        return answer == null ? null : answer.value();
    }

    @Override
    public Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    @Override
    public Map<String, String> environment() {
        return environment.get();
    }

    @Override
    public List<JsonNode> run(JqProgram program, JsonNode input) {
        return evaluation.run(program, input, this);
    }
}
