package ai.duvo.shell.architecture;

import static java.util.Map.entry;

import ai.duvo.shell.session.Session;
import ai.duvo.shell.session.blocking.BlockingCalls;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import org.reactivestreams.Publisher;

/**
 * The places where a thread waits for another one, by call or by method reference. What {@code CommandRequests} waits for
 * is not among them: it is given to commands only, which run on the session's thread, and Ctrl-C reaches it.
 */
final class Waiting {

    private static final Map<Class<?>, String> CALLS = Map.ofEntries(
            entry(BlockingCalls.class, "await|pause|settles"),
            entry(BlockingQueue.class, "take|put"),
            entry(CompletionService.class, "take"),
            entry(Condition.class, "await.*"),
            entry(CountDownLatch.class, "await"),
            entry(CyclicBarrier.class, "await"),
            entry(Exchanger.class, "exchange"),
            entry(ExecutorService.class, "invoke.*|awaitTermination|close"),
            entry(Future.class, "get|join|invoke"),
            entry(HttpClient.class, "send"),
            entry(LockSupport.class, "park.*"),
            entry(Phaser.class, "await.*|arriveAndAwaitAdvance"),
            entry(Process.class, "waitFor"),
            entry(Publisher.class, "block.*|toIterable|toStream"),
            entry(Semaphore.class, "acquire.*"),
            entry(Session.class, "await|pause|systemShell"),
            entry(Thread.class, "join|sleep"),
            entry(TimeUnit.class, "sleep|timed.*"));

    /** They wait only when they are told how long. */
    private static final Map<Class<?>, String> TIMED_CALLS = Map.of(
            BlockingQueue.class, "poll|offer",
            CompletionService.class, "poll",
            Lock.class, "tryLock",
            Semaphore.class, "tryAcquire");

    private static final Set<String> MONITOR = Set.of("[]", "[long]", "[long, int]");

    private Waiting() {}

    /** The calls that wait by the method they stand in, {@code package.Class.method} below the root. */
    static Map<String, Set<String>> places(JavaClasses classes, String root) {
        Map<String, Set<String>> places = new TreeMap<>();
        for (JavaClass user : classes) {
            user.getAccessesFromSelf().stream()
                    .filter(access -> waits(access.getTarget()))
                    .forEach(access -> places.computeIfAbsent(place(access, root), name -> new TreeSet<>())
                            .add(access.getTargetOwner().getSimpleName() + "." + access.getName()));
        }
        return places;
    }

    private static String place(JavaAccess<?> access, String root) {
        String owner = access.getOriginOwner().getName().substring(root.length() + 1);
        return owner.replace('$', '.') + "." + access.getOrigin().getName();
    }

    private static boolean waits(AccessTarget target) {
        if (!(target instanceof AccessTarget.CodeUnitAccessTarget method)) {
            return false;
        }
        if (method.getName().equals("wait")) {
            return MONITOR.contains(method.getRawParameterTypes().stream()
                    .map(JavaClass::getName)
                    .toList()
                    .toString());
        }
        return isOneOf(CALLS, method)
                || isOneOf(TIMED_CALLS, method)
                        && method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(TimeUnit.class));
    }

    private static boolean isOneOf(Map<Class<?>, String> calls, AccessTarget.CodeUnitAccessTarget method) {
        return calls.entrySet().stream()
                .anyMatch(call -> method.getOwner().isAssignableTo(call.getKey())
                        && method.getName().matches(call.getValue()));
    }
}
