package ai.duvo.shell.line;

import ai.duvo.shell.failure.UsageFailure;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A logical line becomes a statement. */
public final class LineParser {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> RESERVED = Set.of("_", "env");

    private LineParser() {}

    /**
     * Parses it.
     *
     * @throws UsageFailure with its place
     */
    public static Statement parse(String text) {
        List<Word> words = Lexer.lex(text);
        if (!words.isEmpty() && words.get(0).isBare("duvo")) {
            // a line copied from the OS shell
            words = words.subList(1, words.size());
        }
        if (words.isEmpty()) {
            return new Statement.Empty();
        }
        refusePipes(words);
        if (words.size() > 1 && words.get(1).isBare("=")) {
            return assign(words);
        }
        return words.get(0).isBare("set") ? set(words) : new Statement.Call(words);
    }

    private static void refusePipes(List<Word> words) {
        words.stream().filter(w -> w.isBare("|")).findFirst().ifPresent(pipe -> {
            throw UsageFailure.wrong(
                    "| is not known yet", "keep the result with NAME = COMMAND, or quote '|'", pipe.span());
        });
    }

    private static Statement assign(List<Word> words) {
        Word name = words.get(0);
        if (words.size() == 2) {
            throw UsageFailure.wrong(
                    "a command is missing after =",
                    "write NAME = COMMAND, or: set NAME WORD",
                    words.get(1).span());
        }
        return new Statement.Assign(name(name), name.span(), words.subList(2, words.size()));
    }

    private static Statement set(List<Word> words) {
        if (words.size() < 3) {
            throw UsageFailure.wrong(
                    "set wants a name and a value",
                    "write: set NAME WORD",
                    words.get(words.size() - 1).span());
        }
        Word name = words.get(1);
        return new Statement.SetText(name(name), name.span(), words.subList(2, words.size()));
    }

    private static String name(Word word) {
        boolean literal =
                !word.quoted() && word.parts().size() == 1 && word.parts().get(0) instanceof Part.Text;
        String name = literal ? ((Part.Text) word.parts().get(0)).text() : "";
        if (!NAME.matcher(name).matches()) {
            throw UsageFailure.wrong(
                    "this cannot be a variable's name",
                    "a name is letters, digits and _, and is written without $",
                    word.span());
        }
        if (RESERVED.contains(name)) {
            throw UsageFailure.wrong("\"" + name + "\" is kept for duvo itself", "choose another name", word.span());
        }
        return name;
    }
}
