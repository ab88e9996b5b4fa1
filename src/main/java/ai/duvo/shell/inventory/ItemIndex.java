package ai.duvo.shell.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The items of a list, ready to be searched. Immutable. */
public final class ItemIndex {

    static final ItemIndex EMPTY = of(List.of());

    /** How many items are compared letter by letter when nothing fits exactly. */
    private static final int MOST_TYPOS = 2_000;

    private final InventoryItem[] newest;
    private final InventoryItem[] byId;
    private final long[] letters;

    private ItemIndex(InventoryItem[] newest, InventoryItem[] byId, long[] letters) {
        this.newest = newest;
        this.byId = byId;
        this.letters = letters;
    }

    /** An index of these, the newest first; those of one time keep their order. */
    public static ItemIndex of(Collection<InventoryItem> items) {
        InventoryItem[] newest = items.toArray(InventoryItem[]::new);
        Arrays.sort(newest, Comparator.comparingLong(InventoryItem::time).reversed());
        InventoryItem[] byId = newest.clone();
        Arrays.sort(byId, Comparator.comparing(InventoryItem::id));
        long[] letters = new long[newest.length];
        for (int i = 0; i < newest.length; i++) {
            letters[i] = ItemQuery.letters(newest[i].search());
        }
        return new ItemIndex(newest, byId, letters);
    }

    /**
     * What a search found.
     *
     * @param best the best, at most as many as asked for
     * @param total how many fit
     */
    public record Found(List<InventoryItem> best, int total) {}

    public int size() {
        return newest.length;
    }

    public List<InventoryItem> items() {
        return Arrays.asList(newest);
    }

    /** The item with exactly this id. */
    public Optional<InventoryItem> get(String id) {
        int low = 0;
        int high = byId.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = byId[middle].id().compareTo(id);
            if (order == 0) {
                return Optional.of(byId[middle]);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /**
     * The items that fit what is typed: better fits first, among them the recently used, then the newest.
     *
     * @param recent ids in the order of their last use, the latest first
     * @param most how many to give, at least 1
     */
    public Found search(String typed, List<String> recent, int most) {
        ItemQuery query = ItemQuery.of(typed);
        Ranked ranked = new Ranked(most);
        recent.stream()
                .map(this::get)
                .flatMap(Optional::stream)
                .forEach(item -> ranked.used(item, query.rank(item, ItemQuery.letters(item.search()))));
        if (query.matchesAll()) {
            ranked.fill(newest);
        } else {
            for (int i = 0; i < newest.length; i++) {
                int rank = query.rank(newest[i], letters[i]);
                if (rank >= 0) {
                    ranked.add(newest[i], rank);
                }
            }
            if (ranked.total == 0 && query.allowsTypos()) {
                typos(query, ranked);
            }
        }
        return ranked.found();
    }

    private void typos(ItemQuery query, Ranked ranked) {
        int compared = 0;
        for (int i = 0; i < newest.length && compared < MOST_TYPOS; i++) {
            if (query.mayBeTypo(letters[i])) {
                compared++;
                int rank = query.rankTypo(newest[i]);
                if (rank >= 0) {
                    ranked.add(newest[i], rank);
                }
            }
        }
    }

    /** Collects the best of each class without sorting all that fit. */
    private static final class Ranked {
        private final int most;
        private final List<List<InventoryItem>> classes = new ArrayList<>();
        private final List<InventoryItem> used = new ArrayList<>();
        private int total;

        Ranked(int most) {
            this.most = most;
            for (int i = 0; i < ItemQuery.CLASSES; i++) {
                classes.add(new ArrayList<>());
            }
        }

        void used(InventoryItem item, int rank) {
            if (rank >= 0) {
                classes.get(rank).add(item);
                used.add(item);
            }
        }

        void add(InventoryItem item, int rank) {
            total++;
            List<InventoryItem> same = classes.get(rank);
            if (same.size() < most + used.size() && !used.contains(item)) {
                same.add(item);
            }
        }

        void fill(InventoryItem[] all) {
            for (int i = 0; i < Math.min(all.length, most + used.size()); i++) {
                add(all[i], 0);
            }
            total = all.length;
        }

        Found found() {
            return new Found(classes.stream().flatMap(List::stream).limit(most).toList(), total);
        }
    }
}
