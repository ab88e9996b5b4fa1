package ai.duvo.shell.handler;

import ai.duvo.shell.alias.Aliases;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.handler.undo.UndoHandler;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.recording.Journal;
import ai.duvo.shell.recording.RecordingSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Features that only the prompt has.
 *
 * @param older the lines of earlier sessions, oldest first
 * @param typed the lines of this one
 * @param clear clears the screen
 * @param recordings writes down what is typed, or null where nobody types
 * @param journal what was typed and what came of it, or null where nobody types
 * @param run runs a statement as if it were typed
 * @param aliases those of this prompt, or null where nobody types
 * @param edit gives a text to the user's editor; gives what was saved
 * @param next runs a line as if it were typed, behind the one that runs now
 * @param mends what mends the last findings
 * @param runs those that were started at this prompt, or null where nobody types
 */
public record PromptFeatures(
        Supplier<List<String>> older,
        Supplier<List<Journal.Typed>> typed,
        Runnable clear,
        @Nullable RecordingSession recordings,
        @Nullable Journal journal,
        Consumer<Statement> run,
        @Nullable Aliases aliases,
        Function<String, Optional<String>> edit,
        Consumer<String> next,
        MendingCommands mends,
        @Nullable Supplier<JsonNode> runs) {

    /** Outside the prompt there is none of them. */
    public static PromptFeatures none() {
        return new PromptFeatures(
                List::of,
                List::of,
                () -> {},
                null,
                null,
                statement -> {},
                null,
                text -> Optional.empty(),
                line -> {},
                new MendingCommands(line -> line),
                null);
    }

    /**
     * What takes lines of this prompt back.
     *
     * @throws Failure outside the prompt
     */
    UndoHandler undo() {
        if (journal == null) {
            throw onlyHere();
        }
        return new UndoHandler(journal, run);
    }

    /**
     * The aliases of this prompt.
     *
     * @throws Failure outside the prompt
     */
    Aliases requiredAliases() {
        if (aliases == null) {
            throw onlyHere();
        }
        return aliases;
    }

    /**
     * The runs that were started at this prompt.
     *
     * @throws Failure outside the prompt
     */
    JsonNode requiredRuns() {
        if (runs == null) {
            throw onlyHere();
        }
        return runs.get();
    }

    private static Failure onlyHere() {
        return Failure.error("this works at the prompt only", "start it with: duvo");
    }

    /**
     * The recording of this prompt.
     *
     * @throws Failure outside the prompt
     */
    RecordingSession required() {
        if (recordings == null) {
            throw onlyHere();
        }
        return recordings;
    }
}
