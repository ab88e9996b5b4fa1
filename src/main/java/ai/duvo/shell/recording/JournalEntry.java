package ai.duvo.shell.recording;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A statement of the prompt and what came of it.
 *
 * @param number counts the statements of the session, from 1
 * @param statement as it was typed
 * @param commands those it ran, in order; the answers of old ones may be gone
 * @param result what {@code $_} was after it, or null when it brought nothing
 * @param failure what went wrong, or null
 * @param variables the values that its references had when it ran, by name
 */
record JournalEntry(
        int number,
        Statement statement,
        List<CommandResult> commands,
        @Nullable CommandOutput result,
        @Nullable Failure failure,
        Map<String, JsonNode> variables) {

    /** A guess at what an entry takes besides its answers. */
    private static final int OVERHEAD = 1_000;

    private static final int PER_OUTPUT = 100;

    /** The one command of a line; null for a block, and for a line without a command. */
    @Nullable
    CommandResult command() {
        return commands.size() == 1 ? commands.get(0) : null;
    }

    /** Whether it began with a blank: then it is kept nowhere. */
    boolean isPrivate() {
        return statement.source().text().startsWith(" ");
    }

    /** About how many bytes it takes. */
    long size() {
        long answers = commands.stream()
                .mapToLong(command -> command.answer().body().length)
                .sum();
        return OVERHEAD + answers + outputs();
    }

    /** What jq made is a value of its own. */
    private long outputs() {
        List<JsonNode> outputs = result == null ? null : result.outputs();
        return outputs == null
                ? 0
                : outputs.stream()
                        .mapToLong(output -> PER_OUTPUT + output.toString().length())
                        .sum();
    }

    /** One of its commands, as a line of its own. */
    JournalEntry only(Statement line, CommandResult command) {
        return new JournalEntry(number, line, List.of(command), command.answer(), command.failure(), Map.of());
    }

    /** The same without its result, which takes the most room. */
    JournalEntry withoutResult() {
        return new JournalEntry(number, statement, List.of(), null, failure, Map.of());
    }
}
