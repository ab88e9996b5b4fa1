package ai.duvo.shell.line;

import ai.duvo.shell.jq.JqText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pipeline that gives a value: {@code COMMAND [| JQ] [| save [--force] FILE]}, or {@code |! PROGRAM} in place of
 * the file. Instead of a command it can be one reference.
 *
 * @param words the command's, or one word that is a single reference
 * @param jq what its result goes through, or null
 * @param file where it is written, or null
 * @param replaces whether a script may replace a file that is there
 * @param program where its output goes, or null
 */
public record Pipeline(
        List<Word> words,
        @Nullable JqText jq,
        @Nullable Word file,
        boolean replaces,
        @Nullable PipedProgram program) {

    /** One that replaces no file and goes to no program. */
    public Pipeline(List<Word> words, @Nullable JqText jq, @Nullable Word file) {
        this(words, jq, file, false, null);
    }

    /** The same with other words. */
    public Pipeline with(List<Word> others) {
        return new Pipeline(others, jq, file, replaces, program);
    }

    /** The reference it begins with, or null when it is a command. */
    public @Nullable WordPart reference() {
        boolean one = words.size() == 1
                && !words.get(0).quoted()
                && words.get(0).parts().size() == 1;
        return one && !(words.get(0).parts().get(0) instanceof WordPart.Text)
                ? words.get(0).parts().get(0)
                : null;
    }
}
