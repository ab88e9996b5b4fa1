package ai.duvo.shell.session;

import ai.duvo.shell.catalog.Result;

/**
 * What a command came back with.
 *
 * @param body JSON as the API sent it; empty when there is nothing
 * @param result how it is shown
 * @param printed whether the command has printed it itself
 */
public record Answer(byte[] body, Result result, boolean printed) {

    /** Nothing to show and nothing to keep. */
    public static Answer none() {
        return new Answer(new byte[0], Result.nothing(), true);
    }

    /** JSON still to be shown. */
    public static Answer of(byte[] body, Result result) {
        return new Answer(body, result, false);
    }

    /** JSON that was shown already: kept as {@code $_} and for assignment. */
    public static Answer shown(byte[] body, Result result) {
        return new Answer(body, result, true);
    }

    /** Whether there is a value to keep. */
    public boolean hasValue() {
        return body.length > 0;
    }
}
