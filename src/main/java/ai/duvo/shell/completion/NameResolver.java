package ai.duvo.shell.completion;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.WorkspaceScope;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.inventory.FetchPacing;
import ai.duvo.shell.inventory.InventoryItem;
import ai.duvo.shell.inventory.ListKey;
import ai.duvo.shell.inventory.LoadingList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import reactor.core.scheduler.Schedulers;

/**
 * Resolver of what things are called, from the lists behind Tab; those that are missing or old are read behind the
 * prompt.
 */
public final class NameResolver {

    /** Not on the thread that fills a list: it holds the list's lock. */
    private static final Executor BEHIND = work -> Schedulers.boundedElastic().schedule(work);

    private final Catalog catalog;
    private final CompletionMemory memory;

    public NameResolver(Catalog catalog, CompletionMemory memory) {
        this.catalog = catalog;
        this.memory = memory;
    }

    /**
     * A thing that a list knows.
     *
     * @param lister the row that lists it; its {@code listing()} is not null
     * @param below what that list needs, by kind
     * @param name what people call it; may be empty
     * @param isUnique whether the whole list is known and holds nothing else of that name
     * @param text what it is, for a comment
     */
    public record Found(Command lister, Map<Kind, String> below, String name, boolean isUnique, String text) {}

    /**
     * Looks it up.
     *
     * @param given what else is known of the line it stands on, by kind
     */
    public CompletableFuture<Optional<Found>> find(
            Kind kind, String id, Map<Kind, String> given, ActiveOptions options) {
        Optional<Command> lister = catalog.lister(kind, given::containsKey);
        if (lister.isEmpty() || kind == Kind.SANDBOX_PATH) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        Listing listing = Objects.requireNonNull(lister.get().listing());
        if (listing.namedBy() != null) {
            return find(listing.namedBy(), id, given, options);
        }
        Map<Kind, String> below = new EnumMap<>(Kind.class);
        for (Kind needed : Catalog.needs(lister.get())) {
            String value = given.get(needed);
            if (value == null) {
                return CompletableFuture.completedFuture(Optional.empty());
            }
            below.put(needed, value);
        }
        try {
            WorkspaceScope scope = memory.context().scope(options);
            LoadingList list = memory.lists().want(new ListKey(scope, kind, below), options, FetchPacing.BURST);
            return settled(list).thenApply(state -> found(lister.get(), below, id, state));
        } catch (Failure noSuchProfile) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
    }

    /** The same from memory alone, as it was when the list was read; asks nobody. */
    public Optional<Found> known(Kind kind, String id, Map<Kind, String> given, ActiveOptions options) {
        Optional<Command> lister = catalog.lister(kind, given::containsKey);
        boolean isListed = lister.isPresent()
                && kind != Kind.SANDBOX_PATH
                && given.keySet().containsAll(Catalog.needs(lister.get()));
        if (!isListed) {
            return Optional.empty();
        }
        Kind namedBy = Objects.requireNonNull(lister.get().listing()).namedBy();
        if (namedBy != null) {
            return known(namedBy, id, given, options);
        }
        Map<Kind, String> below = new EnumMap<>(Kind.class);
        Catalog.needs(lister.get()).forEach(needed -> below.put(needed, Objects.requireNonNull(given.get(needed))));
        try {
            WorkspaceScope scope = memory.context().scope(options);
            return found(
                    lister.get(),
                    below,
                    id,
                    memory.lists().peek(new ListKey(scope, kind, below)).state());
        } catch (Failure noSuchProfile) {
            return Optional.empty();
        }
    }

    private static CompletableFuture<LoadingList.State> settled(LoadingList list) {
        LoadingList.State state = list.state();
        return state.isLoading()
                ? state.change().thenComposeAsync(changed -> settled(list), BEHIND)
                : CompletableFuture.completedFuture(state);
    }

    private static Optional<Found> found(Command lister, Map<Kind, String> below, String id, LoadingList.State state) {
        Listing listing = Objects.requireNonNull(lister.listing());
        return state.index().get(id).map(item -> {
            boolean isWhole = state.readAt() != null && state.failure() == null && !listing.endless();
            long same = state.index().items().stream()
                    .filter(other -> other.name().equals(item.name()))
                    .count();
            boolean isUnique = isWhole && same == 1 && !item.name().isEmpty();
            return new Found(lister, below, item.name(), isUnique, text(listing, item));
        });
    }

    /** {@code agent Ops bot}, {@code run of Ops bot, 2026-11-24}. */
    private static String text(Listing listing, InventoryItem item) {
        String kind = listing.kind().placeholder().toLowerCase(Locale.ROOT);
        boolean isEvent = listing.endless() && !item.tells().isEmpty() && item.time() > 0;
        if (!isEvent) {
            return (kind + " " + item.name()).strip();
        }
        List<String> tells = item.tells();
        return kind + " of " + tells.get(0) + ", "
                + Instant.ofEpochMilli(item.time())
                        .atZone(ZoneId.systemDefault())
                        .toLocalDate();
    }
}
