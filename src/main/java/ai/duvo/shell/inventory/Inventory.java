package ai.duvo.shell.inventory;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.WorkspaceScope;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.PathTemplate;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.request.ListPager.Page;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The lists of the workspaces seen so far: in memory, behind that on disk, behind that at the API. Thread safe. */
public final class Inventory {

    private static final Pattern FIXED_WORD = Pattern.compile("[a-z][a-z-]*");

    private static final int MOST_LISTS = 200;

    private final Catalog catalog;
    private final Source source;
    private final CacheStore store;
    private final Clock clock;
    private final Map<ListKey, LoadingList> lists = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<CompletableFuture<Void>> writes = ConcurrentHashMap.newKeySet();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile Runnable changed = () -> {};
    private @Nullable WorkspaceScope current;

    /** Where lists come from. */
    @FunctionalInterface
    public interface Source {
        /** The pages of what the line lists, the first few at once; see {@code ListReader}. */
        Flux<Page> pages(Invocation list, ActiveOptions options, int requests);
    }

    public Inventory(Catalog catalog, Source source, CacheStore store, Clock clock) {
        this.catalog = catalog;
        this.source = source;
        this.store = store;
        this.clock = clock;
    }

    /** What is known without asking the API; what was kept on disk is put in behind the caller's back. */
    public LoadingList peek(ListKey key) {
        LoadingList list = list(key);
        if (!list.isRestored() && list.begin()) {
            list.workingOn(restored(key, list)
                    .thenMany(Flux.defer(list::afterDisk))
                    .subscribe(page -> {}, bug -> list.cancel()));
        }
        return list;
    }

    /**
     * The same, asking the API behind the caller's back when it is time to. Requests under way are shared.
     *
     * @param requests how many may be sent at once
     */
    public LoadingList want(ListKey key, ActiveOptions options, int requests) {
        LoadingList list = list(key);
        leaveOthers(key.scope());
        boolean isDue = !list.isRestored() || list.needsReading();
        Flux<Page> pages = pages(key, list, options, requests);
        if (isDue && list.begin(pages)) {
            list.workingOn(pages.subscribe(page -> {}, told -> {}));
        }
        return list;
    }

    /** What the list is told of its pages, of their end, and of what went wrong. */
    private Flux<Page> pages(ListKey key, LoadingList list, ActiveOptions options, int requests) {
        Invocation line = key.line(lister(key));
        return restored(key, list)
                .thenMany(Flux.defer(() -> {
                    if (!list.needsReading()) {
                        return Flux.empty();
                    }
                    boolean onlyTop = list.needsOnlyTop();
                    list.reading();
                    Flux<Page> all = source.pages(line, options, requests);
                    return onlyTop ? all.take(requests) : all;
                }))
                .doOnNext(list::add)
                .doOnError(error -> failed(key, list, error))
                .doOnComplete(() -> finished(key, list));
    }

    /** Whether the API is being asked for a list. */
    public boolean isAsking() {
        return underWay.get() > 0;
    }

    /** Calls this when {@link #isAsking()} changes, from any thread and with a list's lock: it must not wait. */
    public void onAsking(Runnable task) {
        changed = task;
    }

    private void underWay(int more) {
        int now = underWay.addAndGet(more);
        if ((more > 0 && now == 1) || now == 0) {
            changed.run();
        }
    }

    /**
     * Forgets the lists of a workspace, on disk as well. A write that ends after that brings the old list back: wait
     * for
     * {@link #written()} first.
     */
    public synchronized void forget(WorkspaceScope scope) {
        lists.forEach((key, list) -> {
            if (key.scope().equals(scope)) {
                list.cancel();
            }
        });
        lists.keySet().removeIf(key -> key.scope().equals(scope));
        store.forget(scope.workspace() + "/");
    }

    /** After a call that may have changed something: the lists it can have touched are read again before use. */
    public synchronized void changed(WorkspaceScope scope, Operation operation) {
        lists.forEach((key, list) -> {
            if (key.scope().equals(scope) && isTouched(lister(key), operation)) {
                // what is being read may have been read before the change
                list.cancel();
                list.outdate();
            }
        });
        if (scope.isLasting()) {
            catalog.commands().stream()
                    .filter(row -> row.listing() != null && isTouched(row, operation))
                    .forEach(row -> store.forget(ListKey.files(
                            scope, Objects.requireNonNull(row.listing()).kind())));
        }
    }

    private static boolean isTouched(Command lister, Operation operation) {
        List<String> touched = lastNames(operation.path());
        Operation list = lister.operation().orElseThrow();
        List<String> names = lastNames(list.path());
        boolean isElsewhere =
                Objects.requireNonNull(lister.listing()).outdatedBy().stream().anyMatch(touched::contains);
        return isElsewhere
                || isShownWithin(lister, list, operation)
                || (!names.isEmpty() && touched.contains(names.get(names.size() - 1)));
    }

    /** Whether the list is a part of the answer about one thing, and what was changed lies in that. */
    private static boolean isShownWithin(Command lister, Operation list, Operation changed) {
        PathTemplate thing = PathTemplate.of(lister, list);
        return list.path().endsWith("}")
                && thing.matched(PathTemplate.segments(changed.path()))
                        == thing.parts().size();
    }

    /** The last two fixed words of a path: what was acted on, and where it belongs. */
    private static List<String> lastNames(String path) {
        List<String> names = Arrays.stream(path.split("[/?]"))
                .filter(part -> FIXED_WORD.matcher(part).matches())
                .toList();
        return names.subList(Math.max(0, names.size() - 2), names.size());
    }

    private synchronized LoadingList list(ListKey key) {
        LoadingList list = lists.computeIfAbsent(key, k -> new LoadingList(listing(k), clock, this::underWay));
        if (lists.size() > MOST_LISTS) {
            ListKey eldest = lists.keySet().iterator().next();
            LoadingList dropped = lists.remove(eldest);
            if (dropped != null) {
                dropped.cancel();
            }
        }
        return list;
    }

    /** Reading for a workspace nobody looks at any more is a waste of its rate limit. */
    private synchronized void leaveOthers(WorkspaceScope scope) {
        if (!scope.equals(current)) {
            current = scope;
            lists.forEach((key, list) -> {
                if (!key.scope().equals(scope)) {
                    list.cancel();
                }
            });
        }
    }

    private Mono<Void> restored(ListKey key, LoadingList list) {
        return Mono.defer(() -> list.isRestored()
                ? Mono.empty()
                : Mono.<Void>fromRunnable(() -> list.restore(
                                key.scope().isLasting()
                                        ? store.read(key.file())
                                                .map(CachedList::of)
                                                .orElse(CachedList.nothing())
                                        : CachedList.nothing()))
                        .subscribeOn(Schedulers.boundedElastic()));
    }

    private void finished(ListKey key, LoadingList list) {
        list.done();
        keep(key, list);
        list.rest();
    }

    private void failed(ListKey key, LoadingList list, Throwable error) {
        list.failed(error instanceof Failure failure ? failure : Failure.error(String.valueOf(error), null));
        keep(key, list);
        list.rest();
    }

    /** Begins to write it down, before anybody is told that it is there: {@link #written} says when it is. */
    private void keep(ListKey key, LoadingList list) {
        CachedList kept = list.kept();
        if (key.scope().isLasting() && kept.readAt() != null) {
            Mono<Void> write = Mono.<Void>fromRunnable(() -> store.write(key.file(), kept.toBytes()))
                    .subscribeOn(Schedulers.boundedElastic());
            CompletableFuture<Void> written = write.toFuture();
            writes.add(written);
            written.whenComplete((nothing, error) -> writes.remove(written));
        }
    }

    /** Ends when all that is being written to disk now is there. */
    public CompletableFuture<Void> written() {
        return CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new));
    }

    private Command lister(ListKey key) {
        return catalog.lister(key.kind(), key.below()::containsKey).orElseThrow();
    }

    private Listing listing(ListKey key) {
        return Objects.requireNonNull(lister(key).listing());
    }
}
