package ai.duvo.shell.replay;

import ai.duvo.shell.failure.Failure;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Result of a script.
 *
 * @param name the script's name
 * @param lines what was run, when somebody wants to know; else empty
 * @param count how many lines were run
 * @param failed how many of them failed
 * @param took from its start to its end
 * @param failure the first failure, which gives the exit code; null when there was none
 * @param exitCode the code that {@code exit} asked for, else that of the failure or 0
 */
public record ScriptResult(
        String name,
        List<LineResult> lines,
        int count,
        int failed,
        Duration took,
        @Nullable Failure failure,
        int exitCode) {

    /** The same with this failure, unless it has one. */
    ScriptResult failing(Failure next) {
        return failure != null || exitCode != 0
                ? this
                : new ScriptResult(
                        name, lines, count, failed, took, next, next.code().value());
    }
}
