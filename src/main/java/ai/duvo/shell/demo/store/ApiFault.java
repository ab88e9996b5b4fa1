package ai.duvo.shell.demo.store;

/** Fault of a request, answered in the API's error form. */
public final class ApiFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    public ApiFault(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    public static ApiFault notFound(String what) {
        return new ApiFault(404, "not_found", what + " not found");
    }

    public static ApiFault bad(String message) {
        return new ApiFault(400, "bad_request", message);
    }

    public static ApiFault conflict(String message) {
        return new ApiFault(409, "conflict", message);
    }

    public DemoResponse reply() {
        return DemoResponse.of(status, DemoResponse.object().put("error", code).put("message", getMessage()));
    }
}
