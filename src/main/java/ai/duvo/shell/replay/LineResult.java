package ai.duvo.shell.replay;

import ai.duvo.shell.failure.Failure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Result of a line of a script.
 *
 * @param file the script's name, or that of the file it includes
 * @param line where it begins, from 1
 * @param text the line, without secrets
 * @param took from its start to its end
 * @param failure what went wrong, or null
 * @param request the last one it sent, or null when it sent none
 */
public record LineResult(
        String file,
        int line,
        String text,
        Duration took,
        @Nullable Failure failure,
        @Nullable RequestSummary request) {}
