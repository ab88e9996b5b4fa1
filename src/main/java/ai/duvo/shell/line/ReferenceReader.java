package ai.duvo.shell.line;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.syntax.Characters;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code $name.field[0]} at a place of a text. */
public final class ReferenceReader {

    private static final int MOST_DIGITS = 9;

    private final String text;
    private final int start;
    private final List<PathStep> path = new ArrayList<>();
    private String root = "";
    private int at;

    ReferenceReader(String text, int start) {
        this.text = text;
        this.start = start;
        this.at = start + 1;
    }

    /**
     * Whether a name follows the dollar sign; when not, the sign is plain text.
     *
     * @param mayBeNumber whether the number of a line stands for its result
     */
    boolean read(boolean mayBeNumber) {
        root = name();
        if (root.isEmpty() && mayBeNumber) {
            root = number();
        }
        if (root.isEmpty()) {
            return false;
        }
        while (field() || index()) {
            // each step moves on
        }
        return true;
    }

    /** Whether a field of that name can stand behind a full stop. */
    static boolean isField(String name) {
        return !name.isEmpty() && name.equals(new ReferenceReader("$" + name, 0).name());
    }

    WordPart.Reference reference() {
        return new WordPart.Reference(root, List.copyOf(path), new Span(start, at));
    }

    int end() {
        return at;
    }

    private String name() {
        int from = at;
        if (at < text.length() && Characters.isNameStart(text.charAt(at))) {
            at++;
            while (at < text.length() && Characters.isNamePart(text.charAt(at))) {
                at++;
            }
        }
        return text.substring(from, at);
    }

    private String number() {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        boolean isNumber =
                at - from <= MOST_DIGITS && (at == text.length() || !Characters.isNameStart(text.charAt(at)));
        if (!isNumber) {
            at = from;
        }
        return text.substring(from, at);
    }

    private boolean field() {
        if (at >= text.length() || text.charAt(at) != '.') {
            return false;
        }
        at++;
        String name = name();
        if (name.isEmpty()) {
            // a full stop at the end of a sentence
            at--;
            return false;
        }
        path.add(new PathStep.Field(name));
        return true;
    }

    private boolean index() {
        int close = at < text.length() && text.charAt(at) == '[' ? text.indexOf(']', at) : -1;
        if (close < 0) {
            return false;
        }
        String digits = text.substring(at + 1, close);
        boolean number = !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (number) {
            path.add(new PathStep.Index(Integer.parseInt(digits)));
            at = close + 1;
        }
        return number;
    }
}
