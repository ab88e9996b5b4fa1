package ai.duvo.shell.complete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The items of a list, ready to be searched. Immutable. */
final class Index {

    static final Index EMPTY = of(List.of());

    /** How many items are compared letter by letter when nothing fits exactly. */
    private static final int MOST_TYPOS = 2_000;

    private final Item[] newest;
    private final Item[] byId;
    private final long[] letters;

    private Index(Item[] newest, Item[] byId, long[] letters) {
        this.newest = newest;
        this.byId = byId;
        this.letters = letters;
    }

    /** An index of these, the newest first; those of one time keep their order. */
    static Index of(Collection<Item> items) {
        Item[] newest = items.toArray(Item[]::new);
        Arrays.sort(newest, Comparator.comparingLong(Item::time).reversed());
        Item[] byId = newest.clone();
        Arrays.sort(byId, Comparator.comparing(Item::id));
        long[] letters = new long[newest.length];
        for (int i = 0; i < newest.length; i++) {
            letters[i] = Query.letters(newest[i].search());
        }
        return new Index(newest, byId, letters);
    }

    /**
     * What a search found.
     *
     * @param best the best, at most as many as asked for
     * @param total how many fit
     */
    record Found(List<Item> best, int total) {}

    int size() {
        return newest.length;
    }

    List<Item> items() {
        return Arrays.asList(newest);
    }

    /** The item with exactly this id. */
    Optional<Item> get(String id) {
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
    Found search(String typed, List<String> recent, int most) {
        Query query = Query.of(typed);
        Ranked ranked = new Ranked(most);
        recent.stream()
                .map(this::get)
                .flatMap(Optional::stream)
                .forEach(item -> ranked.used(item, query.rank(item, Query.letters(item.search()))));
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

    private void typos(Query query, Ranked ranked) {
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
        private final List<List<Item>> classes = new ArrayList<>();
        private final List<Item> used = new ArrayList<>();
        private int total;

        Ranked(int most) {
            this.most = most;
            for (int i = 0; i < Query.CLASSES; i++) {
                classes.add(new ArrayList<>());
            }
        }

        void used(Item item, int rank) {
            if (rank >= 0) {
                classes.get(rank).add(item);
                used.add(item);
            }
        }

        void add(Item item, int rank) {
            total++;
            List<Item> same = classes.get(rank);
            if (same.size() < most + used.size() && !used.contains(item)) {
                same.add(item);
            }
        }

        void fill(Item[] all) {
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
