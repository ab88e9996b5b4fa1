package ai.duvo.shell.complete;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What is typed of an id: the beginning of the id itself, or words of a name in any order. */
final class Query {

    /** How well an item fits, from 0; a lower one is better. */
    static final int CLASSES = 5;

    private static final int NO = -1;
    private static final int TYPO = 4;
    private static final int SHORTEST_WITH_TYPO = 4;
    private static final int LONG_WORD = 7;

    /** Digits and the letters of hexadecimal: a slip in it is another id, never a typo. */
    private static final Pattern LIKE_ID = Pattern.compile("(?=.*\\d)[0-9a-f-]+");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final String typed;
    private final String folded;
    private final List<String> words;
    private final boolean typosAllowed;
    private final long letters;

    private Query(String typed) {
        this.typed = typed;
        this.folded = Folding.fold(typed).strip();
        this.words =
                folded.isEmpty() ? List.of() : Stream.of(BLANKS.split(folded)).toList();
        this.typosAllowed = !words.isEmpty()
                && words.stream()
                        .allMatch(w -> w.length() >= SHORTEST_WITH_TYPO
                                && !LIKE_ID.matcher(w).matches());
        this.letters = letters(folded);
    }

    static Query of(String typed) {
        return new Query(typed);
    }

    boolean matchesAll() {
        return words.isEmpty();
    }

    boolean allowsTypos() {
        return typosAllowed;
    }

    /** The class of the item: 0 to 3, or -1 when it does not fit exactly. */
    int rank(Item item) {
        if (words.isEmpty() || item.id().regionMatches(true, 0, typed, 0, typed.length())) {
            return 0;
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
    int rankTypo(Item item) {
        String[] names = BLANKS.split(item.search());
        for (String word : words) {
            int limit = word.length() >= LONG_WORD ? 2 : 1;
            if (Stream.of(names).noneMatch(name -> isNear(word, name, limit))) {
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

    private static boolean isNear(String word, String name, int limit) {
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        String same = name.substring(0, Math.min(name.length(), word.length()));
        String longer = name.substring(0, Math.min(name.length(), word.length() + 1));
        return distance.apply(word, same) >= 0 || distance.apply(word, longer) >= 0;
    }
}
