package ai.duvo.shell.failure;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Nearest of the words that could have been meant, for "did you mean …?". */
public final class NearestWord {

    private NearestWord() {}

    /** The known word nearest to the given one, when it is near enough to be meant. */
    public static Optional<String> to(String given, Collection<String> known) {
        int limit = given.length() < 3 ? 0 : Math.min(3, Math.max(1, given.length() / 3));
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        String lower = given.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(word -> distance.apply(lower, word.toLowerCase(Locale.ROOT)) >= 0)
                .min(Comparator.comparing(word -> distance.apply(lower, word.toLowerCase(Locale.ROOT))));
    }

    /** "did you mean X?", else the other hint. */
    public static String hint(String given, Collection<String> known, String otherwise) {
        return to(given, known).map(word -> "did you mean " + word + "?").orElse(otherwise);
    }
}
