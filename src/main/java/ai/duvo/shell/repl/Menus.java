package ai.duvo.shell.repl;

import ai.duvo.shell.complete.Offer;
import ai.duvo.shell.output.Visible;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.lang3.StringUtils;
import org.jline.reader.Candidate;
import org.jline.utils.AttributedString;

/** Candidates in JLine's form, made harmless and short enough for one row each. */
final class Menus {

    private static final int GAP = 2;
    private static final int COLUMNS = 2;

    private Menus() {}

    /** One row each with its help; more than there are rows go in columns without, and some must wait. */
    static List<Candidate> candidates(Offer offer, int columns, int rows) {
        List<ai.duvo.shell.complete.Candidate> all = offer.candidates();
        boolean hasHelp = all.size() <= rows;
        int most = rows * COLUMNS;
        String more = all.size() > most ? " · and " + (all.size() - most) + " more: type to narrow" : "";
        int hidden = hidden(all, columns);
        int widest = widest(all) - hidden;
        List<Candidate> candidates = new ArrayList<>();
        for (var found : all.subList(0, Math.min(all.size(), most))) {
            String value = Visible.text(found.value().substring(hidden));
            String gap = " ".repeat(widest - width(value) + GAP);
            String row = found.help().isEmpty() || !hasHelp ? value : value + gap + found.help();
            String group = fit(found.group() + more, columns);
            candidates.add(new Candidate(
                    found.value(), fit(row, columns), group, null, null, null, found.whole(), candidates.size()));
        }
        return candidates;
    }

    /** How much of paths that are too long for a row is left out: all folders they share. */
    private static int hidden(List<ai.duvo.shell.complete.Candidate> all, int columns) {
        String common = StringUtils.getCommonPrefix(
                all.stream().map(ai.duvo.shell.complete.Candidate::value).toArray(String[]::new));
        return widest(all) < columns ? 0 : common.lastIndexOf('/') + 1;
    }

    private static int widest(List<ai.duvo.shell.complete.Candidate> all) {
        return all.stream().mapToInt(c -> width(c.value())).max().orElse(0);
    }

    private static int width(String text) {
        return new AttributedString(Visible.text(text)).columnLength();
    }

    /** The text on one line of at most that many columns. */
    static String fit(String text, int columns) {
        AttributedString visible = new AttributedString(Visible.text(text));
        return visible.columnLength() < columns
                ? visible.toString()
                : visible.columnSubSequence(0, Math.max(1, columns - 2)) + "…";
    }

    /** What all of them begin with. */
    static String commonPrefix(List<Candidate> candidates) {
        return StringUtils.getCommonPrefix(
                candidates.stream().map(Candidate::value).toArray(String[]::new));
    }
}
