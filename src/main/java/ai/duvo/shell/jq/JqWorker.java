package ai.duvo.shell.jq;

import ai.duvo.shell.failure.Failure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** Runs programs on threads of their own, where a time limit and a wait that is cancelled stop them. */
public final class JqWorker {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long STACK_BYTES = 512L * 1024 * 1024;

    private final Duration longest;
    private final Consumer<String> notes;

    /** A worker with this time limit; {@code notes} takes the lines that {@code debug} writes. */
    public JqWorker(Duration longest, Consumer<String> notes) {
        this.longest = longest;
        this.notes = notes;
    }

    /** A worker with the usual time limit. */
    public JqWorker(Consumer<String> notes) {
        this(LONGEST, notes);
    }

    /** What the program gives; it does not run before somebody subscribes. */
    public Mono<List<JsonNode>> run(JqProgram program, JsonNode input, Variables variables) {
        return Mono.fromCallable(() -> program.run(input, variables, notes))
                .subscribeOn(Threads.JQ)
                .timeout(longest)
                .onErrorMap(
                        TimeoutException.class,
                        e -> Failure.error(
                                "jq: the program did not end within " + longest.toSeconds() + " s",
                                "does it ever end?"));
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
