package ai.duvo.shell.recording;

/**
 * Options of a recording.
 *
 * @param keepsAll whether failed and exploratory lines are kept as lines
 * @param expects whether lines are added that expect what is stable in the answers
 * @param onlyParams whether every id becomes a parameter, and none is looked up by its name
 * @param cleansUp whether the end of the script takes back what its lines did
 */
public record RecordingOptions(boolean keepsAll, boolean expects, boolean onlyParams, boolean cleansUp) {

    /** What most want. */
    static RecordingOptions usual() {
        return new RecordingOptions(false, false, false, false);
    }
}
