package ai.duvo.shell.recording;

import ai.duvo.shell.failure.Failure;
import java.util.function.UnaryOperator;

/** Recorder of lines whose words were never bound: comments of a script, without what may be a secret. */
final class UnboundLines {

    private final Recording recording;
    private final UnaryOperator<String> withoutSecrets;

    /**
     * Adds to a recording.
     *
     * @param withoutSecrets takes secrets out of a line that was never bound
     */
    UnboundLines(Recording recording, UnaryOperator<String> withoutSecrets) {
        this.recording = recording;
        this.withoutSecrets = withoutSecrets;
    }

    /** Adds a line that cannot even be read. */
    void unreadable(String text, Failure failure) {
        RecordedLine line = RecordedLine.text(text.strip());
        line.leaveOut(failure);
        recording.add(line);
    }

    /** Adds one that was read: what its message quotes may be a secret as well. */
    void unbound(String text, Failure failure) {
        String kept = withoutSecrets.apply(text.strip());
        RecordedLine line = RecordedLine.text(kept);
        if (kept.equals(text.strip())) {
            line.leaveOut(failure);
        } else {
            line.leaveOut("it could not be run");
        }
        recording.add(line);
    }
}
