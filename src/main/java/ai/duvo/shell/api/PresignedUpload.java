package ai.duvo.shell.api;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.HttpFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Upload of a file to a presigned address as object stores want it: known length, no header of ours. */
final class PresignedUpload {

    private final Timeouts timeouts;
    private @Nullable HttpClient http;

    PresignedUpload(Timeouts timeouts) {
        this.timeouts = timeouts;
    }

    /** The request, which names the place without its credential. */
    static ApiRequest request(URI presigned, Path file, LongConsumer sent) {
        if (!Endpoint.isSafe(presigned)) {
            throw Failure.error(
                    "the upload URL is in clear text: " + place(presigned), "nothing was sent; ask for another one");
        }
        try {
            RequestBody body = new RequestBody.PlainFile(file, Files.size(file), sent);
            return new ApiRequest("PUT", presigned.getRawPath(), List.of(), body, null);
        } catch (IOException e) {
            throw Failure.error("cannot read " + file + ": " + e.getMessage(), "nothing was sent");
        }
    }

    static void requireAccepted(ApiResponse response, URI presigned) {
        if (!response.isSuccess()) {
            String hint = response.status() == 403 ? "the upload URL may have expired: try again" : "try again";
            throw new HttpFailure(
                    response.status(),
                    "the upload to " + place(presigned) + " was refused with " + response.status(),
                    hint,
                    null);
        }
    }

    Mono<ApiResponse> put(RequestBody.PlainFile file, URI presigned) {
        HttpRequest request =
                HttpRequest.newBuilder(presigned).PUT(content(file)).build();
        return Mono.fromFuture(() -> client().sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()))
                .map(response -> new ApiResponse(
                        response.statusCode(), response.headers().map(), response.body(), System.nanoTime()));
    }

    private static BodyPublisher content(RequestBody.PlainFile body) {
        if (body.length() == 0) {
            return BodyPublishers.noBody();
        }
        Flux<ByteBuffer> bytes = FilePublisher.read(body.file(), body.length(), body.sent());
        return BodyPublishers.fromPublisher(JdkFlowAdapter.publisherToFlowPublisher(bytes), body.length());
    }

    private synchronized HttpClient client() {
        if (http == null) {
            http = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(timeouts.connect())
                    .build();
        }
        return http;
    }

    private static String place(URI presigned) {
        return presigned.getScheme() + "://" + presigned.getAuthority();
    }
}
