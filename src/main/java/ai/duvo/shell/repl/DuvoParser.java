package ai.duvo.shell.repl;

import ai.duvo.shell.completion.Completer;
import ai.duvo.shell.completion.CursorLine;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.line.Quoting;
import ai.duvo.shell.line.StatementParser;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * Lets JLine see a line as our lexer does: when it is whole, which word the cursor is in, how a candidate is quoted.
 */
final class DuvoParser implements Parser {

    private final Completer completion;

    DuvoParser(Completer completion) {
        this.completion = completion;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE) {
            requireWhole(line);
        }
        CursorLine at = completion.line(line, cursor);
        List<String> words = at.words().stream().map(CursorLine.Token::text).toList();
        return new Parsed(line, cursor, words, at);
    }

    /** Asks for one more line while a quote or a block is open; every other mistake is told when the line runs. */
    private static void requireWhole(String line) {
        try {
            StatementParser.pieces("", line);
        } catch (UsageFailure failure) {
            throw new EOFError(-1, line.length(), String.valueOf(failure.getMessage()));
        }
    }

    private record Parsed(String line, int cursor, List<String> words, CursorLine at) implements CompletingParsedLine {

        @Override
        public String word() {
            return at.typed();
        }

        @Override
        public int wordCursor() {
            return at.typed().length();
        }

        @Override
        public int wordIndex() {
            return at.index();
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            String value = candidate.toString();
            if (at.zone() == CursorLine.Zone.JQ) {
                // a piece of a program, which has quotes of its own
                return value;
            }
            boolean reference = value.startsWith("$");
            String quoted = reference ? value : Quoting.quote(value);
            boolean open = !complete && !quoted.equals(value);
            return open ? quoted.substring(0, quoted.length() - 1) : quoted;
        }

        @Override
        public int rawWordCursor() {
            return cursor - at.start();
        }

        @Override
        public int rawWordLength() {
            return cursor - at.start();
        }
    }
}
