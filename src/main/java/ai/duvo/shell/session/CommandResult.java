package ai.duvo.shell.session;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.UndoLine;
import ai.duvo.shell.lookup.ResolvedWord;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Result of a command that ended.
 *
 * @param invocation the bound line
 * @param options the global options it ran with
 * @param answer what it brought, before any jq
 * @param failure what went wrong, or null
 * @param exchanges every try of every request it made, in order
 * @param took from its start to its end
 * @param undo the lines that take it back; none when it changed nothing, or when nobody wants to know
 * @param meant the words of the line that stood for ids
 */
public record CommandResult(
        Invocation invocation,
        ActiveOptions options,
        CommandOutput answer,
        @Nullable Failure failure,
        List<Exchange> exchanges,
        Duration took,
        List<UndoLine> undo,
        List<ResolvedWord> meant) {

    /** The same without its exchanges, which take much room. */
    public CommandResult withoutExchanges() {
        return new CommandResult(invocation, options, answer, failure, List.of(), took, undo, meant);
    }
}
