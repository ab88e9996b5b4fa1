package ai.duvo.shell.failure;

/** Request to end the prompt or the script, with an exit code. */
public final class ExitRequest {

    private static final int STAYING = -1;

    private int code = STAYING;

    /** Ends it after the command that runs now. */
    public void with(int exitCode) {
        code = exitCode;
    }

    /** Takes {@link #with} back. */
    public void stay() {
        code = STAYING;
    }

    /** Whether it is to end. */
    public boolean isAsked() {
        return code != STAYING;
    }

    /** The code to end with; 0 when nobody asked. */
    public int code() {
        return Math.max(code, 0);
    }
}
