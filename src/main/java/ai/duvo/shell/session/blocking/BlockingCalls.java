package ai.duvo.shell.session.blocking;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.progress.Activity;
import ai.duvo.shell.progress.ProgressLine;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Blocking calls: the one place that waits for the reactive client, and that Ctrl-C can wake. */
public final class BlockingCalls {

    /** Where Reactor looks for what takes the errors that come too late for anybody. */
    private static final String DROPPED = "reactor.onErrorDropped.local";

    /** A request that Ctrl-C stops ends with an error: nobody waits for it, and Reactor would print it. */
    private static final Consumer<Throwable> IGNORED = error -> {};

    private final Supplier<Scheduler> timer;
    private final ProgressLine progress;
    private final Set<Future<?>> attached = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Future<?> current;
    private volatile boolean cancelled;

    /** With pauses that this scheduler counts, and waits that this line tells of. */
    public BlockingCalls(Supplier<Scheduler> timer, ProgressLine progress) {
        this.timer = timer;
        this.progress = progress;
    }

    /** A new line or script begins: an earlier Ctrl-C no longer counts. */
    public void begin() {
        cancelled = false;
    }

    /** Stops what is waited for, now and until the next {@link #begin()}. Safe from any thread. */
    public void cancel() {
        cancelled = true;
        Future<?> running = current;
        if (running != null) {
            running.cancel(true);
        }
        attached.forEach(other -> other.cancel(true));
    }

    /** Stops this as well when {@link #cancel()} is called, whatever is waited for then. */
    public void attach(Future<?> other) {
        attached.add(other);
        if (cancelled) {
            other.cancel(true);
        }
    }

    /** Leaves it alone from now on. */
    public void detach(Future<?> other) {
        attached.remove(other);
    }

    /** Ends here when {@link #cancel()} was called. */
    public void stopWhenInterrupted() {
        if (cancelled) {
            throw new InterruptedFailure("interrupted", null);
        }
    }

    /** The line that tells of waits. */
    public ProgressLine progress() {
        return progress;
    }

    /** Waits for the value as {@link #await(Mono, String)} does, and tells on a terminal what for. */
    public <T> @Nullable T await(Mono<T> mono, String what, String effect) {
        try (Activity waiting = progress.begin(what)) {
            return await(mono, effect);
        }
    }

    /**
     * Waits for the value; null when the publisher ends without one.
     *
     * @param effect what the user is told when it is interrupted
     * @throws InterruptedFailure when {@link #cancel()} is called meanwhile
     */
    public <T> @Nullable T await(Mono<T> mono, String effect) {
        CompletableFuture<T> future =
                mono.contextWrite(context -> context.put(DROPPED, IGNORED)).toFuture();
        current = future;
        try {
            if (cancelled) {
                future.cancel(true);
            }
            return future.get();
        } catch (CancellationException e) {
            throw new InterruptedFailure(effect, null);
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedFailure(effect, null);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            current = null;
        }
    }

    /** Waits for that long. */
    public void pause(Duration time, String effect) {
        await(Mono.delay(time, timer.get()), effect);
    }

    /** Counts the pauses. */
    public Scheduler timer() {
        return timer.get();
    }

    /** Whether the future ends within that time; how it ends is not told here. */
    public static boolean settles(CompletableFuture<?> future, Duration most) {
        try {
            future.get(most.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        if (cause instanceof Failure failure) {
            return failure;
        }
        return cause instanceof RuntimeException bug ? bug : new IllegalStateException(cause);
    }
}
