package ai.duvo.shell.inventory;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Query for an id: the beginning of the id itself, or words of a name in any order. */
final class ItemQuery {

    /** How well an item fits, from 0; a lower one is better. */
    static final int CLASSES = 5;

    private static final int NO = -1;
    private static final int TYPO = 4;
    private static final int SHORTEST_WITH_TYPO = 4;
    private static final int LONG_WORD = 7;
    private static final LevenshteinDistance ONE = new LevenshteinDistance(1);
    private static final LevenshteinDistance TWO = new LevenshteinDistance(2);

    /** Digits and the letters of hexadecimal: a slip in it is another id, never a typo. */
    private static final Pattern LIKE_ID = Pattern.compile("(?=.*\\d)[0-9a-f-]+");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final String typed;
    private final String folded;
    private final List<String> words;
    private final boolean typosAllowed;
    private final long letters;

    private ItemQuery(String typed) {
        this.typed = typed;
        this.folded = TextFolding.fold(typed).strip();
        this.words =
                folded.isEmpty() ? List.of() : Stream.of(BLANKS.split(folded)).toList();
        this.typosAllowed = !words.isEmpty()
                && words.stream()
                        .allMatch(w -> w.length() >= SHORTEST_WITH_TYPO
                                && !LIKE_ID.matcher(w).matches());
        this.letters = letters(folded);
    }

    static ItemQuery of(String typed) {
        return new ItemQuery(typed);
    }

    boolean matchesAll() {
        return words.isEmpty();
    }

    boolean allowsTypos() {
        return typosAllowed;
    }

    /**
     * The class of the item: 0 to 3, or -1 when it does not fit exactly.
     *
     * @param lettersOfItem those of its names: most items are refused by them, without being read
     */
    int rank(InventoryItem item, long lettersOfItem) {
        if (words.isEmpty() || item.id().regionMatches(true, 0, typed, 0, typed.length())) {
            return 0;
        }
        if ((letters & ~lettersOfItem) != 0) {
            return NO;
        }
        String search = item.search();
        if (search.startsWith(folded)) {
            return 1;
        }
        boolean atStarts = true;
        for (String word : words) {
            int at = search.indexOf(word);
            if (at < 0) {
                return NO;
            }
            atStarts &= startsAWord(search, word, at);
        }
        return atStarts ? 2 : 3;
    }

    /** Whether the item could fit but for a typo: quick, and never wrong when it says no. */
    boolean mayBeTypo(long lettersOfItem) {
        return Long.bitCount(letters & ~lettersOfItem) <= 2;
    }

    /** The class of the item when every word typed is a typo of one of its words, else -1. */
    int rankTypo(InventoryItem item) {
        String[] names = item.search().split(" ");
        for (String word : words) {
            LevenshteinDistance distance = word.length() >= LONG_WORD ? TWO : ONE;
            boolean isNear = false;
            for (int i = 0; i < names.length && !isNear; i++) {
                isNear = isNear(word, names[i], distance);
            }
            if (!isNear) {
                return NO;
            }
        }
        return TYPO;
    }

    /** Which letters and digits a text has, one bit each. */
    static long letters(String text) {
        long bits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ') {
                bits |= 1L << (c & 63);
            }
        }
        return bits;
    }

    private static boolean startsAWord(String search, String word, int first) {
        for (int at = first; at >= 0; at = search.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(search.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name, or its beginning, is the word but for a slip or two. */
    private static boolean isNear(String word, String name, LevenshteinDistance distance) {
        String same = name.substring(0, Math.min(name.length(), word.length()));
        String longer = name.substring(0, Math.min(name.length(), word.length() + 1));
        return distance.apply(word, same) >= 0 || distance.apply(word, longer) >= 0;
    }
}
