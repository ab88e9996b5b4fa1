package ai.duvo.shell.secret;

import ai.duvo.shell.failure.Span;
import java.util.List;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * Values that are secrets wherever they stand, found in a text in one pass however many there are and however alike
 * they
 * begin, the longest first. Thread safe.
 */
final class SecretValues {

    /** Shorter ones would be found in half of all texts. */
    private static final int SHORTEST = 8;

    private static final int LEAST_VARIETY = 5;

    /** A word of the language can be as long as this. */
    private static final int LONGEST_WORD = 14;

    private static final int LEAST_RANDOM = 20;

    private volatile PrefixTree known = PrefixTree.EMPTY;

    synchronized void add(String secret) {
        if (secret.length() >= SHORTEST) {
            known = known.with(secret);
        }
    }

    /** Whether a secret is long and varied enough that it stands by chance nowhere else. */
    static boolean isSearchable(String secret) {
        boolean isWord =
                secret.length() <= LONGEST_WORD && StringUtils.isAlpha(secret) && StringUtils.isAllLowerCase(secret);
        return secret.length() >= SHORTEST && secret.chars().distinct().count() >= LEAST_VARIETY && !isWord;
    }

    /** Whether it looks like a key that a machine made. */
    static boolean isRandom(String text) {
        return text.length() >= LEAST_RANDOM
                && isSearchable(text)
                && text.chars().anyMatch(Character::isDigit)
                && text.chars().anyMatch(Character::isLetter)
                && !StringUtils.containsWhitespace(text);
    }

    boolean isEmpty() {
        return known == PrefixTree.EMPTY;
    }

    /** Where the first one at or behind a place stands, or null. */
    @Nullable
    Span first(String text, int from) {
        PrefixTree secrets = known;
        for (int at = from; at + SHORTEST <= text.length(); at++) {
            int length = secrets.longestAt(text, at);
            if (length > 0 && !isPartOfNumber(text, at, at + length)) {
                return new Span(at, at + length);
            }
        }
        return null;
    }

    /** A number that stands within a longer one by chance. */
    private static boolean isPartOfNumber(String text, int start, int end) {
        boolean isAmongDigits = (start > 0 && Character.isDigit(text.charAt(start - 1)))
                || (end < text.length() && Character.isDigit(text.charAt(end)));
        return isAmongDigits && StringUtils.isNumeric(text.substring(start, end));
    }

    /** Adds where each of them stands. */
    void all(String text, List<Span> found) {
        if (isEmpty()) {
            return;
        }
        for (Span next = first(text, 0); next != null; next = first(text, next.end())) {
            found.add(next);
        }
    }
}
