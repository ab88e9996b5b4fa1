package ai.duvo.shell.api;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.HttpFailure;
import ai.duvo.shell.network.Network;
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

/** Transfer of a file to or from a presigned address, as object stores want it: known length, no header of ours. */
final class PresignedTransfer {

    private final Network network;
    private final Timeouts timeouts;
    private @Nullable HttpClient http;

    PresignedTransfer(Network network, Timeouts timeouts) {
        this.network = network;
        this.timeouts = timeouts;
    }

    /** The request, which names the place without its credential. */
    static ApiRequest upload(URI presigned, Path file, @Nullable String contentType, LongConsumer sent) {
        requireSafe(presigned, "upload");
        try {
            RequestBody body = new RequestBody.PlainFile(file, Files.size(file), contentType, sent);
            return new ApiRequest("PUT", presigned.getRawPath(), List.of(), body, null);
        } catch (IOException e) {
            throw Failure.error("cannot read " + file + ": " + e.getMessage(), "nothing was sent");
        }
    }

    /** The same for what lies there. */
    static ApiRequest download(URI presigned) {
        requireSafe(presigned, "download");
        return new ApiRequest("GET", presigned.getRawPath(), List.of(), new RequestBody.PlainDownload(), null);
    }

    private static void requireSafe(URI presigned, String what) {
        if (!Endpoint.isSafe(presigned)) {
            throw Failure.error(
                    "the " + what + " URL is in clear text: " + place(presigned),
                    "nothing was sent; ask for another one");
        }
    }

    static void requireAccepted(ApiResponse response, URI presigned, String what) {
        if (!response.isSuccess()) {
            String hint = response.status() == 403 ? "the " + what + " URL may have expired: try again" : "try again";
            throw new HttpFailure(
                    response.status(),
                    "the " + what + " " + (what.equals("upload") ? "to " : "from ") + place(presigned)
                            + " was refused with " + response.status(),
                    hint,
                    null);
        }
    }

    Mono<ApiResponse> put(RequestBody.PlainFile file, URI presigned) {
        HttpRequest.Builder request = HttpRequest.newBuilder(presigned).PUT(content(file));
        if (file.contentType() != null) {
            request.header("Content-Type", file.contentType());
        }
        return Mono.fromFuture(() -> client().sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray()))
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
            http = network.client(timeouts.connect());
        }
        return http;
    }

    private static String place(URI presigned) {
        return presigned.getScheme() + "://" + presigned.getAuthority();
    }
}
