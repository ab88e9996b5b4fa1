package ai.duvo.shell.notification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.JsonNode;

/**
 * Watch over runs that go on behind the prompt: looks at them now and then, the less often the less happens, and not at
 * all when none is under way. Thread safe.
 */
public final class RunWatch implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(3);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** Looks in a row that failed: then it is no longer worth it. */
    private static final int MOST_FAILURES = 5;

    /** Runs at a time; the oldest are left alone. */
    private static final int MOST_RUNS = 20;

    private final Supplier<Scheduler> timer;
    private final Consumer<WatchedRun> listener;
    private final Map<String, Entry> runs = new LinkedHashMap<>();
    private @Nullable Disposable looking;
    private Duration pause = FIRST_PAUSE;
    private boolean isClosed;

    /**
     * Watches none yet.
     *
     * @param timer counts the pauses; asked for when there is one
     * @param listener told of a run that ended or asks for a human, from any thread
     */
    public RunWatch(Supplier<Scheduler> timer, Consumer<WatchedRun> listener) {
        this.timer = timer;
        this.listener = listener;
    }

    /**
     * A run that is watched.
     *
     * @param isSeen whether the user saw it as it is
     */
    private record Entry(WatchedRun run, Mono<JsonNode> look, int failures, boolean isSeen) {

        boolean isOpen() {
            return !run.isEnded() && failures < MOST_FAILURES;
        }
    }

    /**
     * Watches it from now on.
     *
     * @param look reads the answer of {@code runs get}; empty where it is better not to ask now
     */
    public synchronized void watch(WatchedRun run, Mono<JsonNode> look) {
        runs.put(run.id(), new Entry(run, look, 0, true));
        pause = FIRST_PAUSE;
        stop();
        schedule();
    }

    /** The user saw it so; what is not watched stays so. */
    public synchronized void seen(WatchedRun run) {
        runs.computeIfPresent(run.id(), (id, entry) -> new Entry(run, entry.look(), 0, true));
    }

    /** The user saw all of them as they were at the last look. */
    public synchronized void seen() {
        runs.replaceAll((id, entry) -> new Entry(entry.run(), entry.look(), entry.failures(), true));
    }

    /** Whether it is still so, and the user does not know. */
    public synchronized boolean isNews(WatchedRun run) {
        Entry entry = runs.get(run.id());
        return entry != null && !entry.isSeen() && entry.run().equals(run);
    }

    /** All of this session, as they were at the last look, newest first. */
    public synchronized List<WatchedRun> runs() {
        List<WatchedRun> all = new ArrayList<>();
        runs.values().forEach(entry -> all.add(0, entry.run()));
        return all;
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        stop();
    }

    private void stop() {
        Disposable running = looking;
        looking = null;
        if (running != null) {
            running.dispose();
        }
    }

    private void schedule() {
        int open = open().size();
        if (isClosed || looking != null || open == 0) {
            return;
        }
        Duration share = Duration.ofSeconds(open);
        Duration now = pause.compareTo(share) < 0 ? share : pause;
        looking = Mono.delay(now, timer.get())
                .thenMany(Flux.defer(() -> Flux.fromIterable(open())))
                .concatMap(this::look)
                .subscribe(none -> {}, error -> {}, this::again);
    }

    private synchronized void again() {
        looking = null;
        Duration next = pause.multipliedBy(3).dividedBy(2);
        pause = next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
        schedule();
    }

    private synchronized List<Entry> open() {
        List<Entry> open = runs.values().stream().filter(Entry::isOpen).toList();
        return open.subList(Math.max(0, open.size() - MOST_RUNS), open.size());
    }

    private Mono<Void> look(Entry entry) {
        return entry.look()
                .doOnNext(answer -> looked(entry, WatchedRun.of(answer)))
                .onErrorResume(error -> {
                    failed(entry);
                    return Mono.empty();
                })
                .then();
    }

    private void looked(Entry before, WatchedRun now) {
        if (!now.id().equals(before.run().id())) {
            failed(before);
            return;
        }
        boolean isSeen = before.isSeen() && before.run().equals(now);
        if (replaced(before, new Entry(now, before.look(), 0, isSeen))) {
            boolean isNewQuestion =
                    now.isAsking() && !now.request().equals(before.run().request());
            if (now.isEnded() || isNewQuestion) {
                listener.accept(now);
            }
        }
    }

    private void failed(Entry entry) {
        replaced(entry, new Entry(entry.run(), entry.look(), entry.failures() + 1, entry.isSeen()));
    }

    /** Whether it is still watched as it was; the user may have seen more of it meanwhile. */
    private synchronized boolean replaced(Entry before, Entry now) {
        if (isClosed || !before.equals(runs.get(before.run().id()))) {
            return false;
        }
        if (!before.run().status().equals(now.run().status())) {
            pause = FIRST_PAUSE;
        }
        runs.put(now.run().id(), now);
        return true;
    }
}
