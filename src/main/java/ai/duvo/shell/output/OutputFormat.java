package ai.duvo.shell.output;

import java.util.Locale;

/** The forms a result can be printed in. */
public enum OutputFormat {
    TABLE,
    JSON,
    YAML,
    CSV,
    NDJSON,
    ID,
    /** What jq gives: a text as it is, anything else as JSON; the usual form behind a pipe. */
    VALUES;

    /** By the word that {@code --format} takes. */
    public static OutputFormat of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
