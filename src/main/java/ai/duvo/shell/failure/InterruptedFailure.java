package ai.duvo.shell.failure;

import org.jspecify.annotations.Nullable;

/** Failure of a command during which the user pressed Ctrl-C. The message says what is known of the command's effect. */
public final class InterruptedFailure extends Failure {

    private static final long serialVersionUID = 1L;

    private transient byte[] effect = new byte[0];

    public InterruptedFailure(String message, @Nullable String hint) {
        super(ExitCode.INTERRUPTED, message, hint);
    }

    /** The same behind a request whose answer came: what was interrupted only looked at what it did. */
    public InterruptedFailure after(byte[] answer) {
        effect = answer.clone();
        bringing(answer);
        return this;
    }

    /** The answer to what was done before, or nothing when that is not known. */
    public byte[] effect() {
        return effect.clone();
    }
}
