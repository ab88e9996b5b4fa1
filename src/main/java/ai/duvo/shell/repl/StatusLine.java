package ai.duvo.shell.repl;

import ai.duvo.shell.output.VisibleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** Status line at the right of the prompt: as many of its parts as there is room for. */
public final class StatusLine {

    private static final String BETWEEN = "  ";

    /** What stays free for {@code duvo> } and the words of a short line. */
    private static final int KEPT_FREE = 30;

    private StatusLine() {}

    /**
     * A part; those that say nothing are empty.
     *
     * @param text what it says
     * @param rank how important it is: of two that do not fit together, the one with the higher rank goes
     * @param isPassing whether it is about this moment, and has no place beside a line that is done
     */
    public record Part(String text, int rank, boolean isPassing) {

        /** One that stays beside its line. */
        public Part(String text, int rank) {
            this(text, rank, false);
        }
    }

    /** Those that stay beside a line that is done. */
    static List<Part> lasting(List<Part> parts) {
        return parts.stream().filter(part -> !part.isPassing()).toList();
    }

    /** The parts on a terminal of that many columns, in the order given. */
    static AttributedString on(List<Part> parts, int columns) {
        return new AttributedString(fit(parts, columns - KEPT_FREE), AttributedStyle.DEFAULT.faint());
    }

    /** The parts in at most that many columns; without the least important ones where they do not fit. */
    static String fit(List<Part> parts, int columns) {
        List<Part> shown = new ArrayList<>(
                parts.stream().filter(part -> !part.text().isEmpty()).toList());
        while (!shown.isEmpty() && width(text(shown)) > columns) {
            shown.remove(shown.stream().max(Comparator.comparingInt(Part::rank)).orElseThrow());
        }
        return text(shown);
    }

    private static String text(List<Part> parts) {
        return String.join(
                BETWEEN,
                parts.stream().map(part -> VisibleText.text(part.text())).toList());
    }

    private static int width(String text) {
        return new AttributedString(text).columnLength();
    }
}
