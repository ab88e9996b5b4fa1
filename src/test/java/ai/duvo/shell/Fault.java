package ai.duvo.shell;

import ai.duvo.shell.testing.RawServer;
import ai.duvo.shell.testing.RawServer.Answer;
import ai.duvo.shell.testing.RawServer.Received;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/** What goes wrong. */
enum Fault {
    REFUSED(Set.of(1), ""),
    UNAUTHORIZED(Set.of(2), "401"),
    FORBIDDEN(Set.of(1), "403"),
    MISSING(Set.of(3), "404"),
    CONFLICT(Set.of(1), "409"),
    INVALID(Set.of(1), "422"),
    LIMITED(Set.of(1), "429"),
    BROKEN(Set.of(1), "500"),
    UNAVAILABLE(Set.of(1), "503"),
    PAGE(Set.of(1), ""),
    EMPTY(Set.of(0, 1), ""),
    CUT(Set.of(1), ""),
    STALLED(Set.of(1), ""),
    NO_JSON(Set.of(1), ""),
    NULL(Set.of(0, 1), "null"),
    NUMBER(Set.of(0, 1), "42"),
    LIST_OF_NONSENSE(Set.of(0, 1), "[42,null,\"x\",[[]]]"),
    OBJECT_OF_NOTHING(Set.of(0, 1), "{}"),
    DEEP(Set.of(0, 1), "[".repeat(900) + "]".repeat(900)),
    TOO_DEEP(Set.of(0, 1), "[".repeat(100_000) + "]".repeat(100_000)),
    LONG(Set.of(0, 1), "\"" + "x".repeat(1_000_000) + "\"");

    private final Set<Integer> codes;
    private final String said;

    Fault(Set<Integer> codes, String said) {
        this.codes = codes;
        this.said = said;
    }

    Set<Integer> codes() {
        return codes;
    }

    URI address(RawServer server) throws IOException {
        if (this == REFUSED) {
            server.close();
        }
        return server.uri();
    }

    Answer answer(Received request) {
        return switch (this) {
            case PAGE -> Answer.of(200, "text/html", "<html><title>Sign in</title><body>Hello</body></html>");
            case EMPTY -> Answer.of(200, "application/json", "");
            case CUT ->
                Answer.raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{\"a\"");
            case STALLED -> Answer.stalled("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{");
            case NO_JSON -> Answer.json(200, "{\"agents\": [}");
            default -> said.matches("\\d{3}") ? status() : Answer.json(200, said);
        };
    }

    private Answer status() {
        return Answer.json(
                Integer.parseInt(said),
                "{\"error\":\"code\",\"message\":\"Said so\",\"validationErrors\":[{\"path\":\"a\",\"message\":\"b\"}]}");
    }
}
