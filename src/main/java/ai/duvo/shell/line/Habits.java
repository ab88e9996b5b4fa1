package ai.duvo.shell.line;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people write from the habit of other shells, and what to write here. */
final class Habits {

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

    private static final Set<String> FILTERS = Set.of(
            "grep", "head", "tail", "wc", "jq", "less", "more", "awk", "sed", "cut", "uniq", "cat", "xargs", "tee");

    private Habits() {}

    /** What to write in place of a word that is too many, or null. */
    static @Nullable String hint(String word) {
        return WORDS.getOrDefault(word, word.length() > 1 && word.endsWith(";") ? ONE_COMMAND : null);
    }

    /** What to write in place of a line's first word, or null. */
    static @Nullable String command(Value word) {
        boolean isText = !word.bare() || word.text().matches("[0-9].*");
        return isText ? "a text is kept with: set NAME WORD" : hint(word.text());
    }

    /** What to write in place of a program behind a pipe, or null when it begins with none. */
    static @Nullable String pipe(String program) {
        String first = program.split("\\s", 2)[0];
        return FILTERS.contains(first)
                ? "what follows | is jq, such as: .agents[] | select(.name | test(\"clerk\")); a shell's programs go behind duvo -c"
                : null;
    }
}
