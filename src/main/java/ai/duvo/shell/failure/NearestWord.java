package ai.duvo.shell.failure;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Nearest of the words that could have been meant, for "did you mean …?". */
public final class NearestWord {

    private static final int FAR = 1_000;

    private NearestWord() {}

    /** The known word nearest to the given one, when it is near enough to be meant. */
    public static Optional<String> to(String given, Collection<String> known) {
        int limit = given.length() < 3 ? 0 : Math.min(3, Math.max(1, given.length() / 3));
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        String lower = given.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(word -> edits(distance, lower, word.toLowerCase(Locale.ROOT)) <= limit)
                .min(Comparator.comparing(word -> edits(distance, lower, word.toLowerCase(Locale.ROOT))));
    }

    /** Letters to add, leave out or change; two that are swapped count once. */
    private static int edits(LevenshteinDistance distance, String from, String to) {
        int edits = edits(distance.apply(from, to));
        for (int i = 1; i < from.length() && edits > 1; i++) {
            String swapped = from.substring(0, i - 1) + from.charAt(i) + from.charAt(i - 1) + from.substring(i + 1);
            edits = Math.min(edits, 1 + edits(distance.apply(swapped, to)));
        }
        return edits;
    }

    private static int edits(int distance) {
        return distance < 0 ? FAR : distance;
    }

    /** "did you mean X?", else the other hint. */
    public static String hint(String given, Collection<String> known, String otherwise) {
        return to(given, known).map(word -> "did you mean " + word + "?").orElse(otherwise);
    }
}
