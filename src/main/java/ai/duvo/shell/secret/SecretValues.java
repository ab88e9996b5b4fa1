package ai.duvo.shell.secret;

import ai.duvo.shell.failure.Span;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * Values that are secrets wherever they stand, found in a text in one pass however many there are and however alike
 * they
 * begin, the longest first. Thread safe.
 */
final class SecretValues {

    /** Shorter ones would be found in half of all texts. */
    private static final int SHORTEST = 6;

    private volatile PrefixTree known = PrefixTree.EMPTY;

    synchronized void add(String secret) {
        // a number that is a secret is hidden by its field's name; elsewhere it would break the JSON it stands in
        if (secret.length() >= SHORTEST && !StringUtils.isNumeric(secret)) {
            known = known.with(secret);
        }
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
            if (length > 0) {
                return new Span(at, at + length);
            }
        }
        return null;
    }

    /** The text with something else in place of each. */
    String replace(String text, String by) {
        if (isEmpty()) {
            return text;
        }
        StringBuilder replaced = new StringBuilder();
        int done = 0;
        for (Span found = first(text, 0); found != null; found = first(text, done)) {
            replaced.append(text, done, found.start()).append(by);
            done = found.end();
        }
        return done == 0 ? text : replaced.append(text, done, text.length()).toString();
    }
}
