package ai.duvo.shell.catalog;

/** Source of the value of a word. */
public enum ValueSource {
    /** The word is the value. */
    WORD,
    /** The word is the value, or {@code @FILE}, whose content is. */
    WORD_OR_FILE,
    /** The word names a file, or {@code -} for standard input, whose content is the value. */
    FILE,
    /**
     * The word is the value, {@code -} reads it from standard input, and what is left out is asked for: a secret without
     * echo.
     */
    ASKED
}
