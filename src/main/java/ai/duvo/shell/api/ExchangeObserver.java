package ai.duvo.shell.api;

import ai.duvo.shell.failure.Failure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Sees each try of each request and tells somebody what came of it. */
final class ExchangeObserver {

    private static final String MASK = "***";

    private final Endpoint endpoint;
    private final Consumer<Exchange> told;

    ExchangeObserver(Endpoint endpoint, Consumer<Exchange> told) {
        this.endpoint = endpoint;
        this.told = told;
    }

    /** The same try, watched. */
    Mono<ApiResponse> over(ApiRequest request, URI to, Mono<ApiResponse> one) {
        return Mono.defer(() -> {
            Instant begun = Instant.now();
            long start = System.nanoTime();
            return one.doOnNext(response -> tell(request, to, response, null, begun, start))
                    .doOnError(Failure.class, failure -> tell(request, to, null, failure, begun, start));
        });
    }

    private void tell(
            ApiRequest request,
            URI to,
            @Nullable ApiResponse response,
            @Nullable Failure failure,
            Instant begun,
            long start) {
        Duration firstByte = response == null || response.headersAt() == 0
                ? Duration.ZERO
                : Duration.ofNanos(response.headersAt() - start);
        told.accept(new Exchange(
                request,
                request.body().isPresigned() ? masked(to) : to,
                masked(endpoint.headers(request, to)),
                response,
                failure,
                begun,
                firstByte,
                Duration.ofNanos(System.nanoTime() - start)));
    }

    private static Map<String, String> masked(Map<String, String> headers) {
        Map<String, String> masked = new LinkedHashMap<>(headers);
        masked.replace("Authorization", "Bearer " + MASK);
        return masked;
    }

    /** The query of a presigned address is a credential: its names stay, its values go. */
    static URI masked(URI presigned) {
        String text = presigned.toString();
        int mark = text.indexOf('?');
        return mark < 0
                ? presigned
                : URI.create(text.substring(0, mark) + text.substring(mark).replaceAll("=[^&]*", "=" + MASK));
    }
}
