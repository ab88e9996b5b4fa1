package ai.duvo.shell.repl;

import ai.duvo.shell.completion.CompletionResult;
import ai.duvo.shell.output.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.jline.reader.Candidate;
import org.jline.utils.AttributedString;

/** Candidates in JLine's form, made harmless and short enough for one row each. */
final class CompletionMenu {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LEAST_ID = 8;
    private static final int MOST_ID = 13;
    private static final int LEAST_NAME = 12;
    private static final String PART = " · ";
    private static final int GAP = 2;
    private static final int COLUMNS = 2;

    private CompletionMenu() {}

    /**
     * One row each with its help; more words than there are rows go in columns without. An id says nothing without its
     * name: more of them must wait.
     */
    static List<Candidate> candidates(CompletionResult offer, int columns, int rows) {
        List<ai.duvo.shell.completion.Candidate> all = offer.candidates();
        boolean hasHelp = all.size() <= rows
                || all.stream().anyMatch(c -> UUID.matcher(c.value()).matches());
        return candidates(offer, columns, hasHelp ? rows : rows * COLUMNS, hasHelp);
    }

    /** All of them, one row each: what is more than a screen is moved through. */
    static List<Candidate> all(CompletionResult offer, int columns) {
        int count = offer.candidates().size();
        return candidates(offer, columns, count, true);
    }

    private static List<Candidate> candidates(CompletionResult offer, int columns, int most, boolean hasHelp) {
        List<ai.duvo.shell.completion.Candidate> all = offer.candidates();
        String more = all.size() > most ? " · and " + (all.size() - most) + " more: type to narrow" : "";
        List<String> values = values(all, columns);
        int widest = values.stream().mapToInt(CompletionMenu::width).max().orElse(0);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < Math.min(all.size(), most); i++) {
            var found = all.get(i);
            String gap = " ".repeat(widest - width(values.get(i)) + GAP);
            int room = columns - widest - GAP;
            String row = values.get(i) + (found.help().isEmpty() || !hasHelp ? "" : gap + help(found.help(), room));
            String group = fit(found.group() + more, columns);
            candidates.add(new Candidate(found.value(), fit(row, columns), group, null, null, null, found.whole(), i));
        }
        return candidates;
    }

    /** As they are shown: where rows are too narrow, without folders or list items they share, ids by their beginning. */
    private static List<String> values(List<ai.duvo.shell.completion.Candidate> all, int columns) {
        List<String> values = all.stream().map(c -> VisibleText.text(c.value())).toList();
        boolean isTight = all.stream().anyMatch(c -> width(c.value() + c.help()) + GAP >= columns);
        if (!isTight) {
            return values;
        }
        String common = StringUtils.getCommonPrefix(values.toArray(String[]::new));
        int digits = digits(values);
        int hidden = values.size() > 1 ? StringUtils.lastIndexOfAny(common, "/", ",") + 1 : 0;
        return values.stream()
                .map(value -> value.substring(hidden))
                .map(value -> UUID.matcher(value).matches() ? cut(value, digits) : value)
                .toList();
    }

    /** The sign says that others may begin so too. */
    private static String cut(String id, int digits) {
        return id.substring(0, digits) + (digits == MOST_ID ? "…" : "");
    }

    /** As many as tell apart what is shown, if they are few. */
    private static int digits(List<String> values) {
        List<String> ids = values.stream()
                .filter(value -> UUID.matcher(value).matches())
                .distinct()
                .toList();
        int digits = LEAST_ID;
        while (digits < MOST_ID && distinct(ids, digits) < ids.size()) {
            digits++;
        }
        return digits;
    }

    private static long distinct(List<String> ids, int digits) {
        return ids.stream().map(id -> id.substring(0, digits)).distinct().count();
    }

    /** What tells things apart stays: first the name is cut, then what stands last goes. */
    private static String help(String help, int room) {
        List<String> parts = new ArrayList<>(List.of(VisibleText.text(help).split(PART)));
        while (parts.size() > 2 && width(String.join(PART, parts)) >= room && nameRoom(parts, room) < LEAST_NAME) {
            parts.remove(parts.size() - 1);
        }
        int name = nameRoom(parts, room);
        boolean isTight = parts.size() > 1 && name >= LEAST_NAME && width(parts.get(0)) > name;
        if (isTight) {
            parts.set(0, fit(parts.get(0), name + 1));
        }
        return String.join(PART, parts);
    }

    /** Columns that are left for the first part. */
    private static int nameRoom(List<String> parts, int room) {
        return room
                - 1
                - parts.stream().skip(1).mapToInt(part -> width(PART + part)).sum();
    }

    private static int width(String text) {
        return new AttributedString(VisibleText.text(text)).columnLength();
    }

    /** The text on one line of at most that many columns. */
    static String fit(String text, int columns) {
        AttributedString visible = new AttributedString(VisibleText.text(text));
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
