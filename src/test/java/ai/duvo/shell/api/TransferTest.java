package ai.duvo.shell.api;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.failure.HttpFailure;
import ai.duvo.shell.testing.FakeApi;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

/** Files that go to the API and come from it. */
class TransferTest {

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 11_000_000})
    void aFileGoesToAPresignedUrlWithItsLengthAndWithoutAToken(int size) throws Exception {
        Path file = Files.write(folder.resolve("f"), new byte[size]);
        api.stub(put("/bucket/f?signature=s")
                .withHeader("Content-Length", equalTo(Integer.toString(size)))
                .withHeader("Authorization", absent())
                .withHeader("Transfer-Encoding", absent())
                .willReturn(ok()));
        List<Long> told = new ArrayList<>();
        StepVerifier.create(client().put(URI.create(api.uri() + "/bucket/f?signature=s"), file, null, told::add))
                .expectNextCount(1)
                .verifyComplete();
        LoggedRequest request = api.requests().get(0);
        assertThat(request.getBody()).hasSize(size);
        assertThat(size == 0 ? told : told.subList(told.size() - 1, told.size()))
                .isEqualTo(size == 0 ? List.of() : List.of((long) size));
    }

    @Test
    void aRefusedUploadDoesNotTellTheSignature() throws Exception {
        Path file = Files.write(folder.resolve("f"), new byte[1]);
        api.stub(put(anyUrl()).willReturn(status(403)));
        StepVerifier.create(client().put(URI.create(api.uri() + "/b?signature=secret"), file, null, n -> {}))
                .verifyErrorSatisfies(
                        e -> assertThat(e).hasMessageContaining("403").hasMessageNotContaining("secret"));
    }

    @Test
    void aFileGoesWithTheTypeItsAddressWasMadeFor() throws Exception {
        Path file = Files.write(folder.resolve("f"), new byte[3]);
        api.stub(put(anyUrl()).withHeader("Content-Type", equalTo("image/png")).willReturn(ok()));
        StepVerifier.create(client().put(URI.create(api.uri() + "/b?signature=s"), file, "image/png", n -> {}))
                .expectNextCount(1)
                .verifyComplete();
    }

    @Test
    void aFileComesFromAPresignedUrlWithoutAToken() {
        api.stub(get("/b/f?signature=secret")
                .withHeader("Authorization", absent())
                .willReturn(ok("x".repeat(1000))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StepVerifier.create(client().get(URI.create(api.uri() + "/b/f?signature=secret"), out))
                .expectNextCount(1)
                .verifyComplete();
        assertThat(out.size()).isEqualTo(1000);
        api.stub(get("/gone?signature=secret").willReturn(status(403)));
        StepVerifier.create(client().get(URI.create(api.uri() + "/gone?signature=secret"), out))
                .verifyErrorSatisfies(e ->
                        assertThat(e).hasMessageContaining("the download from").hasMessageNotContaining("secret"));
        StepVerifier.create(client().get(URI.create("http://files.example/f?signature=secret"), out))
                .verifyErrorSatisfies(
                        e -> assertThat(e).hasMessageContaining("clear text").hasMessageNotContaining("secret"));
        assertThat(out.size()).isEqualTo(1000);
    }

    @Test
    void aFilePartIsMultipartOfKnownLength() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "hello");
        api.stub(post("/v2/f").withHeader("Transfer-Encoding", absent()).willReturn(okJson("{}")));
        ApiRequest request = new ApiRequest(
                "POST", "/v2/f", List.of(), new RequestBody.FilePart(file, 5, "a\"b.txt", Map.of("path", "/w/é")), "k");
        StepVerifier.create(client().send(request)).expectNextCount(1).verifyComplete();
        String body = api.requests().get(0).getBodyAsString();
        assertThat(body)
                .contains("name=\"path\"\r\n\r\n/w/é\r\n", "filename=\"a%22b.txt\"", "\r\n\r\nhello\r\n--duvo-");
    }

    @Test
    void aFileThatGrewIsNotSentAsWhole() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "hello and more");
        StepVerifier.create(FilePublisher.read(file, 5, n -> {}))
                .expectNextCount(1)
                .verifyErrorSatisfies(e -> assertThat(e).hasMessageContaining("changed while it was read"));
    }

    @Test
    void aDownloadGoesToTheStream() {
        api.stub(get("/v2/x").willReturn(ok("x".repeat(1000))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StepVerifier.create(client().download(get1("/v2/x"), out).map(TransferTest::streamed))
                .assertNext(streamed -> {
                    assertThat(streamed.size()).isEqualTo(1000);
                    assertThat(streamed.bytes()).isEqualTo(out.toByteArray());
                    assertThat(streamed.sha256()).startsWith("44f8354494a5ba03").hasSize(64);
                })
                .verifyComplete();
        assertThat(out.size()).isEqualTo(1000);
    }

    @Test
    void ofALargeDownloadOnlyItsSizeAndItsHashAreKept() {
        api.stub(get("/v2/x").willReturn(ok("x".repeat(1_100_000))));
        StepVerifier.create(client().download(get1("/v2/x"), OutputStream.nullOutputStream())
                        .map(TransferTest::streamed))
                .assertNext(streamed -> {
                    assertThat(streamed.size()).isEqualTo(1_100_000);
                    assertThat(streamed.isWhole()).isFalse();
                    assertThat(streamed.bytes()).isEmpty();
                })
                .verifyComplete();
    }

    private static StreamedBody streamed(ApiResponse response) {
        return Objects.requireNonNull(response.streamed(), "a download is streamed");
    }

    @Test
    void aDownloadThatIsRefusedWritesNothing() {
        api.stub(get("/v2/x").willReturn(status(404).withBody("gone")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StepVerifier.create(client().download(get1("/v2/x"), out)).verifyError(HttpFailure.class);
        assertThat(out.size()).isZero();
    }

    private ApiClient client() {
        return new ApiClient(
                new Endpoint(api.uri(), "dv_t", false),
                Timeouts.standard(),
                ClientListener.none(),
                RetryPolicy.never());
    }

    private static ApiRequest get1(String path) {
        return new ApiRequest("GET", path, List.of(), new RequestBody.None(), null);
    }
}
