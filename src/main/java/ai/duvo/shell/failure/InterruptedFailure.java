package ai.duvo.shell.failure;

import org.jspecify.annotations.Nullable;

/** Failure of a command during which the user pressed Ctrl-C. The message says what is known of the command's effect. */
public final class InterruptedFailure extends Failure {

    private static final long serialVersionUID = 1L;

    public InterruptedFailure(String message, @Nullable String hint) {
        super(ExitCode.INTERRUPTED, message, hint);
    }
}
