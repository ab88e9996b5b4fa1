package ai.duvo.shell.replay;

import ai.duvo.shell.script.LineRange;
import ai.duvo.shell.trust.Grants;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Options of a replay.
 *
 * @param given values for the scripts' parameters, by name
 * @param dryRun whether requests are shown and not sent
 * @param step whether to ask before each line
 * @param keepGoing whether a failing line does not stop the script
 * @param range which lines are run
 * @param grants what the scripts may do besides what every script may
 * @param quiet whether only failures are told
 * @param onlyFailed whether nothing is shown of a script that succeeded
 * @param needsExpect whether a script must expect something
 * @param updates the lines that are rewritten because they no longer hold, or null when they fail
 * @param timeout how long one script may take, or null for as long as it takes
 * @param jobs how many scripts run at once, at least 1
 * @param reports where results are written: JUnit XML or JSON by the file's ending
 * @param saveExchanges where exchanges are written as an HTTP archive, or null
 * @param offline the archive that answers in place of the network, or null
 */
public record ReplayOptions(
        Map<String, String> given,
        boolean dryRun,
        boolean step,
        boolean keepGoing,
        LineRange range,
        Grants grants,
        boolean quiet,
        boolean onlyFailed,
        boolean needsExpect,
        @Nullable ExpectUpdates updates,
        @Nullable Duration timeout,
        int jobs,
        List<Path> reports,
        @Nullable Path saveExchanges,
        @Nullable Path offline) {

    /** Whether somebody wants to know more of each line than that it went well. */
    boolean keepsResults() {
        return !reports.isEmpty() || saveExchanges != null;
    }
}
