package ai.duvo.shell.failure;

import org.jspecify.annotations.Nullable;

/** Failure that the API answered with: a status that is no success. */
public final class HttpFailure extends Failure {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String requestId;

    public HttpFailure(int status, String message, @Nullable String hint, @Nullable String requestId) {
        super(codeOf(status), message, hint);
        this.status = status;
        this.requestId = requestId;
    }

    /** The HTTP status, 300 to 599. */
    public int status() {
        return status;
    }

    /** The id that the API gave the request, or null when it gave none. */
    public @Nullable String requestId() {
        return requestId;
    }

    private static ExitCode codeOf(int status) {
        return switch (status) {
            case 401 -> ExitCode.AUTHENTICATION;
            case 404 -> ExitCode.NOT_FOUND;
            default -> ExitCode.ERROR;
        };
    }
}
