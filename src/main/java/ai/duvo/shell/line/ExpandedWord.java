package ai.duvo.shell.line;

import ai.duvo.shell.failure.Span;
import org.jspecify.annotations.Nullable;

/**
 * A word after its variables were replaced.
 *
 * @param text what it says
 * @param span where its word stands in the line
 * @param bare whether its first character was written bare: one from quotes or a variable is never an option
 * @param structured what a variable put there that is no text, or null
 */
public record ExpandedWord(
        String text, Span span, boolean bare, @Nullable StructuredValue structured) {

    /** One that holds no object and no list. */
    public ExpandedWord(String text, Span span, boolean bare) {
        this(text, span, bare, null);
    }

    /** Whether it may be read as an option: it begins with a dash that the user wrote bare. */
    boolean looksLikeOption() {
        return bare && text.length() > 1 && text.startsWith("-");
    }
}
