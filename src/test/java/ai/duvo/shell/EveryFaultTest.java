package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.testing.QuickTime;
import ai.duvo.shell.testing.RawServer;
import ai.duvo.shell.testing.RawServer.Answer;
import ai.duvo.shell.testing.RawServer.Received;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs every command that calls the API against everything that can go wrong on the way. */
class EveryFaultTest {

    private static final Catalog CATALOG = new Catalog(Commands.all());

    /** They look for faults and tell what they find. */
    private static final Set<String> CHECKS = Set.of("preflight", "explain", "clarity doctor");

    @TempDir
    private Path home;

    private URI address = URI.create("http://127.0.0.1");

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyCommandTellsItOnce(Fault fault) throws IOException {
        List<String> wrong = new ArrayList<>();
        try (RawServer server = RawServer.start(fault::answer);
                Prompted prompt = Prompted.in(environment(address = fault.address(server)), new QuickTime(10_000))) {
            prompt.alone();
            for (Command row : CATALOG.commands()) {
                if (!row.operations().isEmpty() && !CHECKS.contains(row.name())) {
                    wrong.addAll(problems(fault, row, prompt, server));
                }
            }
        }
        assertThat(wrong).as(fault.name()).isEmpty();
    }

    private List<String> problems(Fault fault, Command row, Prompted prompt, RawServer server) throws IOException {
        String line = line(row) + (fault == Fault.STALLED ? " --timeout 30ms" : "");
        int before = prompt.screen().length();
        int asked = server.received().size();
        int code = prompt.code(line);
        String said = prompt.screen().substring(before);
        List<Received> requests =
                server.received().subList(asked, server.received().size());
        List<String> wrong = new ArrayList<>();
        if (said.contains("internal error") || said.contains("\tat ") || said.contains("Exception")) {
            wrong.add("a bug");
        }
        if (requests.isEmpty() && fault != Fault.REFUSED && fault != Fault.STALLED) {
            wrong.add("nothing was sent");
        }
        boolean isMissing =
                code == 3 && row.name().startsWith("clarity ") && fault.codes().contains(0);
        if (!fault.codes().contains(code) && !isMissing && !isDownload(fault, row)) {
            wrong.add("exit code " + code);
        }
        if (code != 0 && said.lines().filter(EveryFaultTest::isMessage).count() != 1) {
            wrong.add("not one message");
        }
        if (code != 0 && !said.contains("\nhint: ")) {
            wrong.add("no hint");
        }
        wrong.addAll(repeated(requests));
        return wrong.stream().map(what -> what + ": " + line + "\n" + cut(said)).toList();
    }

    /** Any bytes are as good as a file. */
    private static boolean isDownload(Fault fault, Command row) {
        return (fault == Fault.PAGE || fault == Fault.NO_JSON) && row.result().shape() == Result.Shape.BYTES;
    }

    /** What could act twice is sent again only with the key that says that it is the same. */
    private static List<String> repeated(List<Received> requests) {
        Map<String, List<Received>> same = requests.stream()
                .filter(request -> !request.target().startsWith("GET "))
                .collect(Collectors.groupingBy(Received::target));
        return same.values().stream()
                .filter(group -> group.size() > 4
                        || group.stream()
                                        .map(request -> String.valueOf(request.header("Idempotency-Key")))
                                        .distinct()
                                        .count()
                                > 1)
                .map(group -> "sent " + group.size() + " times: " + group.get(0).target())
                .toList();
    }

    private static boolean isMessage(String text) {
        return text.startsWith("duvo: ") && !text.contains("trying again in");
    }

    private static String cut(String said) {
        return said.length() < 600 ? said : said.substring(0, 600);
    }

    private String line(Command row) throws IOException {
        String example = row.example()
                .replace("--output ", "--output " + home + "/")
                .replace("--api-key -", "--api-key dv_key_of_a_test --base-url " + address)
                .replace("use revision live", "use revision live --agent 6f9619ff-8b86-4d11-b42d-00c04fc964aa");
        String line = ExampleLine.withFiles(example, row.name(), home);
        boolean isAsking = row.destructive() != null && !line.contains("--yes") && !line.contains(" -y");
        return isAsking ? line + " --yes" : line;
    }

    private Map<String, String> environment(URI address) {
        Map<String, String> environment = new HashMap<>();
        environment.put("DUVO_HOME", home.toString());
        environment.put("DUVO_API_BASE_URL", address.toString());
        environment.put("DUVO_API_KEY", "dv_key_of_a_test");
        environment.put("DUVO_TEAM_ID", "6f9619ff-8b86-4d11-b42d-00c04fc964aa");
        environment.put("DUVO_ORG_ID", "6f9619ff-8b86-4d11-b42d-00c04fc964ab");
        return environment;
    }

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
}
