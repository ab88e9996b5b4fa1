package ai.duvo.shell.line;

import ai.duvo.shell.catalog.Keyword;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.jq.syntax.JqLexer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parser of one logical line, which becomes a statement; the head of a block becomes a block without a body. */
public final class LineParser {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> RESERVED = Stream.concat(
                    Stream.of("_", "env"), Keyword.all().stream().map(Keyword::word))
            .collect(Collectors.toUnmodifiableSet());

    /** As other shells write an earlier line: {@code !!}, {@code !12}, {@code !-2}, {@code !$}. */
    private static final Pattern HISTORY = Pattern.compile("!.*|-?\\d+|\\$", Pattern.DOTALL);

    private final SourceText source;
    private final LineSections sections;
    private final List<Word> words;

    private LineParser(SourceText source) {
        this.source = source;
        this.sections = LineSections.of(source.text());
        List<Word> all = Lexer.lex(source.text(), sections.words());
        // a line copied from the OS shell
        this.words = !all.isEmpty() && all.get(0).isBare("duvo") ? all.subList(1, all.size()) : all;
    }

    /**
     * Parses it.
     *
     * @throws UsageFailure with its place in the line
     */
    public static Statement parse(SourceText source) {
        return new LineParser(source).statement();
    }

    /** Whether a text can be the name of a variable that a user makes. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches() && !RESERVED.contains(text);
    }

    private Statement statement() {
        Span shell = sections.shell();
        if (shell != null && sections.pipe() == null) {
            return shell(shell);
        }
        if (words.isEmpty()) {
            return sections.pipe() == null ? new Statement.Empty(source) : failMissingCommand();
        }
        if (words.size() > 1 && words.get(1).isBare("=")) {
            return assign();
        }
        Word first = words.get(0);
        Optional<Keyword> keyword =
                Keyword.all().stream().filter(k -> first.isBare(k.word())).findFirst();
        return keyword.isPresent()
                ? new KeywordParser(source, sections, words).statement(keyword.get())
                : new Statement.Call(source, pipeline(source, sections, words, program()));
    }

    private Statement shell(Span place) {
        String command = command(place, "!", "such as ! ls");
        if (HISTORY.matcher(command).matches()) {
            throw UsageFailure.wrong(
                    "!" + command + " brings back no line here",
                    "Up and Ctrl-R do; edit opens earlier lines, as in: edit 12",
                    place);
        }
        return new Statement.Shell(source, command, place);
    }

    private @Nullable PipedProgram program() {
        Span place = sections.shell();
        return place == null ? null : new PipedProgram(command(place, "|!", "such as: agents list |! less"), place);
    }

    private String command(Span place, String sign, String hint) {
        String command = source.text().substring(place.start(), place.end()).stripLeading();
        if (command.isBlank()) {
            throw UsageFailure.wrong("a command is missing after " + sign, hint, place);
        }
        return command;
    }

    private Statement failMissingCommand() {
        throw UsageFailure.wrong("a command is missing before |", "write COMMAND | JQ", orEnd(sections.pipe(), source));
    }

    private Statement assign() {
        if (words.size() == 2) {
            throw UsageFailure.wrong(
                    "a command is missing after =",
                    "write NAME = COMMAND, or: set NAME WORD",
                    words.get(1).span());
        }
        Pipeline pipeline = pipeline(source, sections, words.subList(2, words.size()));
        if (pipeline.file() != null) {
            throw UsageFailure.wrong(
                    "a result is kept or saved, not both",
                    "save it in the next line: $NAME | save FILE",
                    orEnd(sections.save(), source));
        }
        return new Statement.Assign(source, name(words.get(0)), pipeline);
    }

    /** The command of these words with the jq and the file behind it. */
    static Pipeline pipeline(SourceText source, LineSections sections, List<Word> words) {
        Span program = sections.shell();
        if (program != null) {
            throw UsageFailure.wrong(
                    "only a line that is a command alone goes to a program",
                    "keep the result first, NAME = COMMAND, and write: $NAME |! PROGRAM",
                    program);
        }
        return pipeline(source, sections, words, null);
    }

    private static Pipeline pipeline(
            SourceText source, LineSections sections, List<Word> words, @Nullable PipedProgram to) {
        Span pipe = sections.pipe();
        Span program = sections.jq();
        JqText jq = program == null || pipe == null ? null : jq(source, program, "| wants a jq program", pipe);
        List<Word> saved = saved(source, sections);
        return saved.isEmpty()
                ? new Pipeline(words, jq, null, false, to)
                : new Pipeline(words, jq, saved.get(saved.size() - 1), saved.size() > 2, null);
    }

    /**
     * The program in that part of the line.
     *
     * @param missing what to say when there is none
     * @param before what it should stand behind
     */
    static JqText jq(SourceText source, Span part, String missing, Span before) {
        String line = source.text();
        JqText program = JqText.whole(line, part);
        if (program.text().isEmpty()) {
            throw UsageFailure.wrong(missing, "such as .agents[0].name; . is the result", before);
        }
        ShellHabitHints.refuseProgram(program);
        JqLexer read = JqLexer.program(line.substring(0, part.end()), part.start());
        if (read.openString() >= 0) {
            throw UsageFailure.incomplete(
                    "a quote is not closed",
                    "close it; jq knows double quotes only",
                    new Span(read.openString(), read.openString() + 1));
        }
        JqLexer.Token open = read.openBracket();
        if (open != null) {
            throw UsageFailure.wrong(
                    open.text() + " is not closed", "a line that ends with \\ goes on in the next", open.span());
        }
        return program;
    }

    /** {@code save FILE} or {@code save --force FILE}; nothing when the line saves nothing. */
    private static List<Word> saved(SourceText source, LineSections sections) {
        Span save = sections.save();
        if (save == null) {
            return List.of();
        }
        List<Word> saved = Lexer.lex(source.text(), save);
        int most = saved.size() > 1 && saved.get(1).isBare("--force") ? 3 : 2;
        if (saved.size() != most) {
            throw UsageFailure.wrong(
                    saved.size() < most ? "save wants a file" : "save wants one file",
                    "write: … | save [--force] FILE; quote words that belong together",
                    saved.get(saved.size() < most ? 0 : most).span());
        }
        return saved;
    }

    /** The name that a word gives to a variable. */
    static VariableName name(Word word) {
        return new VariableName(checked(literal(word), word.span()), word.span());
    }

    /** The same, where a setting can be meant: its dashes are underscores. */
    static VariableName setting(Word word) {
        return new VariableName(checked(literal(word).replace('-', '_'), word.span()), word.span());
    }

    private static String literal(Word word) {
        boolean isLiteral =
                !word.quoted() && word.parts().size() == 1 && word.parts().get(0) instanceof WordPart.Text;
        return isLiteral ? ((WordPart.Text) word.parts().get(0)).text() : "";
    }

    /** The text if it can be a variable's name. */
    static String checked(String name, Span place) {
        if (!NAME.matcher(name).matches()) {
            throw UsageFailure.wrong(
                    "this cannot be a variable's name",
                    "a name is A to Z, digits and _, and is written without $",
                    place);
        }
        if (RESERVED.contains(name)) {
            throw UsageFailure.wrong("\"" + name + "\" is kept for duvo itself", "choose another name", place);
        }
        return name;
    }

    static Span orEnd(@Nullable Span place, SourceText source) {
        int end = source.text().length();
        return place == null ? new Span(end, end) : place;
    }
}
