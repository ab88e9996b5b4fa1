package ai.duvo.shell.replay;

import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.CommandResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;

/**
 * The last request of a command in a few words, without secrets.
 *
 * @param line method and address
 * @param status the HTTP status, 0 when nothing came back
 * @param id what the API calls the request, or empty
 * @param excerpt the beginning of the answer's body
 * @param waited how long the command waited for the server, over all its requests
 */
public record RequestSummary(String line, int status, String id, String excerpt, Duration waited) {

    private static final int MOST_SHOWN = 500;

    /** That of a command; empty when it sent nothing. */
    public static Optional<RequestSummary> of(CommandResult result, SecretMasker secrets) {
        List<Exchange> exchanges = result.exchanges();
        if (exchanges.isEmpty()) {
            return Optional.empty();
        }
        Duration waited = exchanges.stream().map(Exchange::total).reduce(Duration.ZERO, Duration::plus);
        return Optional.of(of(exchanges.get(exchanges.size() - 1), waited, secrets));
    }

    private static RequestSummary of(Exchange exchange, Duration waited, SecretMasker secrets) {
        String line = exchange.request().method() + " " + SecretMasker.mask(exchange.url());
        ApiResponse response = exchange.response();
        if (response == null) {
            return new RequestSummary(secrets.mask(line), 0, "", "", waited);
        }
        String body = new String(secrets.mask(response.body()), StandardCharsets.UTF_8);
        return new RequestSummary(
                secrets.mask(line),
                response.status(),
                secrets.mask(response.header("x-request-id").orElse("")),
                StringUtils.abbreviate(body, "…", MOST_SHOWN),
                waited);
    }
}
