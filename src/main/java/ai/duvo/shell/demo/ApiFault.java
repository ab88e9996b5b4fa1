package ai.duvo.shell.demo;

/** An answer in the API's error form. */
final class ApiFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    ApiFault(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static ApiFault notFound(String what) {
        return new ApiFault(404, "not_found", what + " not found");
    }

    static ApiFault bad(String message) {
        return new ApiFault(400, "bad_request", message);
    }

    static ApiFault conflict(String message) {
        return new ApiFault(409, "conflict", message);
    }

    DemoResponse reply() {
        return DemoResponse.of(status, DemoResponse.object().put("error", code).put("message", getMessage()));
    }
}
