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
import java.util.function.LongConsumer;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Puts a file to a presigned URL: a plain PUT of known length, without the bearer token. The URL's query is a credential
 * and is never told.
 */
public final class Transfer {

    private final HttpClient http;
    private final Limits limits;

    public Transfer(Limits limits) {
        this.limits = limits;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .build();
    }

    /**
     * Puts it; completes when the receiver has it.
     *
     * @param sent told how many bytes are gone, from the client's threads
     */
    public Mono<Void> put(URI presigned, Path file, LongConsumer sent) {
        String place = presigned.getScheme() + "://" + presigned.getAuthority();
        return Mono.defer(() -> {
                    if (!Endpoint.isSafe(presigned)) {
                        return Mono.error(Failure.error(
                                "the upload URL is in clear text: " + place, "nothing was sent; ask for another one"));
                    }
                    HttpRequest request = HttpRequest.newBuilder(presigned)
                            .PUT(content(file, sent))
                            .build();
                    return Mono.fromFuture(() -> http.sendAsync(request, HttpResponse.BodyHandlers.discarding()));
                })
                .onErrorMap(error -> Connection.failure(error, presigned, limits))
                .flatMap(response -> accepted(response, place));
    }

    private static BodyPublisher content(Path file, LongConsumer sent) {
        try {
            long length = Files.size(file);
            if (length == 0) {
                return BodyPublishers.noBody();
            }
            Flux<ByteBuffer> bytes = FileBytes.read(file, length, sent);
            return BodyPublishers.fromPublisher(JdkFlowAdapter.publisherToFlowPublisher(bytes), length);
        } catch (IOException e) {
            throw Failure.error("cannot read " + file + ": " + e.getMessage(), "nothing was sent");
        }
    }

    private static Mono<Void> accepted(HttpResponse<?> response, String place) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return Mono.empty();
        }
        String hint = status == 403 ? "the upload URL may have expired: try again" : "try again";
        return Mono.error(
                new HttpFailure(status, "the upload to " + place + " was refused with " + status, hint, null));
    }
}
