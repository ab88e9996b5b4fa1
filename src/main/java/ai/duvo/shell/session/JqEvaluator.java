package ai.duvo.shell.session;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.jq.JqProgram;
import ai.duvo.shell.jq.JqWorker;
import ai.duvo.shell.jq.Variables;
import ai.duvo.shell.line.UnsentValue;
import ai.duvo.shell.session.blocking.BlockingCalls;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Runs jq where Ctrl-C and a time limit can stop it. */
final class JqEvaluator {

    private final BlockingCalls calls;
    private final JqWorker worker;

    JqEvaluator(BlockingCalls calls, JqWorker worker) {
        this.calls = calls;
        this.worker = worker;
    }

    /** What the program gives; what hangs on an unsent answer is unsent itself. */
    List<JsonNode> run(JqProgram program, JsonNode input, Variables variables) {
        JsonNode unsent = unsent(program, input, variables);
        if (unsent != null) {
            return List.of(unsent);
        }
        if (program.isIdentity()) {
            return List.of(input);
        }
        try {
            return await(program, input, variables);
        } catch (Failure failure) {
            throw program.explained(failure, input, variables, (part, values) -> await(part, values, variables));
        }
    }

    private List<JsonNode> await(JqProgram program, JsonNode input, Variables variables) {
        List<JsonNode> outputs = calls.await(
                worker.run(program, input, variables), "jq", "interrupted while jq ran; nothing was sent by it");
        return outputs == null ? List.of() : outputs;
    }

    /** An unsent answer on which a program hangs, or null. */
    static @Nullable JsonNode unsent(JqProgram program, JsonNode input, Variables variables) {
        if (UnsentValue.is(input)) {
            return input;
        }
        for (String name : program.variables().keySet()) {
            JsonNode value = variables.get(name);
            if (value != null && UnsentValue.is(value)) {
                return value;
            }
        }
        return null;
    }
}
