package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.Duvo.Outcome;
import ai.duvo.shell.testing.QuickTime;
import ai.duvo.shell.testing.RawServer;
import ai.duvo.shell.testing.RawServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits of time, memory and depth: a line ends there, and the prompt goes on. */
class LimitsTest {

    private static final String PROFILE = "{\"profile\":{\"id\":\"u\",\"email\":\"a@b.example\"}}";

    @TempDir
    private Path home;

    @Test
    void aLineAndASettingLimitTheTimeOfARequest() throws IOException {
        try (RawServer server =
                        RawServer.start(request -> Answer.stalled("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"));
                Prompted prompt = at(server)) {
            assertThat(prompt.code("api GET /v2/profile --timeout 30ms")).isEqualTo(1);
            assertThat(prompt.screen()).contains("within 30 ms");
            assertThat(prompt.code("set request-timeout 40ms")).isZero();
            assertThat(prompt.code("api GET /v2/profile")).isEqualTo(1);
            assertThat(prompt.screen()).contains("within 40 ms");
            assertThat(prompt.code("api GET /v2/profile --timeout 50ms")).isEqualTo(1);
            assertThat(prompt.screen()).contains("within 50 ms");
            assertThat(prompt.code("set request-timeout never")).isEqualTo(1);
            assertThat(prompt.screen()).contains("\"request-timeout\" cannot be \"never\"");
            // the time may be over before a request has come there
            assertThat(server.received()).hasSizeBetween(1, 3);
        }
    }

    @Test
    void theEndOfTheMemoryAndOfTheStackEndsTheLineAlone() throws IOException {
        Path script = Files.writeString(home.resolve("a.duvo"), "echo before\nwhoami\n");
        try (RawServer server = RawServer.start(request -> Answer.json(200, PROFILE));
                Prompted prompt = at(server)) {
            for (Error error : List.of(new OutOfMemoryError("Java heap space"), new StackOverflowError())) {
                for (String line : List.of("whoami", "whoami | .profile", "replay " + script)) {
                    int before = prompt.screen().length();
                    prompt.failingAt("e", error);
                    assertThat(prompt.code(line)).as(line).isEqualTo(1);
                    assertThat(prompt.screen().substring(before))
                            .contains(error instanceof StackOverflowError ? "nested too deep" : "not enough memory")
                            .doesNotContain("\tat ", "internal error");
                }
            }
            assertThat(prompt.code("echo alive")).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"whoami", "-c whoami", "-c 'whoami | .profile'", "replay @", "test @"})
    void theEndOfTheMemoryAndOfTheStackEndsAProgramWithOneMessage(String line) throws IOException {
        Path script = Files.writeString(home.resolve("b.duvo"), "whoami\nexpect .profile\n");
        try (RawServer server = RawServer.start(request -> Answer.json(200, PROFILE))) {
            for (Error error : List.of(new OutOfMemoryError("Java heap space"), new StackOverflowError())) {
                Duvo duvo = new Duvo(home)
                        .with("DUVO_API_BASE_URL", server.uri().toString())
                        .with("DUVO_API_KEY", "dv_key_of_a_test")
                        .outThrows(error);
                Outcome outcome = duvo.run(line.replace("@", script.toString())).exited(1);
                assertThat(outcome.err().lines().filter(text -> text.startsWith("duvo: ")))
                        .as(outcome::toString)
                        .singleElement()
                        .asString()
                        .contains(error instanceof StackOverflowError ? "nested too deep" : "not enough memory");
                assertThat(outcome.err()).contains("hint: ").doesNotContain("\tat ", "internal error");
            }
        }
    }

    private Prompted at(RawServer server) {
        return Prompted.in(
                Map.of(
                        "DUVO_HOME",
                        home.toString(),
                        "DUVO_API_BASE_URL",
                        server.uri().toString(),
                        "DUVO_API_KEY",
                        "dv_key_of_a_test"),
                new QuickTime());
    }
}
