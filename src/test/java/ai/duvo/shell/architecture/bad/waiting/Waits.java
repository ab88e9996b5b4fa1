package ai.duvo.shell.architecture.bad.waiting;

import ai.duvo.shell.session.Session;
import ai.duvo.shell.session.blocking.BlockingCalls;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Waits in every way there is, one in each method. */
@SuppressWarnings("all")
final class Waits {

    Object get(Future<?> one) throws Exception {
        return one.get();
    }

    Object getInTime(Future<?> one) throws Exception {
        return one.get(1, TimeUnit.SECONDS);
    }

    Object getCompletable(CompletableFuture<?> one) throws Exception {
        return one.get();
    }

    Object join(CompletableFuture<?> one) {
        return one.join();
    }

    Stream<?> joinByReference(Stream<CompletableFuture<?>> all) {
        return all.map(CompletableFuture::join);
    }

    Object joinInLambda(Mono<CompletableFuture<?>> all) {
        return all.map(one -> one.join());
    }

    Object fork(ForkJoinTask<?> one) {
        return one.invoke();
    }

    void latch(CountDownLatch one) throws Exception {
        one.await();
    }

    void latchInTime(CountDownLatch one) throws Exception {
        one.await(1, TimeUnit.SECONDS);
    }

    void barrier(CyclicBarrier one) throws Exception {
        one.await();
    }

    void phaser(Phaser one) {
        one.arriveAndAwaitAdvance();
    }

    void exchanger(Exchanger<String> one) throws Exception {
        one.exchange("");
    }

    void threadJoin(Thread one) throws Exception {
        one.join();
    }

    void threadSleep() throws Exception {
        Thread.sleep(1);
    }

    void unitSleep() throws Exception {
        TimeUnit.SECONDS.sleep(1);
    }

    void semaphore(Semaphore one) throws Exception {
        one.acquire();
    }

    void semaphoreInTime(Semaphore one) throws Exception {
        one.tryAcquire(1, TimeUnit.SECONDS);
    }

    Object queueTake(BlockingQueue<?> one) throws Exception {
        return one.take();
    }

    void queuePut(BlockingQueue<String> one) throws Exception {
        one.put("");
    }

    Object queuePoll(BlockingQueue<?> one) throws Exception {
        return one.poll(1, TimeUnit.SECONDS);
    }

    void queueOffer(BlockingQueue<String> one) throws Exception {
        one.offer("", 1, TimeUnit.SECONDS);
    }

    Object completion(CompletionService<?> one) throws Exception {
        return one.take();
    }

    Object completionPoll(CompletionService<?> one) throws Exception {
        return one.poll(1, TimeUnit.SECONDS);
    }

    void monitor() throws Exception {
        synchronized (this) {
            wait();
        }
    }

    void monitorInTime() throws Exception {
        synchronized (this) {
            wait(1);
        }
    }

    void condition(Condition one) throws Exception {
        one.await();
    }

    void lockInTime(Lock one) throws Exception {
        one.tryLock(1, TimeUnit.SECONDS);
    }

    void park() {
        LockSupport.park();
    }

    void executor(ExecutorService one) throws Exception {
        one.awaitTermination(1, TimeUnit.SECONDS);
    }

    Object executorAll(ExecutorService one, List<Callable<String>> tasks) throws Exception {
        return one.invokeAll(tasks);
    }

    void process(Process one) throws Exception {
        one.waitFor();
    }

    Object http(HttpClient one, HttpRequest request) throws Exception {
        return one.send(request, HttpResponse.BodyHandlers.discarding());
    }

    Object monoBlock(Mono<?> one) {
        return one.block();
    }

    Object monoBlockOptional(Mono<?> one) {
        return one.blockOptional();
    }

    Object fluxFirst(Flux<?> one) {
        return one.blockFirst();
    }

    Object fluxLast(Flux<?> one) {
        return one.blockLast(Duration.ofSeconds(1));
    }

    Object fluxIterable(Flux<?> one) {
        return one.toIterable();
    }

    Object fluxStream(Flux<?> one) {
        return one.toStream();
    }

    Object ourAwait(BlockingCalls one, Mono<?> mono) {
        return one.await(mono, "");
    }

    void ourPause(BlockingCalls one) {
        one.pause(Duration.ZERO, "");
    }

    boolean ourSettles(CompletableFuture<?> one) {
        return BlockingCalls.settles(one, Duration.ZERO);
    }

    void ourSessionPause(Session one) {
        one.pause(Duration.ZERO, "");
    }

    void ourSessionAwait(Session one) {
        one.await(Mono.empty(), "");
    }

    int ourSystemShell(Session one) {
        return one.systemShell("", Map.of());
    }
}
