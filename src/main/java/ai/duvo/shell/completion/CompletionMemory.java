package ai.duvo.shell.completion;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.WorkspaceScope;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.inventory.CacheStore;
import ai.duvo.shell.inventory.Inventory;
import ai.duvo.shell.inventory.KnownSandboxes;
import ai.duvo.shell.inventory.RecentIds;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.session.CommandObserver;
import ai.duvo.shell.session.CommandResult;
import ai.duvo.shell.session.blocking.BlockingCalls;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Memory of Tab for a user's work, and how it learns from it: lists, recent ids, sandboxes. */
public final class CompletionMemory implements CommandObserver, AutoCloseable {

    private static final Duration LAST_WRITES = Duration.ofSeconds(1);

    private final Inventory lists;
    private final RecentIds recent;
    private final KnownSandboxes sandboxes;
    private final CompletionContext context;

    /**
     * Makes it.
     *
     * @param lists the lists of the workspace
     * @param state where known sandboxes are kept
     * @param cache where recent ids are kept
     */
    public CompletionMemory(
            Inventory lists, CacheStore state, CacheStore cache, CompletionContext context, Clock clock) {
        this.lists = lists;
        this.recent = new RecentIds(cache);
        this.sandboxes = new KnownSandboxes(state, clock);
        this.context = context;
    }

    @Override
    public void ended(CommandResult result) {
        Invocation line = result.invocation();
        Failure failure = result.failure();
        context.changed();
        if (line.command().operations().isEmpty() && !line.command().name().equals("api")) {
            return;
        }
        if (failure != null && failure.code() == ExitCode.AUTHENTICATION) {
            return;
        }
        try {
            learn(context.scope(result.options()), line, result.answer().body(), failure);
        } catch (Failure unknownProfile) {
            // the command has told it already
            return;
        }
    }

    private void learn(WorkspaceScope scope, Invocation line, byte[] answer, @Nullable Failure failure) {
        sandboxes.learn(scope, line, answer, failure);
        if (failure == null) {
            recent.learn(scope, line);
        }
        called(line).filter(Operation::isMutating).forEach(operation -> lists.changed(scope, operation));
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
        BlockingCalls.settles(lists.written(), LAST_WRITES);
    }

    /** Forgets the lists of the workspace in use. */
    public void refresh(ActiveOptions options) {
        BlockingCalls.settles(lists.written(), LAST_WRITES);
        lists.forget(context.scope(options));
    }

    Inventory lists() {
        return lists;
    }

    RecentIds recent() {
        return recent;
    }

    KnownSandboxes sandboxes() {
        return sandboxes;
    }

    CompletionContext context() {
        return context;
    }

    /** The operations that a line can call. */
    static Stream<Operation> called(Invocation line) {
        return line.command().name().equals("api")
                ? line.argument("METHOD").stream()
                        .map(method ->
                                new Operation(method, line.argument("path").orElse("")))
                : line.command().operations().stream();
    }
}
