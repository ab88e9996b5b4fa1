package ai.duvo.shell.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.failure.Failure;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private final Network network = Network.of(Map.of("DUVO_CA_FILE", "/no/such/file.pem"));

    @Test
    void anAddressWithoutTlsNeedsNoAuthorities() {
        HttpClient client = network.client(URI.create("http://127.0.0.1:1"), SECOND);
        assertThat(client.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThatThrownBy(() -> client.sslContext().createSSLEngine())
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("this client was made for http:// only");
    }

    @Test
    void anAddressWithTlsReadsThem() {
        assertThatThrownBy(() -> network.client(URI.create("https://127.0.0.1:1"), SECOND))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("/no/such/file.pem");
    }

    @Test
    void aClientForAnyAddressReadsThemToo() {
        assertThatThrownBy(() -> network.client(SECOND)).isInstanceOf(Failure.class);
    }
}
