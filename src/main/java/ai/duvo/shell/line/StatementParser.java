package ai.duvo.shell.line;

import ai.duvo.shell.catalog.Keyword;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.jq.syntax.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parser of a whole text, which becomes statements: lines, and blocks of lines up to {@code end}. */
public final class StatementParser {

    private static final int DEEPEST = 100;
    private static final Set<String> OPENING =
            Set.of(Keyword.FOR.word(), Keyword.IF.word(), Keyword.WITH.word(), Keyword.FINALLY.word());

    private final List<SourceText> lines;

    /** The mistakes so far; null where the first one ends it. */
    private final @Nullable List<UsageFailure> mistakes;

    private int at;

    private StatementParser(List<SourceText> lines, @Nullable List<UsageFailure> mistakes) {
        this.lines = lines;
        this.mistakes = mistakes;
    }

    /**
     * Parses a file, a paste or a line.
     *
     * @param name the file's name, for failures; empty for what is typed
     * @throws UsageFailure the first mistake with its place, and all others with it; incomplete when only a quote or a
     *     block is open at the end
     */
    public static List<Statement> parse(String name, String text) {
        return parse(Lexer.logicalLines(name, text));
    }

    /** The same for logical lines. */
    public static List<Statement> parse(List<SourceText> lines) {
        List<UsageFailure> mistakes = new ArrayList<>();
        StatementParser parser = new StatementParser(lines, mistakes);
        List<Statement> statements = new ArrayList<>();
        try {
            while (parser.at < lines.size()) {
                statements.add(parser.next(0));
            }
        } catch (UsageFailure last) {
            boolean isHeadWrong = mistakes.stream().anyMatch(one -> Objects.equals(one.source(), last.source()));
            if (!isHeadWrong) {
                mistakes.add(last);
            }
        }
        if (!mistakes.isEmpty()) {
            mistakes.get(0).with(mistakes.subList(1, mistakes.size()));
            throw mistakes.get(0);
        }
        return List.copyOf(statements);
    }

    /**
     * The text cut into statements, as far as it has any: a line that cannot be read is a piece of its own.
     *
     * @throws UsageFailure only when the text ends too early
     */
    public static List<SourceText> pieces(String name, String text) {
        List<SourceText> lines = Lexer.logicalLines(name, text);
        List<SourceText> pieces = new ArrayList<>();
        int from = 0;
        while (from < lines.size()) {
            StatementParser parser = new StatementParser(lines.subList(from, lines.size()), null);
            try {
                parser.next(0);
            } catch (UsageFailure failure) {
                if (failure.isIncomplete()) {
                    throw failure;
                }
                parser.skipBlock();
            }
            pieces.add(joined(lines.subList(from, from + parser.at)));
            from += parser.at;
        }
        return pieces;
    }

    /** Past the end of the block that has a mistake in it, so that no line of it stands alone. */
    private void skipBlock() {
        int open = 0;
        at = 0;
        do {
            SourceText line = lines.get(at++);
            if (OPENING.contains(firstWord(line))) {
                open++;
            } else if (isKeyword(line, Keyword.END)) {
                open--;
            }
        } while (open > 0 && at < lines.size());
    }

    private static String firstWord(SourceText line) {
        Span word = start(line);
        return line.text().substring(word.start(), word.end());
    }

    private static SourceText joined(List<SourceText> lines) {
        return new SourceText(
                lines.get(0).name(),
                lines.get(0).firstLine(),
                lines.stream().map(SourceText::text).collect(Collectors.joining("\n")));
    }

    private Statement next(int depth) {
        SourceText line = lines.get(at++);
        Statement statement = parsed(line);
        if (depth > DEEPEST) {
            throw UsageFailure.wrong("there are too many blocks inside each other", null, start(line))
                    .in(line);
        }
        if (statement instanceof Statement.If head) {
            List<Statement> then = body(line, true, depth);
            List<Statement> otherwise =
                    isKeyword(lines.get(at - 1), Keyword.ELSE) ? body(line, false, depth) : List.of();
            return new Statement.If(line, head.condition(), then, otherwise);
        }
        if (statement instanceof Statement.Finally && depth > 0) {
            throw UsageFailure.wrong("finally stands inside another block", "put it after its end", start(line))
                    .in(line);
        }
        if (statement instanceof Statement.Block head) {
            return head.with(body(line, false, depth));
        }
        return statement;
    }

    /** The statements up to {@code end}, or to {@code else} where one may stand; that line is taken as well. */
    private List<Statement> body(SourceText head, boolean mayElse, int depth) {
        List<Statement> body = new ArrayList<>();
        while (at < lines.size()) {
            SourceText line = lines.get(at);
            if (isKeyword(line, Keyword.END) || (mayElse && isKeyword(line, Keyword.ELSE))) {
                at++;
                return List.copyOf(body);
            }
            body.add(next(depth + 1));
        }
        throw UsageFailure.incomplete("this block has no end", "close it with a line: end", start(head))
                .in(head);
    }

    private Statement parsed(SourceText line) {
        try {
            return LineParser.parse(line);
        } catch (UsageFailure failure) {
            failure.in(line);
            if (mistakes == null || failure.isIncomplete()) {
                throw failure;
            }
            mistakes.add(failure);
            // a block it would have opened still has its lines and its end
            return OPENING.contains(firstWord(line))
                    ? new Statement.If(line, new JqText(".", start(line)), List.of(), List.of())
                    : new Statement.Empty(line);
        }
    }

    /** Whether the line is only that word. */
    private static boolean isKeyword(SourceText line, Keyword keyword) {
        Span words = LineSections.of(line.text()).words();
        String text = line.text().substring(words.start(), words.end());
        return text.replaceFirst("(?s)#.*", "").strip().equals(keyword.word());
    }

    private static Span start(SourceText line) {
        int from = 0;
        while (from < line.text().length() && Characters.isBlank(line.text().charAt(from))) {
            from++;
        }
        int to = from;
        while (to < line.text().length() && !Characters.isBlank(line.text().charAt(to))) {
            to++;
        }
        return new Span(from, to);
    }
}
