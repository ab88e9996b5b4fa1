package ai.duvo.shell.repl;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.lang3.Strings;
import org.jline.reader.History;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** List of earlier lines, the newest first, each once: those with all words of a filter, and one that is chosen. */
final class HistoryList {

    private static final int MOST_ROWS = 20;

    /** The line that is typed, what is said about the list, and one row that stays empty. */
    private static final int OTHER_ROWS = 3;

    private final List<String> all;
    private List<String> found;
    private String filter = "";
    private int chosen;

    HistoryList(History history, Predicate<String> isOffered) {
        Set<String> lines = new LinkedHashSet<>();
        Iterator<History.Entry> entries = history.reverseIterator(history.last());
        while (entries.hasNext()) {
            String line = entries.next().line();
            if (!line.isBlank() && isOffered.test(line)) {
                lines.add(line);
            }
        }
        this.all = List.copyOf(lines);
        this.found = all;
    }

    /** How many rows of lines there are on a screen. */
    static int room(int rows) {
        return Math.max(1, Math.min(MOST_ROWS, rows - OTHER_ROWS));
    }

    /** Finds the lines with all these words, whatever their case. */
    void filter(String words) {
        if (words.equals(filter)) {
            return;
        }
        filter = words;
        List<String> wanted = Stream.of(words.strip().split("\\s+")).toList();
        found = all.stream()
                .filter(line -> wanted.stream().allMatch(word -> Strings.CI.contains(line, word)))
                .toList();
        chosen = 0;
    }

    /** Goes that many lines back in time, as far as there are any. */
    void move(int lines) {
        chosen = Math.max(0, Math.min(found.size() - 1, chosen + lines));
    }

    Optional<String> chosen() {
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(chosen));
    }

    /** The page with the line that is chosen. */
    AttributedString drawn(int columns, int rows) {
        int room = room(rows);
        int from = chosen / room * room;
        List<String> page = found.subList(from, Math.min(found.size(), from + room));
        List<AttributedString> lines = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            boolean isChosen = from + i == chosen;
            String line = (isChosen ? "> " : "  ") + page.get(i).replace("\n", " ⏎ ");
            lines.add(new AttributedString(
                    CompletionMenu.fit(line, columns),
                    isChosen ? AttributedStyle.DEFAULT.bold() : AttributedStyle.DEFAULT));
        }
        String count = found.isEmpty() ? "no line has these words" : (chosen + 1) + " of " + found.size();
        lines.add(new AttributedString(
                CompletionMenu.fit(count + " · Enter takes it, arrows choose, Esc leaves", columns),
                AttributedStyle.DEFAULT.faint()));
        AttributedStringBuilder text = new AttributedStringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? "" : "\n").append(lines.get(i));
        }
        return text.toAttributedString();
    }
}
