package ai.duvo.shell.line;

import ai.duvo.shell.failure.Span;
import java.util.List;

/**
 * A word of a line, before its variables are replaced.
 *
 * @param parts literal text and references, in order; empty for {@code ''}
 * @param span where it stands, quotes included
 * @param quoted whether any quote or escape was used
 * @param bareStart whether its first character was written bare: only such a word can be an option
 */
public record Word(List<WordPart> parts, Span span, boolean quoted, boolean bareStart) {

    /** Whether it is exactly this text, bare: the way keywords and signs are written. */
    public boolean isBare(String text) {
        return !quoted
                && parts.size() == 1
                && parts.get(0) instanceof WordPart.Text t
                && t.text().equals(text);
    }
}
