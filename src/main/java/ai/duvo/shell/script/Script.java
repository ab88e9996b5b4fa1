package ai.duvo.shell.script;

import ai.duvo.shell.failure.Source;
import ai.duvo.shell.line.Lexer;
import java.util.List;

/**
 * A {@code .duvo} file, split into logical lines.
 *
 * @param name as failures show it
 * @param lines in order; blank lines and comments included
 */
public record Script(String name, List<Source> lines) {

    /** Splits the text of a file. */
    public static Script parse(String name, String text) {
        return new Script(name, Lexer.logicalLines(name, text));
    }
}
