package ai.duvo.shell.failure;

/** The exit codes of the program: a public contract, the same at the OS shell, in a replay and in CI. */
public enum ExitCode {
    OK(0),
    ERROR(1),
    AUTHENTICATION(2),
    NOT_FOUND(3),
    EXPECTATION(4),
    INTERRUPTED(130);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    /** The process status, 0 to 130. */
    public int value() {
        return value;
    }
}
