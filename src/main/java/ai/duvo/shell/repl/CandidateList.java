package ai.duvo.shell.repl;

import ai.duvo.shell.completion.CompletionResult;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** List of all that can stand at the cursor, page by page, and one that is chosen. Drawn for the screen as it is. */
final class CandidateList {

    /** The heading, and what is said about the list. */
    private static final int OTHER_ROWS = 2;

    private final CompletionResult offer;
    private int room = 1;
    private int chosen;

    CandidateList(CompletionResult offer) {
        this.offer = offer;
    }

    /** Goes on by that many; behind the last one comes the first. */
    void step(int by) {
        chosen = Math.floorMod(chosen + by, offer.candidates().size());
    }

    /** Goes on by so many pages, as far as there are any. */
    void page(int by) {
        chosen = Math.max(0, Math.min(offer.candidates().size() - 1, chosen + by * room));
    }

    ai.duvo.shell.completion.Candidate chosen() {
        return offer.candidates().get(chosen);
    }

    /** The page with the one that is chosen, in at most that many rows if they are three. */
    AttributedString drawn(int columns, int rows) {
        List<Candidate> all = CompletionMenu.all(offer, columns);
        room = Math.max(1, Math.min(all.size(), rows - OTHER_ROWS));
        int from = chosen / room * room;
        List<AttributedString> lines = new ArrayList<>();
        lines.add(new AttributedString(all.get(chosen).group(), AttributedStyle.DEFAULT.bold()));
        for (int i = from; i < Math.min(all.size(), from + room); i++) {
            lines.add(new AttributedString(
                    all.get(i).displ(), i == chosen ? AttributedStyle.INVERSE : AttributedStyle.DEFAULT));
        }
        String count = (chosen + 1) + " of " + all.size() + " · arrows and Tab choose, Enter takes it, Esc leaves";
        lines.add(new AttributedString(CompletionMenu.fit(count, columns), AttributedStyle.DEFAULT.faint()));
        return AttributedString.join(new AttributedString("\n"), lines);
    }

    /** At most that many rows of what is drawn. */
    static AttributedString cut(AttributedString drawn, int columns, int rows) {
        List<AttributedString> lines = drawn.columnSplitLength(columns, true, true);
        if (lines.size() <= rows) {
            return drawn;
        }
        AttributedStringBuilder kept = new AttributedStringBuilder();
        lines.subList(0, Math.max(1, rows)).forEach(kept::append);
        return kept.toAttributedString();
    }
}
