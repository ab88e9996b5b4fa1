package ai.duvo.shell.secret;

import ai.duvo.shell.failure.Span;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * Values that are secrets wherever they stand, found in a text in one pass however many there are: by their first
 * characters, the longest first. Thread safe.
 */
final class SecretValues {

    /** Shorter ones would be found in half of all texts. */
    private static final int SHORTEST = 6;

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private final Map<String, NavigableSet<String>> byBeginning = new ConcurrentHashMap<>();
    private final Set<Character> firsts = ConcurrentHashMap.newKeySet();

    void add(String secret) {
        // a number that is a secret is hidden by its field's name; elsewhere it would break the JSON it stands in
        if (secret.length() >= SHORTEST && !StringUtils.isNumeric(secret)) {
            byBeginning
                    .computeIfAbsent(
                            secret.substring(0, SHORTEST), beginning -> new ConcurrentSkipListSet<>(LONGEST_FIRST))
                    .add(secret);
            firsts.add(secret.charAt(0));
        }
    }

    boolean isEmpty() {
        return byBeginning.isEmpty();
    }

    /** Where the first one at or behind a place stands, or null. */
    @Nullable
    Span first(String text, int from) {
        for (int at = from; at + SHORTEST <= text.length(); at++) {
            if (firsts.contains(text.charAt(at))) {
                String found = at(text, at);
                if (found != null) {
                    return new Span(at, at + found.length());
                }
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

    private @Nullable String at(String text, int at) {
        Set<String> candidates = byBeginning.get(text.substring(at, at + SHORTEST));
        if (candidates != null) {
            for (String secret : candidates) {
                if (text.startsWith(secret, at)) {
                    return secret;
                }
            }
        }
        return null;
    }
}
