package ai.duvo.shell.script;

import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.line.Lexer;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.StatementParser;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Script: a {@code .duvo} file.
 *
 * @param name as failures show it
 * @param path what other files are included relative to, or null for standard input and the prompt
 * @param statements in order
 */
public record Script(String name, @Nullable Path path, List<Statement> statements) {

    /**
     * Parses the text of a file.
     *
     * @throws ai.duvo.shell.failure.UsageFailure with its place
     */
    public static Script parse(String name, @Nullable Path path, String text) {
        return new Script(name, path, StatementParser.parse(name, text));
    }

    /** Parses a file that a line of another one includes. */
    static Script included(String name, Path path, String text, SourceText by) {
        List<SourceText> lines = Lexer.logicalLines(name, text).stream()
                .map(line -> line.includedFrom(by))
                .toList();
        return new Script(name, path, StatementParser.parse(lines));
    }
}
