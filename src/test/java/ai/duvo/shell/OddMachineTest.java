package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.RawServer;
import ai.duvo.shell.testing.RawServer.Answer;
import ai.duvo.shell.testing.TestAuthority;
import ai.duvo.shell.testing.TlsServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, redirects and terminals that are not as they should be. */
class OddMachineTest {

    private static final String WHO = "{\"profile\":{\"id\":\"u1\",\"email\":\"ann@example.com\"}}";

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://127.0.0.1:1/#part        | http://127.0.0.1:1/#part   | it ends before any ? or #
            https://a.test#part             | https://a.test#part        | it ends before any ? or #
            https://a.test?x=1              | https://a.test?x=1         | it ends before any ? or #
            https://ann:secretword@a.test   | https://***@a.test         | it holds no user and no password
            https://ann@a.test              | https://***@a.test         | it holds no user and no password
            a.test                          | a.test                     | it begins with http:// or https://
            localhost:8080                  | localhost:8080             | it begins with http:// or https://
            ftp://a.test                    | ftp://a.test               | it begins with http:// or https://
            https://                        | https://                   | it cannot be read as one
            https://my_host.test            | https://my_host.test       | it has no host, or a port that is none
            https://a.test:99999            | https://a.test:99999       | it has no host, or a port that is none
            https://a b                     | https://a b                | it cannot be read as one
            https://ann:secret word@a.test  | https://***@a.test         | it cannot be read as one
            """)
    void anAddressThatIsNoneIsToldBeforeAnythingIsSent(String address, String told, String why) {
        Duvo.Outcome outcome = duvo(address)
                .run("whoami")
                .exited(1)
                .errContains("\"" + told + "\" is not an address of an API: " + why, "DUVO_API_BASE_URL");
        assertThat(outcome.err()).doesNotContain("secret");
        new Duvo(home)
                .run("login", "--api-key", "dv_key_0123456789", "--base-url", address)
                .exited(1)
                .errContains("hint: it ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "//", " "})
    void whatOnlyEndsOddlyIsTakenAsMeant(String end) throws IOException {
        try (RawServer server = RawServer.start(request -> Answer.json(200, WHO))) {
            duvo(server.uri() + end).run("whoami").succeeded();
            assertThat(server.received()).extracting(RawServer.Received::target).containsExactly("GET /v2/profile");
        }
    }

    @Test
    void aRedirectWithABlankIsFollowed() throws IOException {
        try (RawServer server = RawServer.start(request -> request.target().endsWith("/v2/profile")
                ? Answer.of(302, "", "", "Location: /other place/me")
                : Answer.json(200, WHO))) {
            duvo(server.uri().toString()).run("whoami").succeeded().outContains("ann@example.com");
            assertThat(server.received())
                    .extracting(RawServer.Received::target)
                    .containsExactly("GET /v2/profile", "GET /other%20place/me");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://[::g]/x                    | the API answered 302 Found to GET /v2/profile
            https://ann:secretword@b.test/x   | redirects to another place, https://b.test:
            mailto:ann@b.test                 | redirects to another place, mailto:
            """)
    void aRedirectThatCannotBeFollowedIsTold(String location, String message) throws IOException {
        try (RawServer server = RawServer.start(request -> Answer.of(302, "", "", "Location: " + location))) {
            Duvo.Outcome outcome =
                    duvo(server.uri().toString()).run("whoami").exited(1).errContains(message, "hint: ");
            assertThat(outcome.err()).doesNotContain("secretword");
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void plainRequestsToATlsPortAreTold() throws Exception {
        TestAuthority authority = new TestAuthority("Any");
        try (TlsServer server = new TlsServer(authority.server(authority.signs("127.0.0.1")), false, "TLSv1.3", WHO)) {
            duvo("http://127.0.0.1:" + server.port())
                    .run("whoami")
                    .exited(1)
                    .outIs("")
                    .errContains("does it want https://?");
        }
        String page = "<html><head><title>400 The plain HTTP request was sent to HTTPS port</title></head></html>";
        try (RawServer server = RawServer.start(request -> Answer.of(400, "text/html", page))) {
            duvo(server.uri().toString()).run("whoami").exited(1).errContains("does it want https://?");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "dumb"})
    void aTerminalThatSaysNothingGetsNoColour(String type) {
        String out = new Duvo(home)
                .with("TERM", type)
                .onTerminal(100)
                .run("agents list --demo --limit 3")
                .succeeded()
                .out();
        assertThat(out).contains("Invoice clerk").doesNotContain("\u001b");
    }

    private Duvo duvo(String address) {
        return new Duvo(home).with("DUVO_API_KEY", "dv_key_0123456789").with("DUVO_API_BASE_URL", address);
    }
}
