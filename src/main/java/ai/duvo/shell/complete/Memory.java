package ai.duvo.shell.complete;

import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.session.Defaults;
import ai.duvo.shell.session.Done;
import ai.duvo.shell.session.Observer;
import ai.duvo.shell.session.Scope;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Tab remembers of a user's work, and how it learns from it: lists, recent ids, sandboxes. */
public final class Memory implements Observer, AutoCloseable {

    private final IdStore lists;
    private final RecentUse recent;
    private final Sandboxes sandboxes;
    private final Surroundings surroundings;

    /**
     * Makes it.
     *
     * @param lists the lists of the workspace
     * @param state where known sandboxes are kept
     * @param cache where recent ids are kept
     */
    public Memory(IdStore lists, Shelf state, Shelf cache, Surroundings surroundings, Clock clock) {
        this.lists = lists;
        this.recent = new RecentUse(cache);
        this.sandboxes = new Sandboxes(state, clock);
        this.surroundings = surroundings;
    }

    @Override
    public void ended(Done done) {
        Invocation line = done.invocation();
        Failure failure = done.failure();
        surroundings.changed();
        if (line.command().operations().isEmpty() && !line.command().name().equals("api")) {
            return;
        }
        if (failure != null && failure.code() == ExitCode.AUTHENTICATION) {
            return;
        }
        try {
            learn(surroundings.scope(done.options()), line, done.answer().body(), failure);
        } catch (Failure unknownProfile) {
            // the command has told it already
            return;
        }
    }

    private void learn(Scope scope, Invocation line, byte[] answer, @Nullable Failure failure) {
        sandboxes.learn(scope, line, answer, failure);
        if (failure == null) {
            recent.learn(scope, line);
        }
        called(line).filter(Operation::isMutating).ifPresent(operation -> lists.changed(scope, operation));
    }

    /** Whether lists are being asked for behind the prompt. */
    public boolean isAsking() {
        return lists.isAsking();
    }

    /** Calls this when {@link #isAsking()} changes, from any thread; it must not wait for anything. */
    public void onAsking(Runnable task) {
        lists.onAsking(task);
    }

    /** Writes down what was learned since the last time. */
    public void flush() {
        recent.flush();
        sandboxes.flush();
    }

    @Override
    public void close() {
        flush();
        lists.close();
    }

    /** Forgets the lists of the workspace in use. */
    public void refresh(Defaults options) {
        lists.forget(surroundings.scope(options));
    }

    IdStore lists() {
        return lists;
    }

    RecentUse recent() {
        return recent;
    }

    Sandboxes sandboxes() {
        return sandboxes;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** The operation that a line calls, if it is one. */
    static Optional<Operation> called(Invocation line) {
        if (line.command().name().equals("api")) {
            return line.argument("METHOD")
                    .map(method -> new Operation(method, line.argument("path").orElse("")));
        }
        return line.command().operation();
    }
}
