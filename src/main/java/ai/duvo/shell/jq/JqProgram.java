package ai.duvo.shell.jq;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.function.JqLibrary;
import ai.duvo.shell.jq.function.JqRunner;
import ai.duvo.shell.jq.run.JqCompiler;
import ai.duvo.shell.jq.run.JqCompiler.Compiled;
import ai.duvo.shell.jq.run.Run;
import ai.duvo.shell.jq.syntax.JqParser;
import ai.duvo.shell.jq.value.Budget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * The expression language, jq 1.8. A program runs on the caller's thread, within a {@link Budget}, and stops soon after
 * that thread is interrupted.
 */
public final class JqProgram {

    private static final int MOST_COMPILED = 200;
    private static final String ENVIRONMENT = "ENV";

    private static final Map<String, Compiled> COMPILED =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Compiled> eldest) {
                    return size() > MOST_COMPILED;
                }
            });

    private final JqText program;

    private JqProgram(JqText program) {
        this.program = program;
    }

    /** A program, not read yet. */
    public static JqProgram of(JqText program) {
        return new JqProgram(program);
    }

    /** The variables it needs from outside, with their places; none when it is no jq, which {@link #check} says. */
    public Map<String, Span> variables() {
        Map<String, Span> variables = new LinkedHashMap<>();
        try {
            compiled().variables().forEach((name, place) -> {
                if (!name.equals(ENVIRONMENT)) {
                    variables.put(name, place(place));
                }
            });
        } catch (UsageFailure noJq) {
            return Map.of();
        }
        return variables;
    }

    private Span place(Span inProgram) {
        int start = program.span().start();
        return new Span(start + inProgram.start(), start + inProgram.end());
    }

    /** Whether it gives its input, unchanged. */
    public boolean isIdentity() {
        return program.text().equals(".");
    }

    /**
     * Whether it gives for the pages of a list, one after the other, what it gives for the whole list.
     *
     * @param envelope the key of the items, or empty for a bare array
     */
    public boolean isPerPage(String envelope) {
        try {
            return PerPage.is(JqParser.parse(program.text(), program.span().start()), envelope)
                    && !PerPage.ends(program.text());
        } catch (UsageFailure | StackOverflowError noJq) {
            return false;
        }
    }

    /** The names of all functions there are. */
    public static Set<String> functions() {
        return JqLibrary.instance().names();
    }

    /**
     * Says what is wrong with it, as far as that can be known without running it.
     *
     * @throws UsageFailure with its place
     */
    public void check() {
        compiled();
    }

    /**
     * Runs it.
     *
     * @param input what {@code .} is
     * @return its outputs, in order; there may be none
     * @throws UsageFailure when it is no jq, or when it names a variable that is not there
     * @throws Failure when it fails
     */
    public List<JsonNode> run(JsonNode input, Variables variables) {
        return run(input, variables, none -> {});
    }

    /** The same; the lines that {@code debug} and {@code stderr} write go there. */
    public List<JsonNode> run(JsonNode input, Variables variables, Consumer<String> notes) {
        List<JsonNode> outputs = new ArrayList<>();
        run(input, variables, new Budget(), notes, outputs::add);
        return outputs;
    }

    /**
     * Its failure, with the field that it fell over as a hint where there is one.
     *
     * @param runner runs a part of it
     */
    public Failure explained(
            Failure failure,
            JsonNode input,
            Variables variables,
            BiFunction<JqProgram, JsonNode, List<JsonNode>> runner) {
        return MissingField.explain(failure, program, input, variables, runner);
    }

    void run(JsonNode input, Variables variables, Budget budget, Consumer<String> notes, Consumer<JsonNode> output) {
        Compiled compiled = compiled();
        Map<String, JsonNode> values = values(compiled, variables);
        try {
            JqRunner.run(compiled, input, new Run(budget, values, notes), output);
        } catch (JqRunner.Failed failed) {
            Failure failure = Failure.error("jq: " + failed.getMessage(), failed.hint());
            throw failed.isError() ? failure.atPart(failing(input, values)) : failure.at(program.span());
        }
    }

    /** Which part fails: seen by running it again, so that a program that works does not pay for it. */
    private Span failing(JsonNode input, Map<String, JsonNode> values) {
        Compiled traced = JqCompiler.trace(JqParser.parse(program.text(), 0), program.text(), JqLibrary.instance());
        Span part = JqRunner.failing(traced, input, values);
        return part == null ? program.span() : place(part);
    }

    private Map<String, JsonNode> values(Compiled compiled, Variables variables) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        JsonNode environment = variables.lookup(Variables.ENVIRONMENT);
        if (environment != null) {
            values.put(ENVIRONMENT, environment);
        }
        compiled.variables().forEach((name, place) -> {
            JsonNode value = name.equals(ENVIRONMENT) ? environment : variables.lookup(name);
            if (value == null) {
                throw variables.unknown(name, place(place));
            }
            values.put(name, value);
        });
        return values;
    }

    private Compiled compiled() {
        Compiled known = COMPILED.get(program.text());
        if (known != null) {
            return known;
        }
        int start = program.span().start();
        try {
            Compiled compiled = JqCompiler.compile(
                    JqParser.parse(program.text(), start), program.text(), start, JqLibrary.instance());
            COMPILED.put(program.text(), compiled);
            return compiled;
        } catch (StackOverflowError e) {
            throw UsageFailure.wrong("the jq program is nested too deep", "name parts of it with def", program.span());
        }
    }
}
