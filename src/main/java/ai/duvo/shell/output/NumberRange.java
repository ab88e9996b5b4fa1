package ai.duvo.shell.output;

import ai.duvo.shell.failure.Failure;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of lines or requests: {@code 25} or {@code 12-20}.
 *
 * @param from the first
 * @param to the last, not before the first
 */
public record NumberRange(int from, int to) {

    private static final Pattern RANGE = Pattern.compile("(-?\\d{1,7})(?:-(-?\\d{1,7}))?");

    /**
     * Reads them.
     *
     * @param shownBy the command that shows the numbers there are
     * @throws Failure when the word is neither
     */
    public static NumberRange parse(String word, String shownBy) {
        Matcher range = RANGE.matcher(word);
        if (!range.matches()) {
            throw Failure.error(
                    "\"" + word + "\" is no number", "write 25 or 12-20; " + shownBy + " shows the numbers");
        }
        int from = Integer.parseInt(range.group(1));
        int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
        if (to < from) {
            throw Failure.error("\"" + word + "\" ends before it begins", "write " + to + "-" + from);
        }
        return new NumberRange(from, to);
    }

    /** Whether one of them holds a number. */
    public static boolean hold(List<NumberRange> ranges, int number) {
        return ranges.stream().anyMatch(range -> number >= range.from() && number <= range.to());
    }
}
