package ai.duvo.shell.completion;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.WorkspaceScope;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.inventory.InventoryItem;
import ai.duvo.shell.inventory.ListKey;
import ai.duvo.shell.inventory.LoadingList;
import ai.duvo.shell.lookup.KnownThings;
import ai.duvo.shell.lookup.NamedThing;
import ai.duvo.shell.lookup.ThingSource.Known;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What Tab remembers of the workspace, for words that stand where an id is wanted. */
public final class RememberedThings implements KnownThings {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Catalog catalog;
    private final CompletionMemory memory;
    private final Clock clock;

    public RememberedThings(Catalog catalog, CompletionMemory memory, Clock clock) {
        this.catalog = catalog;
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public Known of(Kind kind, Map<Kind, String> below, ActiveOptions options) {
        try {
            WorkspaceScope scope = memory.context().scope(options);
            return kind == Kind.SANDBOX
                    ? new Known(things(memory.sandboxes().alive(scope)), false)
                    : listed(scope, kind, below);
        } catch (Failure noSuchProfile) {
            return Known.nothing();
        }
    }

    private Known listed(WorkspaceScope scope, Kind kind, Map<Kind, String> below) {
        Optional<Command> lister = catalog.lister(kind, below::containsKey);
        if (lister.isEmpty() || !below.keySet().containsAll(Catalog.needs(lister.get()))) {
            return Known.nothing();
        }
        Listing listing = Objects.requireNonNull(lister.get().listing());
        LoadingList.State state =
                memory.lists().peek(new ListKey(scope, kind, below)).state();
        boolean isFresh = state.readAt() != null
                && clock.instant().isBefore(state.readAt().plus(FRESH))
                && !state.isOutdated()
                && !state.isPartial()
                && state.failure() == null;
        return new Known(things(state.index().items()), isFresh && !listing.endless() && listing.namedBy() == null);
    }

    private static List<NamedThing> things(List<InventoryItem> items) {
        return items.stream().map(NamedThing::of).toList();
    }
}
