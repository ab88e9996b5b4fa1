package ai.duvo.shell.api;

import java.io.OutputStream;
import java.net.URI;
import reactor.core.publisher.Mono;

/** Takes one request to an address and brings the answer: over the network, or from somewhere else. One try. */
public interface Transport {

    /** Sends it; the answer is held in memory. */
    Mono<ApiResponse> send(ApiRequest request, URI to);

    /** Sends it; the body of a success goes to the stream, any other answer is held in memory. */
    Mono<ApiResponse> send(ApiRequest request, URI to, OutputStream sink);
}
