package ai.duvo.shell.failure;

import java.util.Arrays;

/** Failure that the user has read already: only the exit code is left. */
public final class ReportedFailure extends Failure {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * With this process status, 1 to 255.
     *
     * @param what ended so, for those who look into causes
     */
    public ReportedFailure(int status, String what) {
        super(codeOf(status), what + " ended with " + status, null);
        this.status = status;
    }

    /** The process status, which may be one that a script chose. */
    public int status() {
        return status;
    }

    private static ExitCode codeOf(int status) {
        return Arrays.stream(ExitCode.values())
                .filter(code -> code.value() == status)
                .findFirst()
                .orElse(ExitCode.ERROR);
    }
}
