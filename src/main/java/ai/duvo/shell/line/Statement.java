package ai.duvo.shell.line;

import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.JqText;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a line, or a block of lines, is. Spans point into its {@link #source()}. */
public sealed interface Statement {

    /** The logical line it begins with. */
    SourceText source();

    /** Blank, or a comment. */
    record Empty(SourceText source) implements Statement {}

    /** {@code COMMAND [| JQ] [| save FILE]}: shows the result. */
    record Call(SourceText source, Pipeline pipeline) implements Statement {}

    /** {@code NAME = COMMAND [| JQ]}: keeps the result. */
    record Assign(SourceText source, VariableName name, Pipeline pipeline) implements Statement {}

    /** {@code set NAME WORD…}: keeps a text. */
    record SetText(SourceText source, VariableName name, List<Word> words) implements Statement {}

    /**
     * {@code param NAME [DEFAULT] [# TEXT]}: a value the script is given.
     *
     * @param usual the default, or null when it must be given
     * @param text what it is for; may be empty
     */
    record Param(
            SourceText source, VariableName name, @Nullable Word usual, String text) implements Statement {}

    /** {@code expect JQ}: the last result must satisfy it. */
    record Expect(SourceText source, JqText condition) implements Statement {}

    /** {@code expect exit CODE COMMAND}: the command must end with that code, 0 to 255. */
    record ExpectExit(SourceText source, int code, Pipeline pipeline) implements Statement {}

    /**
     * {@code wait [every TIME] [for TIME] COMMAND until JQ}.
     *
     * @param every the pause between two tries, or null for the usual one
     * @param most how long to try, or null for the usual time
     */
    record Wait(
            SourceText source,
            @Nullable Duration every,
            @Nullable Duration most,
            Pipeline pipeline,
            JqText until) implements Statement {}

    /**
     * {@code watch [every TIME] COMMAND [| JQ]} or {@code watch [every TIME] COMMAND until JQ}.
     *
     * @param every from the end of one look to the next, or null for the usual time
     * @param until ends it when the whole result is so, or null when only Ctrl-C does
     */
    record Watch(
            SourceText source,
            @Nullable Duration every,
            Pipeline pipeline,
            @Nullable JqText until) implements Statement {}

    /** {@code for NAME in COMMAND [| JQ] … end}. */
    record For(SourceText source, VariableName name, Pipeline items, List<Statement> body) implements Statement {}

    /** {@code if JQ … [else …] end}. */
    record If(SourceText source, JqText condition, List<Statement> then, List<Statement> otherwise)
            implements Statement {}

    /** {@code include FILE [NAME=VALUE…]}. */
    record Include(SourceText source, Word file, List<Setting> settings) implements Statement {}

    /** {@code finally … end}: runs when the script ends. */
    record Finally(SourceText source, List<Statement> body) implements Statement {}

    /** {@code ! COMMAND}: for the system's shell, as written. */
    record Shell(SourceText source, String command, Span span) implements Statement {}

    /** {@code NAME=VALUE}. */
    record Setting(VariableName name, Word value) {}
}
