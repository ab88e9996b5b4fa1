package ai.duvo.shell.recording;

import ai.duvo.shell.line.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Tracker of the line of a recording that brought what {@code $_} is: a line that looks at it needs that one in the
 * script.
 */
final class LastResultTracker {

    private @Nullable RecordedLine line;
    private boolean runsInScripts;

    /**
     * A line was recorded.
     *
     * @param runs whether it would run in a script, though it may be left out
     */
    void after(JournalEntry entry, RecordedLine recorded, boolean runs) {
        if (entry.result() != null) {
            line = recorded;
            runsInScripts = runs;
        }
    }

    /** Takes in the line that a statement looks back at; false when that line can be no part of a script. */
    boolean isThereFor(Statement statement) {
        boolean looksBack = statement instanceof Statement.Expect || statement instanceof Statement.If;
        if (line == null || !line.isLeftOut() || !looksBack) {
            return true;
        }
        if (runsInScripts) {
            line.takeIn();
        }
        return runsInScripts;
    }
}
