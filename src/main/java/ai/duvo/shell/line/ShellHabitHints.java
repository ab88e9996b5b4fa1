package ai.duvo.shell.line;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hints for what people write from the habit of other shells, and what to write here. */
public final class ShellHabitHints {

    private static final String ONE_COMMAND = "a line is one command: put each on a line of its own";
    private static final String TO_FILE = "to write the result to a file: COMMAND | save FILE";

    private static final Map<String, String> WORDS = Map.of(
            "|", "for jq, quote the whole line: duvo -c 'COMMAND | JQ'",
            ">", TO_FILE,
            ">>", TO_FILE,
            "&&", ONE_COMMAND,
            "||", "a line is one command: to go on after a failure, write expect exit N COMMAND",
            ";", ONE_COMMAND,
            "&", ONE_COMMAND);

    private ShellHabitHints() {}

    /** What to write in place of a word that is too many, or null. */
    static @Nullable String hint(String word) {
        return WORDS.getOrDefault(word, word.length() > 1 && word.endsWith(";") ? ONE_COMMAND : null);
    }

    /** What to write in place of a line's first word, or null. */
    static @Nullable String command(ExpandedWord word) {
        boolean isText = !word.bare() || word.text().matches("[0-9].*");
        return isText ? "a text is kept with: set NAME WORD" : hint(word.text());
    }
}
