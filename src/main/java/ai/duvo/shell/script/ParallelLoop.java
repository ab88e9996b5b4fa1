package ai.duvo.shell.script;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.output.OutputClosed;
import ai.duvo.shell.output.Prompter;
import ai.duvo.shell.session.CommandResult;
import ai.duvo.shell.session.Session;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/**
 * {@code for --jobs N}: works on several items at once, each in a session of its own with the variables from before the loop.
 * What an item prints comes whole, in the order of the items, and nobody is asked meanwhile. After a failure or an exit no
 * further item begins.
 */
final class ParallelLoop {

    private final Session session;
    private final Statement.For loop;
    private final AtomicBoolean isOver = new AtomicBoolean();
    private volatile @Nullable OutputClosed closed;

    ParallelLoop(Session session, Statement.For loop) {
        this.session = session;
        this.loop = loop;
    }

    private record Done(
            String out,
            String err,
            List<CommandResult> commands,
            @Nullable Failure failure) {}

    /**
     * Works on them all.
     *
     * @throws Failure the first one, in the order of the items
     */
    void run(List<JsonNode> items, int jobs) {
        Scheduler threads = Schedulers.newBoundedElastic(jobs, Integer.MAX_VALUE, "duvo-for", 60, true);
        List<Failure> failures = new ArrayList<>();
        try {
            Mono<Void> all = Flux.fromIterable(items)
                    .flatMapSequential(
                            item -> Mono.fromCallable(() -> one(item)).subscribeOn(threads), jobs)
                    .doOnNext(done -> told(done, failures))
                    .then();
            session.await(all, "interrupted; what was begun was stopped");
        } finally {
            threads.dispose();
        }
        OutputClosed quiet = closed;
        if (quiet != null) {
            throw quiet;
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private void told(Done done, List<Failure> failures) {
        try {
            session.console().out(done.out());
        } catch (OutputClosed quiet) {
            // what was begun ends, and nothing more begins
            isOver.set(true);
            closed = quiet;
        } catch (Failure unwritten) {
            isOver.set(true);
            failures.add(unwritten);
        }
        done.err().lines().forEach(session.console()::err);
        done.commands().forEach(session::ended);
        Failure failure = done.failure();
        if (failure != null) {
            failures.add(failure);
        }
    }

    private void begin(Session fork, JsonNode item) {
        for (String name : session.variables().names()) {
            JsonNode value = session.variables().get(name);
            if (value != null) {
                fork.variables().set(name, value);
            }
        }
        fork.variables().set(loop.name().text(), item);
        fork.like(session);
        fork.state().prompter(Prompter.nobody());
    }

    private Done one(JsonNode item) {
        if (isOver.get()) {
            return new Done("", "", List.of(), null);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = session.console().redirected(out, err);
        List<CommandResult> commands = new ArrayList<>();
        Failure failure = null;
        try (Session fork = session.forks().open(console, session.state().defaults(), false)) {
            session.stopWhenInterrupted();
            begin(fork, item);
            fork.observe(commands::add);
            Interpreter interpreter = new Interpreter(fork, StatementListener.silent());
            loop.body().forEach(interpreter::run);
            if (fork.state().exit().isAsked()) {
                isOver.set(true);
                session.state().exit().with(fork.state().exit().code());
            }
        } catch (Failure first) {
            isOver.set(true);
            failure = first;
        }
        return new Done(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), commands, failure);
    }
}
