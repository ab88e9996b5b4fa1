package ai.duvo.shell.line;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.JqText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hints for what people write from the habit of other shells, and what to write here. */
public final class ShellHabitHints {

    private static final String ONE_COMMAND = "a line is one command: put each on a line of its own";
    private static final String TO_FILE = "to write the result to a file: COMMAND | save FILE";

    private static final Map<String, String> WORDS = Map.of(
            "|", "for jq, quote the whole line: duvo -c 'COMMAND | JQ'",
            "|!", "for a program, quote the whole line: duvo -c 'COMMAND |! PROGRAM'",
            ">", TO_FILE,
            ">>", TO_FILE,
            "&&", ONE_COMMAND,
            "||", "a line is one command: to go on after a failure, write expect exit N COMMAND",
            ";", ONE_COMMAND,
            "&", ONE_COMMAND);

    private static final Set<String> PROGRAMS = Set.of(
            "awk", "bat", "cat", "column", "cut", "fzf", "grep", "head", "jq", "less", "more", "nl", "pbcopy", "rg",
            "sed", "tail", "tee", "tr", "uniq", "vim", "wc", "xargs", "xclip");

    /** Words of other clients, and the word here. */
    private static final Map<String, String> VERBS = Map.of(
            "ls", "list",
            "rm", "delete",
            "remove", "delete",
            "show", "get",
            "view", "get",
            "describe", "get",
            "new", "create",
            "add", "create",
            "edit", "update");

    private static final Map<String, String> OPTIONS =
            Map.of("-n", "--limit", "-L", "--limit", "-o", "--format", "-a", "--all");

    private static final Set<String> NOTHING = Set.of("none", "nothing", "off", "clear", "reset");

    private ShellHabitHints() {}

    /** The word that is there for one of other clients, such as {@code list} for {@code ls}. */
    static Optional<String> verb(String word, Set<String> known) {
        return Optional.ofNullable(VERBS.get(word)).filter(known::contains);
    }

    /** The same for an option, such as {@code --limit} for {@code -n}. */
    static Optional<String> option(String dashed, Collection<String> known) {
        return Optional.ofNullable(OPTIONS.get(dashed)).filter(known::contains);
    }

    /**
     * Says what to write where a program stands in the place of jq.
     *
     * @throws UsageFailure when it does
     */
    static void refuseProgram(JqText jq) {
        String name = jq.text().split("[^a-z]", 2)[0];
        if (PROGRAMS.contains(name)) {
            throw UsageFailure.wrong(
                    name + " is a program, and | sends the result to jq",
                    "write: COMMAND |! " + jq.text() + "; or jq, such as: .agents[] | select(.name | test(\"clerk\"))",
                    jq.span());
        }
    }

    /** What to write in place of a word that is too many, or null. */
    static @Nullable String hint(String word) {
        return WORDS.getOrDefault(word, word.length() > 1 && word.endsWith(";") ? ONE_COMMAND : null);
    }

    /** The same for a command; where it can take back what it chose, it has an option for that. */
    static @Nullable String surplus(String word, Command command) {
        boolean isBack = NOTHING.contains(word)
                && command.options().stream().anyMatch(option -> option.name().equals("clear"));
        return isBack ? command.name() + " --clear does that" : hint(word);
    }

    /** What to write in place of a line's first word, or null. */
    static @Nullable String command(List<ExpandedWord> words, Catalog catalog) {
        ExpandedWord word = words.get(0);
        boolean isText = !word.bare() || word.text().matches("[0-9].*");
        return catalog.turned(words.stream().map(ExpandedWord::text).toList())
                .map(row -> "did you mean " + row.name() + "?")
                .orElse(isText ? "a text is kept with: set NAME WORD" : hint(word.text()));
    }
}
