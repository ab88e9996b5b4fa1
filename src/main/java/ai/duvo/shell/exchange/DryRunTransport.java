package ai.duvo.shell.exchange;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Endpoint;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.api.Transport;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.secret.SecretMasker;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Shows requests instead of sending them; each is answered with nothing. */
public final class DryRunTransport implements Transport {

    private static final int NO_CONTENT = 204;

    private final Console console;
    private final Endpoint endpoint;
    private final RequestFormatter.Style style;
    private final SecretMasker secrets;

    public DryRunTransport(Console console, Endpoint endpoint, RequestFormatter.Style style, SecretMasker secrets) {
        this.console = console;
        this.endpoint = endpoint;
        this.style = style;
        this.secrets = secrets;
    }

    @Override
    public Mono<ApiResponse> send(ApiRequest request, URI to) {
        return Mono.fromSupplier(() -> {
            Map<String, String> headers = endpoint.headers(request, to);
            headers.replace("Authorization", "Bearer ***");
            if (style == RequestFormatter.Style.CURL) {
                CurlCommand.variables(to)
                        .forEach(name -> console.err(
                                "set " + name + " before the command runs: " + "nothing was sent to find it out"));
            }
            console.out(text(request, SecretMasker.mask(to), headers));
            return new ApiResponse(NO_CONTENT, Map.of(), new byte[0]);
        });
    }

    private String text(ApiRequest request, URI to, Map<String, String> headers) {
        return style == RequestFormatter.Style.CURL
                ? new CurlCommand(secrets).of(request, to, headers)
                : secrets.mask(RequestFormatter.of(masked(request), to, headers, style));
    }

    private ApiRequest masked(ApiRequest request) {
        return request.body() instanceof RequestBody.Json json
                ? request.withBody(new RequestBody.Json(secrets.mask(json.bytes())))
                : request;
    }

    @Override
    public Mono<ApiResponse> send(ApiRequest request, URI to, OutputStream sink) {
        return send(request, to);
    }
}
