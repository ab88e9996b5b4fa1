package ai.duvo.shell.handler;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.recording.Journal;
import ai.duvo.shell.recording.RecordingSession;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Features that only the prompt has.
 *
 * @param older the lines of earlier sessions, oldest first
 * @param typed the lines of this one
 * @param clear clears the screen
 * @param recordings writes down what is typed, or null where nobody types
 */
public record PromptFeatures(
        Supplier<List<String>> older,
        Supplier<List<Journal.Typed>> typed,
        Runnable clear,
        @Nullable RecordingSession recordings) {

    /** Outside the prompt there is none of them. */
    public static PromptFeatures none() {
        return new PromptFeatures(List::of, List::of, () -> {}, null);
    }

    /**
     * The recording of this prompt.
     *
     * @throws Failure outside the prompt
     */
    RecordingSession required() {
        if (recordings == null) {
            throw Failure.error("this works at the prompt only", "start it with: duvo");
        }
        return recordings;
    }
}
