package ai.duvo.shell.session;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.jq.JqProgram;
import ai.duvo.shell.jq.Variables;
import ai.duvo.shell.line.UnsentValue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** Runs jq where Ctrl-C and a time limit can stop it. */
final class JqEvaluator {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long STACK_BYTES = 512L * 1024 * 1024;

    private final BlockingCalls calls;
    private final Duration longest;

    JqEvaluator(BlockingCalls calls) {
        this(calls, LONGEST);
    }

    JqEvaluator(BlockingCalls calls, Duration longest) {
        this.calls = calls;
        this.longest = longest;
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
        List<JsonNode> outputs =
                calls.await(later(program, input, variables), "interrupted while jq ran; nothing was sent by it");
        return outputs == null ? List.of() : outputs;
    }

    /** The same without waiting for it. */
    Mono<List<JsonNode>> later(JqProgram program, JsonNode input, Variables variables) {
        return Mono.fromCallable(() -> program.run(input, variables))
                .subscribeOn(Threads.JQ)
                .timeout(longest)
                .onErrorMap(
                        TimeoutException.class,
                        e -> Failure.error(
                                "jq: the program did not end within " + longest.toSeconds() + " s",
                                "does it ever end?"));
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

    /** Made with the first program: a program may call itself deep, and one that cannot be stopped is left behind. */
    private static final class Threads {
        static final Scheduler JQ = Schedulers.newBoundedElastic(
                Schedulers.DEFAULT_BOUNDED_ELASTIC_SIZE,
                Integer.MAX_VALUE,
                task -> {
                    Thread thread = new Thread(null, task, "duvo-jq", STACK_BYTES);
                    thread.setDaemon(true);
                    return thread;
                },
                60);
    }
}
