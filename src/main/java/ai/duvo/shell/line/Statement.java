package ai.duvo.shell.line;

import ai.duvo.shell.failure.Span;
import java.util.List;

/** What a logical line is. */
public sealed interface Statement {

    /** Blank, or a comment. */
    record Empty() implements Statement {}

    /** A command. */
    record Call(List<Word> words) implements Statement {}

    /** {@code NAME = COMMAND}: keeps the result. */
    record Assign(String name, Span nameSpan, List<Word> words) implements Statement {}

    /** {@code set NAME WORD…}: keeps a string. */
    record SetText(String name, Span nameSpan, List<Word> words) implements Statement {}
}
