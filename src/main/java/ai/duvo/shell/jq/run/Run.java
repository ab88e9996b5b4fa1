package ai.duvo.shell.jq.run;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.value.Budget;
import ai.duvo.shell.jq.value.JqError;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One run of a program: what it may use up, and what it is given from outside. */
public final class Run {

    private final Budget budget;
    private final Map<String, JsonNode> variables;
    private final Consumer<String> notes;
    private final Env root;
    private @Nullable JqError error;
    private @Nullable Span place;

    /**
     * A run.
     *
     * @param variables the values of those that the program does not make itself, the environment as {@code ENV}
     * @param notes takes what it says beside its results, line by line
     */
    public Run(Budget budget, Map<String, JsonNode> variables, Consumer<String> notes) {
        this.notes = notes;
        this.budget = budget;
        this.variables = variables;
        this.root = Env.root(this);
    }

    public Budget budget() {
        return budget;
    }

    /** Where no name stands for anything yet. */
    public Env root() {
        return root;
    }

    /** Says something beside the results. */
    public void note(String line) {
        notes.accept(line);
    }

    /** A variable from outside. */
    public JsonNode variable(String name) {
        JsonNode value = variables.get(name);
        if (value == null) {
            throw new IllegalStateException("no value for $" + name);
        }
        return value;
    }

    /** That part failed with it; the first that says so is the one that did. */
    void failed(JqError failure, Span span) {
        if (error != failure) {
            error = failure;
            place = span;
        }
    }

    /** Which part of a traced program failed with that error; null when none said so. */
    public @Nullable Span place(JqError failure) {
        return error == failure ? place : null;
    }
}
