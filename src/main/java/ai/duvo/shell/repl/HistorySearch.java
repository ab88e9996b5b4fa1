package ai.duvo.shell.repl;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jline.reader.History;
import org.jspecify.annotations.Nullable;

/** Search of earlier lines by what stands before the cursor: each step finds another one that begins so. */
final class HistorySearch {

    private final Supplier<History> history;
    private final Predicate<String> isOffered;
    private String typed = "";
    private String prefix = "";
    private @Nullable String shown;
    private int index;

    /**
     * Finds nothing yet.
     *
     * @param isOffered whether a line is shown again; the newest always is, to be put right
     */
    HistorySearch(Supplier<History> history, Predicate<String> isOffered) {
        this.history = history;
        this.isOffered = isOffered;
    }

    /** The next older line; empty when there is none. */
    Optional<String> older(String line, int cursor) {
        if (!line.equals(shown)) {
            typed = line;
            prefix = line.substring(0, cursor);
            index = history.get().last() + 1;
        }
        return next(line, at -> at - 1);
    }

    /** The next newer line, and behind the newest what was typed; empty when nothing is being searched. */
    Optional<String> newer(String line) {
        if (!line.equals(shown)) {
            return Optional.empty();
        }
        Optional<String> found = next(line, at -> at + 1);
        if (found.isEmpty()) {
            shown = null;
            return Optional.of(typed);
        }
        return found;
    }

    private Optional<String> next(String line, IntUnaryOperator step) {
        History all = history.get();
        for (int i = step.applyAsInt(index); i >= all.first() && i <= all.last(); i = step.applyAsInt(i)) {
            String entry = all.get(i);
            if (entry.startsWith(prefix) && !entry.equals(line) && (i == all.last() || isOffered.test(entry))) {
                index = i;
                shown = entry;
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }
}
