package ai.duvo.shell.line;

import ai.duvo.shell.failure.Span;

/**
 * A word after its variables were replaced.
 *
 * @param text what it says
 * @param span where its word stands in the line
 * @param bare whether its first character was written bare: one from quotes or a variable is never an option
 */
public record ExpandedWord(String text, Span span, boolean bare) {

    /** Whether it may be read as an option: it begins with a dash that the user wrote bare. */
    boolean looksLikeOption() {
        return bare && text.length() > 1 && text.startsWith("-");
    }
}
