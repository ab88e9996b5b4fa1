package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.ConnectProxy;
import ai.duvo.shell.testing.RawServer;
import ai.duvo.shell.testing.TestAuthority;
import ai.duvo.shell.testing.TlsServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A company's network: a proxy that wants a password, an authority of its own, certificates of users. */
class ProxyAndTlsTest {

    private static final String HOST = "api.company.test";
    private static final String ADDRESS = "https://" + HOST;
    private static final String WHO = "{\"profile\":{\"id\":\"u1\",\"email\":\"ann@example.com\"}}";
    private static final String UNKNOWN = "nobody this machine trusts vouches for its certificate";

    @TempDir
    Path home;

    private TestAuthority authority;
    private TlsServer server;
    private ConnectProxy proxy;
    private Path ca;

    @BeforeEach
    void network() throws Exception {
        authority = new TestAuthority("Company authority");
        ca = authority.identity().certificateFile(home.resolve("ca.pem"));
        server = new TlsServer(authority.server(authority.signs(HOST)), false, "TLSv1.3", WHO);
        proxy = new ConnectProxy(server.port(), "ann:p@ss word+1");
    }

    @AfterEach
    void close() throws Exception {
        proxy.close();
        server.close();
    }

    @Test
    void theRightProxyAndAuthorityWork() {
        inCompany()
                .with("SSL_CERT_FILE", ca.toString())
                .run("whoami")
                .succeeded()
                .outContains("ann@example.com");
        assertThat(proxy.asked()).containsOnly("CONNECT api.company.test:443 HTTP/1.1");
        assertThat(server.received()).singleElement().satisfies(headers -> {
            assertThat(headers.getFirst("Authorization")).isEqualTo("Bearer dv_key_0123456789");
            assertThat(headers.keySet()).doesNotContain("Proxy-authorization");
        });
    }

    @Test
    void eachWayToNameTheAuthorityWorks() throws Exception {
        Path folder = Files.createDirectory(home.resolve("authorities"));
        authority.identity().certificateFile(folder.resolve("company.crt"));
        Files.writeString(folder.resolve("README"), "not a certificate");
        inCompany()
                .with("SSL_CERT_DIR", home.resolve("authorities").toString())
                .run("whoami")
                .succeeded();
        inCompany().with("DUVO_CA_FILE", ca.toString()).run("whoami").succeeded();
    }

    @Test
    void anUnknownAuthorityIsToldWithEveryWayToNameIt() throws Exception {
        Path other = new TestAuthority("Other").identity().certificateFile(home.resolve("other.pem"));
        for (Duvo duvo : new Duvo[] {inCompany(), inCompany().with("SSL_CERT_FILE", other.toString())}) {
            duvo.run("whoami")
                    .exited(1)
                    .outIs("")
                    .errContains(
                            "no safe connection to " + HOST + ": " + UNKNOWN,
                            "SSL_CERT_FILE",
                            "SSL_CERT_DIR",
                            "DUVO_CA_FILE",
                            "login --ca-file FILE",
                            "profiles set-tls NAME --ca-file FILE");
        }
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aFileThatIsNoAuthorityIsNamed() throws Exception {
        Path text = Files.writeString(home.resolve("ca.txt"), "hello");
        inCompany()
                .with("DUVO_CA_FILE", text.toString())
                .run("whoami")
                .exited(1)
                .errContains("DUVO_CA_FILE names " + text + ", which holds no certificate in PEM");
        inCompany()
                .with("SSL_CERT_FILE", home + "/gone.pem")
                .run("whoami")
                .exited(1)
                .errContains("SSL_CERT_FILE names " + home + "/gone.pem, which cannot be read");
        inCompany()
                .with("SSL_CERT_DIR", home + "/gone")
                .run("whoami")
                .exited(1)
                .errContains("SSL_CERT_DIR names " + home + "/gone, which cannot be read");
        assertThat(proxy.asked()).isEmpty();
    }

    @Test
    void aWrongPasswordIsToldWithTheVariableAndWithoutThePassword() {
        Duvo.Outcome outcome = inCompany()
                .with("HTTPS_PROXY", "http://ann:wrong-password@127.0.0.1:" + proxy.port())
                .run("whoami")
                .exited(1)
                .errContains("does not take this user and password", "HTTPS_PROXY");
        assertThat(outcome.err()).doesNotContain("wrong-password");
        inCompany()
                .with("https_proxy", "127.0.0.1:" + proxy.port())
                .run("whoami")
                .exited(1)
                .errContains("wants a user and a password", "HTTPS_PROXY=http://<user>:<password>@HOST:PORT");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aProxyThatIsNotThereIsNamed() throws IOException {
        proxy.close();
        inCompany()
                .run("whoami")
                .exited(1)
                .errContains(
                        "cannot connect to the proxy 127.0.0.1:" + proxy.port(), "HTTPS_PROXY", "NO_PROXY=" + HOST);
        inCompany()
                .with("HTTPS_PROXY", "socks5://127.0.0.1:1080")
                .run("whoami")
                .exited(1)
                .errContains("HTTPS_PROXY names a proxy of socks5://", "HTTPS_PROXY=http://HOST:PORT");
    }

    @Test
    void plainRequestsGoThroughHttpProxyWithThePassword() throws IOException {
        try (RawServer plain = RawServer.start(request -> RawServer.Answer.json(200, WHO));
                ConnectProxy other = new ConnectProxy(plain.uri().getPort(), "ann:secret-word")) {
            Files.writeString(Files.createDirectories(home.resolve("config")).resolve("profiles.json"), """
                    {"defaultName":"p","profiles":[{"name":"p","apiKey":"dv_key_0123456789",
                     "baseUrl":"http://api.company.test","allowHttp":true}]}""");
            new Duvo(home)
                    .with("http_proxy", "http://ann:secret-word@127.0.0.1:" + other.port())
                    .run("whoami")
                    .succeeded();
            assertThat(other.asked()).containsExactly("GET http://api.company.test/v2/profile HTTP/1.1");
            assertThat(plain.received()).singleElement().satisfies(request -> assertThat(
                            request.header("proxy-authorization"))
                    .isNull());
        }
    }

    @Test
    void loopbackNeverGoesThroughAProxy() throws IOException {
        try (RawServer plain = RawServer.start(request -> RawServer.Answer.json(200, WHO))) {
            inCompany()
                    .with("DUVO_API_BASE_URL", plain.uri().toString())
                    .with("ALL_PROXY", "http://127.0.0.1:" + proxy.port())
                    .run("whoami")
                    .succeeded();
            assertThat(proxy.asked()).isEmpty();
        }
    }

    @Test
    void aCertificateThatIsOverAndOneOfAnotherHostAreTold() throws Exception {
        try (TlsServer old = new TlsServer(
                        authority.server(authority.signs(HOST, Duration.ofDays(-1))), false, "TLSv1.3", WHO);
                ConnectProxy toOld = new ConnectProxy(old.port(), null);
                TlsServer other =
                        new TlsServer(authority.server(authority.signs("other.test")), false, "TLSv1.3", WHO);
                ConnectProxy toOther = new ConnectProxy(other.port(), null)) {
            through(toOld).run("whoami").exited(1).errContains("its certificate is not valid today");
            through(toOther).run("whoami").exited(1).errContains("its certificate is for another host");
        }
    }

    private Duvo through(ConnectProxy way) {
        return inCompany().with("SSL_CERT_FILE", ca.toString()).with("HTTPS_PROXY", "http://127.0.0.1:" + way.port());
    }

    private Duvo inCompany() {
        return new Duvo(home)
                .with("DUVO_API_KEY", "dv_key_0123456789")
                .with("DUVO_API_BASE_URL", ADDRESS)
                .with("HTTPS_PROXY", "http://ann:p%40ss%20word+1@127.0.0.1:" + proxy.port());
    }
}
