package ai.duvo.shell.demo;

/** An answer in the API's error form. */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    Fault(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static Fault notFound(String what) {
        return new Fault(404, "not_found", what + " not found");
    }

    static Fault bad(String message) {
        return new Fault(400, "bad_request", message);
    }

    static Fault conflict(String message) {
        return new Fault(409, "conflict", message);
    }

    Reply reply() {
        return Reply.of(status, Reply.object().put("error", code).put("message", getMessage()));
    }
}
