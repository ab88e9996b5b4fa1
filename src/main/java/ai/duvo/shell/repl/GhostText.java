package ai.duvo.shell.repl;

import ai.duvo.shell.completion.InlineHints;
import java.util.Iterator;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jline.reader.History;

/** Ghost text, dim behind the end of the line: how a line like it went on before, else what the command still wants. */
final class GhostText {

    private static final int MOST_LOOKED_AT = 500;

    private final InlineHints hints;
    private final BooleanSupplier isOn;
    private final Supplier<String> suggestion;
    private final Predicate<String> isOffered;

    GhostText(InlineHints hints, BooleanSupplier isOn, Supplier<String> suggestion, Predicate<String> isOffered) {
        this.hints = hints;
        this.isOn = isOn;
        this.suggestion = suggestion;
        this.isOffered = isOffered;
    }

    String of(String line, History history) {
        String ghost = ghost(line, history);
        return ghost.isEmpty() && isOn.getAsBoolean() ? FailSafe.orElse("", () -> hints.next(line)) : ghost;
    }

    /** The rest of the latest line that begins like this one, or what is worth running; the right arrow key takes it. */
    String ghost(String line, History history) {
        if (line.isEmpty() && isOn.getAsBoolean()) {
            return suggestion.get();
        }
        if (line.isBlank() || line.indexOf('\n') >= 0 || !isOn.getAsBoolean()) {
            return "";
        }
        Iterator<History.Entry> entries = history.reverseIterator(history.last());
        for (int i = 0; i < MOST_LOOKED_AT && entries.hasNext(); i++) {
            String old = entries.next().line();
            boolean usable = old.length() > line.length() && old.startsWith(line) && old.indexOf('\n') < 0;
            if (usable && !old.contains("***") && isOffered.test(old)) {
                return old.substring(line.length());
            }
        }
        return "";
    }
}
