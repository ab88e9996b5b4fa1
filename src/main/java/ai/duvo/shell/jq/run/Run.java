package ai.duvo.shell.jq.run;

import ai.duvo.shell.jq.value.Budget;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One run of a program: what it may use up, and what it is given from outside. */
public final class Run {

    private final Budget budget;
    private final Map<String, JsonNode> variables;
    private final Env root;

    /**
     * A run.
     *
     * @param variables the values of those that the program does not make itself, the environment as {@code ENV}
     */
    public Run(Budget budget, Map<String, JsonNode> variables) {
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

    /** A variable from outside. */
    public JsonNode variable(String name) {
        JsonNode value = variables.get(name);
        if (value == null) {
            throw new IllegalStateException("no value for $" + name);
        }
        return value;
    }
}
