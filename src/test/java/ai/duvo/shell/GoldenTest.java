package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.ExpectedFile;
import ai.duvo.shell.testing.FailuresByName;
import ai.duvo.shell.testing.FakeApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole runs as folders: {@code src/test/golden/AREA/CASE/}.
 *
 * <p>{@code args}: the arguments, on one line; {@code stubs/*.json}: what the API answers; optional {@code stdin},
 * {@code terminal} (columns), {@code env} (NAME=VALUE lines) and {@code *.duvo}; <code>{{case}}</code> in the arguments
 * is the folder, <code>{{home}}</code> an empty one. Expected: {@code stdout}, {@code stderr},
 * {@code exit}, {@code requests}. {@code scripts/regen} rewrites what is expected; review the difference.
 */
@ExtendWith(FailuresByName.class)
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/golden");

    private static final FakeApi API = new FakeApi();

    @BeforeAll
    static void start() {
        API.start();
    }

    @AfterAll
    static void stop() {
        API.close();
    }

    @BeforeEach
    void forget() {
        API.reset();
    }

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @MethodSource("cases")
    void golden(String name, @TempDir Path own) throws IOException {
        Path folder = GOLDEN.resolve(name);
        for (Path stub : files(folder.resolve("stubs"))) {
            API.stub(Files.readString(stub).replace("{{api}}", API.uri().toString()));
        }
        Duvo duvo = new Duvo(own)
                .with("DUVO_API_KEY", "dv_test_secret")
                .with("DUVO_API_BASE_URL", API.uri().toString())
                .with("DUVO_TEAM_ID", "team-1")
                .stdin(read(folder, "stdin"));
        read(folder, "env").lines().map(line -> line.split("=", 2)).forEach(pair -> duvo.with(pair[0], pair[1]));
        String columns = read(folder, "terminal").strip();
        if (!columns.isEmpty()) {
            duvo.onTerminal(Integer.parseInt(columns));
        }
        String args = read(folder, "args")
                .strip()
                .replace("{{case}}", folder.toString())
                .replace("{{home}}", own.toString())
                .replace("{{api}}", API.uri().toString());
        Duvo.Outcome outcome = duvo.run(args);
        assertThat(outcome.out() + outcome.err()).doesNotContain("dv_test_secret");
        String requests = API.requests().stream()
                .map(r -> FakeApi.line(r) + "\n" + (r.getBody().length == 0 ? "" : r.getBodyAsString() + "\n"))
                .collect(Collectors.joining());
        expect(folder, "stdout", timeless(plain(outcome.out(), own), args));
        expect(folder, "stderr", timeless(plain(outcome.err(), own), args));
        expect(folder, "exit", outcome.code() + "\n");
        expect(folder, "requests", requests);
        API.verify();
    }

    private static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            List<String> cases = files.filter(f -> f.endsWith("args"))
                    .map(f -> GOLDEN.relativize(f.resolveSibling("")).toString())
                    .sorted()
                    .toList();
            assertThat(cases).as("golden cases found").hasSizeGreaterThan(10);
            return cases.stream();
        }
    }

    /** What differs from run to run gets a stable name. */
    private static String plain(String text, Path own) {
        return text.replace(own.toString(), "{{home}}")
                .replace(API.uri().toString(), "{{api}}")
                .replace(API.uri().getAuthority(), "{{host}}")
                .replaceAll("matched-stub-id: .*\n", "")
                .replaceAll("(?m)  \\d+ ms$", "  {{time}}")
                .replaceAll("Idempotency-Key: [-0-9a-f]{36}", "Idempotency-Key: {{key}}")
                .replaceAll("(?m)^([✓✗] .*), \\d+\\.\\d s$", "$1, {{time}}")
                .replaceAll("trying again in \\d+\\.\\d s", "trying again in {{pause}} s");
    }

    /** The demo counts its times from now, and one of a whole second is shorter. */
    private static String timeless(String text, String args) {
        return args.contains("--demo")
                ? text.replaceAll("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z", "{{instant}}")
                        .replaceAll("\\(\\d{4,} bytes\\)", "({{size}} bytes)")
                : text;
    }

    private static void expect(Path folder, String name, String actual) throws IOException {
        ExpectedFile.of(folder.resolve(name)).is(actual);
    }

    private static String read(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
