package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the class archive is trained with: were it not understood, nobody would see it but by a slow first request. */
class TrainingServerTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA"})
    void aCommandIsAnsweredOverTlsAndHttp2(String algorithm) throws Exception {
        TrainingCertificate certificate = TrainingCertificate.make(home, algorithm);
        try (TrainingServer server = new TrainingServer(certificate.context())) {
            assertThat(server.url()).startsWith("https://");
            isAnswered(certificate, server);
        }
    }

    @Test
    void aStrangerWhoSaysNothingHoldsNobodyUp() throws Exception {
        TrainingCertificate certificate = TrainingCertificate.make(home, "EC");
        try (TrainingServer server = new TrainingServer(certificate.context());
                Socket stranger = new Socket(
                        InetAddress.getLoopbackAddress(),
                        URI.create(server.url()).getPort())) {
            isAnswered(certificate, server);
            assertThat(stranger.isConnected()).isTrue();
        }
    }

    private void isAnswered(TrainingCertificate certificate, TrainingServer server) throws Exception {
        new Duvo(home)
                .with("DUVO_API_BASE_URL", server.url())
                .with("DUVO_API_KEY", "training")
                .with("DUVO_CA_FILE", certificate.file().toString())
                .run("agents list --json")
                .succeeded()
                .outContains("\"agents\":[]");
    }
}
