package ai.duvo.shell.architecture.bad.waiting;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** Waits for nothing. */
@SuppressWarnings("all")
final class Passes {

    Object now(CompletableFuture<String> one) {
        return one.getNow("");
    }

    Object poll(BlockingQueue<?> one) {
        return one.poll();
    }

    boolean acquire(Semaphore one) {
        return one.tryAcquire();
    }
}
