package ai.duvo.shell.inventory;

import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.request.ListPager.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

/** A list as far as it is known: filled behind the prompt, read by Tab. Thread safe. */
public final class LoadingList {

    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration WHOLE_AGAIN = Duration.ofMinutes(10);
    private static final int EAGER = 1_000;
    private static final int LONG = 500;

    private final Listing listing;
    private final Clock clock;
    private final IntConsumer underWay;
    private volatile ItemIndex index = ItemIndex.EMPTY;
    private @Nullable Instant readAt;
    private @Nullable Instant wholeAt;
    private @Nullable Instant failedAt;
    private @Nullable Failure failure;
    private boolean isWhole;
    private boolean isOutdated;
    private boolean isRestored;
    private Disposable.Swap work = Disposables.swap();
    private boolean isLoading;
    private boolean isReading;
    private @Nullable Flux<Page> wanted;
    private CompletableFuture<Void> change = new CompletableFuture<>();
    private Map<String, InventoryItem> fresh = new LinkedHashMap<>();
    private Map<String, InventoryItem> old = Map.of();
    private int published;

    /**
     * An empty one.
     *
     * @param underWay told 1 when the API is being asked, and -1 when it is not any more
     */
    LoadingList(Listing listing, Clock clock, IntConsumer underWay) {
        this.listing = listing;
        this.clock = clock;
        this.underWay = underWay;
    }

    /**
     * How it stands.
     *
     * @param index what is known
     * @param readAt when the API gave it, or null when it never did
     * @param isLoading whether more is on its way
     * @param isOutdated whether it must be read again before it can be trusted
     * @param isPartial whether it is being read for the first time
     * @param failure why it could not be read last time, or null
     * @param change ends at the next change
     */
    public record State(
            ItemIndex index,
            @Nullable Instant readAt,
            boolean isLoading,
            boolean isOutdated,
            boolean isPartial,
            @Nullable Failure failure,
            CompletableFuture<Void> change) {

        /** Whether what is on its way is worth a short wait; the rest of a long list is not. */
        public boolean isUnfinished() {
            return isLoading && (readAt == null || isOutdated || (isPartial && index.size() < LONG));
        }
    }

    public synchronized State state() {
        return new State(index, readAt, isLoading, isOutdated, isLoading && wholeAt == null, failure, change);
    }

    /** What is in memory; costs nothing. */
    public ItemIndex index() {
        return index;
    }

    /** Begins to load unless it is under way; true when the caller must start the work. */
    synchronized boolean begin() {
        if (isLoading) {
            return false;
        }
        isLoading = true;
        return true;
    }

    /** The same; when only the disk is being read, this is what follows. */
    synchronized boolean begin(Flux<Page> next) {
        if (isLoading && !isReading) {
            wanted = next;
        }
        return begin();
    }

    /** The disk was read for itself: what was wanted meanwhile follows, without a rest in between. */
    synchronized Flux<Page> afterDisk() {
        Flux<Page> next = wanted;
        wanted = null;
        if (next == null) {
            rest();
        }
        return next == null ? Flux.empty() : next;
    }

    synchronized void workingOn(Disposable task) {
        work.update(task);
    }

    synchronized boolean isRestored() {
        return isRestored;
    }

    /** Whether the API should be asked. */
    synchronized boolean needsReading() {
        Instant now = clock.instant();
        if (failedAt != null && now.isBefore(failedAt.plus(REST_AFTER_FAILURE))) {
            return false;
        }
        return isOutdated || readAt == null || now.isAfter(readAt.plus(FRESH));
    }

    /** Whether the first pages do: a long list that was read whole not long ago. */
    synchronized boolean needsOnlyTop() {
        return !isOutdated
                && index.size() > LONG
                && wholeAt != null
                && clock.instant().isBefore(wholeAt.plus(WHOLE_AGAIN));
    }

    /** Puts in what was kept on disk. */
    synchronized void restore(CachedList kept) {
        isRestored = true;
        if (kept.readAt() != null) {
            index = ItemIndex.of(kept.items());
            readAt = kept.readAt();
            isWhole = kept.isWhole();
            wholeAt = isWhole ? readAt : null;
            changed();
        }
    }

    /** What to keep on disk. */
    synchronized CachedList kept() {
        return new CachedList(readAt, wholeAt != null, index.items());
    }

    /** The first page is being asked for. */
    synchronized void reading() {
        isReading = true;
        underWay.accept(1);
        fresh = new LinkedHashMap<>();
        old = new LinkedHashMap<>();
        index.items().forEach(item -> old.put(item.id(), item));
        published = 0;
        isWhole = false;
    }

    /** A page came. */
    synchronized void add(Page page) {
        page.items().stream()
                .map(json -> InventoryItem.of(listing, json))
                .filter(item -> !item.id().isEmpty())
                .forEach(item -> fresh.put(item.id(), item));
        readAt = clock.instant();
        failure = null;
        isWhole = page.next() == null;
        wholeAt = isWhole ? readAt : wholeAt;
        // a long list is sorted anew only when it has grown by a quarter
        if (fresh.size() <= EAGER || fresh.size() > published * 5L / 4 || isWhole) {
            publish();
        }
    }

    /** Every page came; {@link #rest} must follow. */
    synchronized void done() {
        if (isReading) {
            publish();
            isOutdated = false;
            // an endless list is as whole as it gets
            wholeAt = wholeAt == null ? readAt : wholeAt;
        }
    }

    /** It cannot be read now: what was known stays; {@link #rest} must follow. */
    synchronized void failed(Failure reason) {
        failure = reason;
        failedAt = clock.instant();
        if (isReading && !fresh.isEmpty()) {
            publish();
        }
    }

    /** Something changed it: it must be read again before it can be trusted. */
    synchronized void outdate() {
        isOutdated = true;
        failedAt = null;
    }

    /** Stops reading. */
    synchronized void cancel() {
        work.dispose();
        work = Disposables.swap();
        if (isLoading) {
            rest();
        }
    }

    private void publish() {
        published = fresh.size();
        if (isWhole) {
            index = ItemIndex.of(fresh.values());
        } else {
            Map<String, InventoryItem> both = new LinkedHashMap<>(fresh);
            old.forEach(both::putIfAbsent);
            index = ItemIndex.of(both.values());
        }
        changed();
    }

    /** Nothing is under way any more. */
    synchronized void rest() {
        isLoading = false;
        wanted = null;
        if (isReading) {
            isReading = false;
            underWay.accept(-1);
        }
        fresh = new LinkedHashMap<>();
        old = Map.of();
        changed();
    }

    private void changed() {
        CompletableFuture<Void> now = change;
        change = new CompletableFuture<>();
        now.complete(null);
    }
}
