package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.TestAuthority;
import ai.duvo.shell.testing.TlsServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Authorities and certificates that a profile names. */
class ProfileTlsTest {

    private static final String WHO = "{\"profile\":{\"id\":\"u1\",\"email\":\"ann@example.com\"}}";
    private static final String LOGIN = "login --name work --api-key dv_key_0123456789 --base-url ";

    @TempDir
    Path home;

    private TlsServer server;
    private Path ca;
    private Path certificate;
    private Path key;

    @BeforeEach
    void company() throws Exception {
        TestAuthority authority = new TestAuthority("Company authority");
        TestAuthority.Identity ann = authority.signs("ann");
        ca = authority.identity().certificateFile(home.resolve("ca.pem"));
        certificate = ann.certificateFile(home.resolve("ann.pem"));
        key = ann.keyFile(home.resolve("ann.key"));
        server = new TlsServer(authority.server(authority.signs("127.0.0.1")), true, "TLSv1.3", WHO);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void loginKeepsTheFilesOfAProfile() {
        duvo().run(login() + files()).succeeded().errContains("kept as profile work");
        duvo().run("whoami").succeeded();
        duvo().run("profiles list --json")
                .succeeded()
                .outContains("\"ca_file\":\"" + ca + "\"", "\"client_cert\":\"" + certificate + "\"");
        duvo().run(login()).succeeded();
        duvo().run("whoami").succeeded();
        assertThat(server.received()).hasSize(4);
    }

    @Test
    void withTheOlderProtocolTheServerEndsTheHandshake() throws Exception {
        TestAuthority other = new TestAuthority("Other");
        Path file = other.identity().certificateFile(home.resolve("other.pem"));
        try (TlsServer older = new TlsServer(other.server(other.signs("127.0.0.1")), true, "TLSv1.2", WHO)) {
            duvo().run(LOGIN + "https://127.0.0.1:" + older.port() + " --ca-file " + file)
                    .exited(1)
                    .errContains("DUVO_CLIENT_CERT", "--client-cert");
        }
    }

    @Test
    void withoutACertificateTheServerRefuses() {
        duvo().run(login() + " --ca-file " + ca).exited(1).errContains("DUVO_CLIENT_CERT", "--client-cert");
        duvo().run("profiles list --json").succeeded().outIs("{\"profiles\":[]}\n");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void theEnvironmentNamesACertificateToo() throws Exception {
        Path both = Files.writeString(home.resolve("both.pem"), Files.readString(key) + Files.readString(certificate));
        Duvo duvo = duvo().with("DUVO_API_KEY", "dv_key_0123456789")
                .with("DUVO_API_BASE_URL", address())
                .with("DUVO_CA_FILE", ca.toString())
                .with("DUVO_CLIENT_CERT", both.toString());
        duvo.run("whoami").succeeded();
        duvo.with("DUVO_CLIENT_CERT", certificate.toString())
                .run("whoami")
                .exited(1)
                .errContains("which holds no key that can be read", "DUVO_CLIENT_KEY");
        duvo.with("DUVO_CLIENT_KEY", key.toString()).run("whoami").succeeded();
    }

    @Test
    void setTlsChangesWhatAProfileNames() {
        duvo().run(login() + files()).succeeded();
        duvo().run("profiles set-tls work --none").succeeded().errContains("profile work has no files of certificates");
        duvo().run("whoami").exited(1).errContains("profiles set-tls NAME --ca-file FILE");
        duvo().run("profiles set-tls work --ca-file " + ca)
                .succeeded()
                .errContains("profile work uses the authorities of " + ca);
        duvo().run("whoami").exited(1);
        duvo().run("profiles set-tls work --client-cert " + certificate + " --client-key " + key)
                .succeeded();
        duvo().run("whoami").succeeded();
    }

    @Test
    void setTlsTakesOnlyFilesThatWork() throws Exception {
        duvo().run(login() + files()).succeeded();
        Path text = Files.writeString(home.resolve("text.pem"), "hello");
        Path otherKey = new TestAuthority("x").identity().keyFile(home.resolve("other.key"));
        refused("", "no file is named; nothing changed");
        refused(" --none --ca-file " + ca, "--none goes with no file");
        refused(
                " --ca-file " + home + "/gone",
                "the profile's --ca-file names " + home + "/gone, which cannot be read");
        refused(" --ca-file " + text, "which holds no certificate in PEM");
        refused(" --client-cert " + text, "which holds no certificate in PEM");
        refused(" --client-cert " + certificate, "which holds no key that can be read");
        refused(" --client-key " + otherKey, "which holds a key for another certificate");
        duvo().run("profiles set-tls nobody --none").exited(2).errContains("there is no profile \"nobody\"");
        duvo().run("profiles set-tls work --none").succeeded();
        refused(" --client-key " + key, "--client-key needs --client-cert");
    }

    private void refused(String options, String message) {
        String before = duvo().run("profiles list --json").succeeded().out();
        duvo().run("profiles set-tls work" + options).exited(1).errContains(message);
        duvo().run("profiles list --json").succeeded().outIs(before);
    }

    private String login() {
        return LOGIN + address();
    }

    private String files() {
        return " --ca-file " + ca + " --client-cert " + certificate + " --client-key " + key;
    }

    private String address() {
        return "https://127.0.0.1:" + server.port();
    }

    private Duvo duvo() {
        return new Duvo(home);
    }
}
