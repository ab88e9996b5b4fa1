package ai.duvo.shell.api;

import ai.duvo.shell.failure.Failure;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.http.codec.HttpMessageReader;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One request over the network, one try. Bodies pass as bytes, so that no codec is looked for at start. */
final class HttpTransport implements Transport {

    private static final int MOST_IN_MEMORY = 16 * 1024 * 1024;

    private final Endpoint endpoint;
    private final HttpClient http;
    private final Timeouts timeouts;
    private final WebClient web;
    private final PresignedTransfer plain;

    HttpTransport(Endpoint endpoint, Timeouts timeouts) {
        this(endpoint, timeouts, endpoint.network().client(endpoint.baseUrl(), timeouts.connect()));
    }

    private HttpTransport(Endpoint endpoint, Timeouts timeouts, HttpClient http) {
        this.endpoint = endpoint;
        this.http = http;
        this.timeouts = timeouts;
        this.plain = new PresignedTransfer(endpoint.network().anonymous(), timeouts);
        JdkClientHttpConnector connector = new JdkClientHttpConnector(http);
        connector.setReadTimeout(timeouts.firstByte());
        // nobody wants cookies, and one that is malformed would end the answer
        connector.setCookieParser(header -> List.of());
        this.web = WebClient.builder()
                .clientConnector(connector)
                .exchangeStrategies(new NoCodecs())
                .build();
    }

    /** The same connections with other limits. */
    HttpTransport within(Timeouts others) {
        return new HttpTransport(endpoint, others, http);
    }

    @Override
    public Mono<ApiResponse> send(ApiRequest request, URI to) {
        return request.body() instanceof RequestBody.PlainFile file
                ? plain.put(file, to)
                : spec(request, to).exchangeToMono(response -> whole(response, System.nanoTime()));
    }

    @Override
    public Mono<ApiResponse> send(ApiRequest request, URI to, OutputStream sink) {
        return spec(request, to).exchangeToMono(response -> {
            long headersAt = System.nanoTime();
            if (!response.statusCode().is2xxSuccessful()) {
                return whole(response, headersAt);
            }
            Flux<DataBuffer> body = response.body((message, context) -> message.getBody())
                    // of any size, but not silent
                    .timeout(timeouts.firstByte());
            BodyCapture tap = new BodyCapture(sink);
            return DataBufferUtils.write(body, tap)
                    .map(DataBufferUtils::release)
                    .then(Mono.fromSupplier(
                            () -> response(response, new byte[0], headersAt).streamed(tap.streamed())));
        });
    }

    private WebClient.RequestHeadersSpec<?> spec(ApiRequest request, URI to) {
        WebClient.RequestBodySpec spec = web.method(HttpMethod.valueOf(request.method()))
                .uri(to)
                .headers(headers -> endpoint.headers(request, to).forEach(headers::set));
        if (request.body() instanceof RequestBody.Json json) {
            return spec.body(
                    bytes(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(json.bytes())), json.bytes().length));
        }
        if (request.body() instanceof RequestBody.FilePart part) {
            MultipartBody multipart = MultipartBody.of(part);
            spec.headers(headers -> headers.set(HttpHeaders.CONTENT_TYPE, multipart.contentType()));
            return spec.body(bytes(multipart.content(), multipart.length()));
        }
        return spec;
    }

    private static BodyInserter<Flux<DataBuffer>, ClientHttpRequest> bytes(Flux<DataBuffer> content, long length) {
        return (message, context) -> {
            message.getHeaders().setContentLength(length);
            return message.writeWith(content);
        };
    }

    private static Mono<ApiResponse> whole(ClientResponse response, long headersAt) {
        Flux<DataBuffer> body = response.body((message, context) -> message.getBody());
        return DataBufferUtils.join(body, MOST_IN_MEMORY)
                .map(HttpTransport::toBytes)
                .defaultIfEmpty(new byte[0])
                .map(bytes -> response(response, TextCharset.inUtf8(bytes, response.headers()), headersAt))
                .onErrorMap(
                        DataBufferLimitException.class,
                        e -> Failure.error(
                                "the answer is larger than 16 MB", "write it to a file: api … --output FILE"));
    }

    private static byte[] toBytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static ApiResponse response(ClientResponse response, byte[] body, long headersAt) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        response.headers().asHttpHeaders().forEach((name, values) -> headers.put(name, List.copyOf(values)));
        return new ApiResponse(response.statusCode().value(), headers, body, headersAt);
    }

    /** No reader and no writer: every body is bytes. */
    private static final class NoCodecs implements ExchangeStrategies {
        @Override
        public List<HttpMessageReader<?>> messageReaders() {
            return List.of();
        }

        @Override
        public List<HttpMessageWriter<?>> messageWriters() {
            return List.of();
        }
    }
}
