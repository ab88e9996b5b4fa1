package ai.duvo.shell.recording;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    private static final String FOLLOW = "follow";

    /** The one command of a line; null for a block, and for a line without a command. */
    @Nullable
    CommandResult command() {
        return commands.size() == 1 ? commands.get(0) : null;
    }

    /** Whether a command did what it is for, although it may have been interrupted while it looked at that. */
    static boolean isDone(CommandResult command) {
        boolean isLeft = command.failure() instanceof InterruptedFailure;
        return command.failure() == null || (isLeft && command.answer().hasValue());
    }

    /** The same, as if an interrupted command had not begun to follow what it did. */
    JournalEntry done() {
        CommandResult left = command();
        Pipeline pipeline = statement instanceof Statement.Call call
                ? call.pipeline()
                : statement instanceof Statement.Assign assign ? assign.pipeline() : null;
        if (failure == null || left == null || pipeline == null || left.failure() == null || !isDone(left)) {
            return this;
        }
        CommandResult done = new CommandResult(
                withoutFollowing(left.invocation()),
                left.options(),
                left.answer(),
                null,
                left.exchanges(),
                left.took(),
                left.undo(),
                left.meant());
        Statement line = new Statement.Call(statement.source(), new Pipeline(pipeline.words(), null, null));
        return new JournalEntry(number, line, List.of(done), left.answer(), null, variables);
    }

    /** This with what was answered on its way, in the order of a script: what it follows may have been there before. */
    List<JournalEntry> with(List<JournalEntry> answers) {
        CommandResult command = command();
        if (answers.isEmpty() || command == null) {
            return List.of(this);
        }
        if (!command.invocation().flag(FOLLOW)) {
            return Stream.concat(answers.stream(), Stream.of(this)).toList();
        }
        JournalEntry start = done();
        // a script without the run that asked has nothing to answer
        return start.failure() == null
                ? Stream.concat(Stream.of(start.withoutFollowing()), answers.stream())
                        .toList()
                : List.of(this);
    }

    /** The same, but its command only does what it is for. */
    private JournalEntry withoutFollowing() {
        List<CommandResult> done = commands.stream()
                .map(command -> new CommandResult(
                        withoutFollowing(command.invocation()),
                        command.options(),
                        command.answer(),
                        command.failure(),
                        command.exchanges(),
                        command.took(),
                        command.undo(),
                        command.meant()))
                .toList();
        return new JournalEntry(number, statement, done, result, failure, variables);
    }

    private static Invocation withoutFollowing(Invocation line) {
        Map<String, List<String>> options = new LinkedHashMap<>(line.options());
        options.remove(FOLLOW);
        List<Invocation.Bound> bound = line.bound().stream()
                .filter(given -> !given.parameter().name().equals(FOLLOW))
                .toList();
        return new Invocation(line.command(), line.arguments(), options, line.globals(), line.spans(), bound);
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
