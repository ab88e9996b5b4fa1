package ai.duvo.shell.exchange;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.api.StreamedBody;
import ai.duvo.shell.exchange.ExchangeHistory.Entry;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.json.PrettyJson;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.secret.SecretMasker;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.apache.commons.lang3.StringUtils;

/** An exchange as people read it, in the manner of {@code curl -v}: {@code >} was sent, {@code <} came back. */
public final class ExchangeFormatter {

    private final SecretMasker secrets;
    private final boolean showsSecrets;

    /**
     * Writes exchanges.
     *
     * @param showsSecrets whether secrets in bodies are shown; the bearer token never is
     */
    public ExchangeFormatter(SecretMasker secrets, boolean showsSecrets) {
        this.secrets = secrets;
        this.showsSecrets = showsSecrets;
    }

    /** How much of it is wanted. */
    public enum Detail {
        LINE,
        HEADERS,
        BODIES
    }

    /** Several lines with a line end each; {@code LINE} is one. */
    public String of(Entry kept, Detail detail) {
        StringBuilder text = new StringBuilder();
        if (detail == Detail.LINE) {
            text.append(summary(kept)).append('\n');
        } else {
            full(text, kept.exchange(), detail == Detail.BODIES);
            text.append("* ").append(times(kept)).append('\n');
        }
        return VisibleText.lines(text.toString());
    }

    private void full(StringBuilder text, Exchange exchange, boolean withBodies) {
        ApiRequest request = exchange.request();
        line(
                text,
                "> ",
                request.method() + " " + shown(SecretMasker.mask(exchange.url()).toString()));
        exchange.headers().forEach((name, value) -> line(text, "> ", name + ": " + header(name, value)));
        if (withBodies) {
            body(text, sent(request.body()));
        }
        ApiResponse response = exchange.response();
        Failure failure = exchange.failure();
        if (response != null) {
            line(text, "< ", Integer.toString(response.status()));
            response.headers()
                    .forEach((name, values) ->
                            values.forEach(value -> line(text, "< ", name + ": " + header(name, value))));
            if (withBodies) {
                body(text, received(response));
            }
        } else if (failure != null) {
            line(text, "* ", shown(String.valueOf(failure.getMessage())));
        }
    }

    private String summary(Entry kept) {
        Exchange exchange = kept.exchange();
        URI url = SecretMasker.mask(exchange.url());
        String path = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
        return "* " + exchange.request().method() + " " + shown(path) + " → " + outcome(exchange) + ", " + times(kept);
    }

    private String outcome(Exchange exchange) {
        Failure failure = exchange.failure();
        return failure == null ? Integer.toString(exchange.status()) : shown(String.valueOf(failure.getMessage()));
    }

    private static String times(Entry kept) {
        Exchange exchange = kept.exchange();
        StringBuilder text = new StringBuilder(millis(exchange.total()));
        if (!exchange.firstByte().isZero()) {
            text.append(" (first byte ").append(millis(exchange.firstByte())).append(')');
        }
        ApiResponse response = exchange.response();
        if (response != null) {
            text.append(", ").append(size(response)).append(" bytes");
            response.header("x-ratelimit-remaining").ifPresent(left -> text.append(", ")
                    .append(left)
                    .append(response.header("x-ratelimit-limit")
                            .map(most -> " of " + most)
                            .orElse(""))
                    .append(" requests left"));
        }
        if (kept.attempt() > 1) {
            text.append(", try ").append(kept.attempt());
        }
        return text.append(" [http ").append(kept.number()).append(']').toString();
    }

    /** The request as a curl command for bash. */
    public static String curl(Exchange exchange, SecretMasker secrets) {
        return new CurlCommand(secrets).of(exchange.request(), exchange.url(), exchange.headers());
    }

    /** Of the answer's body, in bytes. */
    public static long size(ApiResponse response) {
        StreamedBody streamed = response.streamed();
        return streamed == null ? response.body().length : streamed.size();
    }

    private static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1_000_000.0);
    }

    private String sent(RequestBody body) {
        if (body instanceof RequestBody.Json json) {
            return pretty(json.bytes());
        }
        return shown(RequestFormatter.body(body));
    }

    private String received(ApiResponse response) {
        StreamedBody streamed = response.streamed();
        if (streamed == null) {
            return pretty(response.body());
        }
        return "(" + streamed.size() + " bytes, SHA-256 " + streamed.sha256() + ")";
    }

    private String pretty(byte[] body) {
        byte[] shown = showsSecrets ? body : secrets.mask(body);
        try {
            return shown.length == 0 ? "" : PrettyJson.of(Json.read(shown));
        } catch (Failure notJson) {
            return new String(shown, StandardCharsets.UTF_8);
        }
    }

    private String header(String name, String value) {
        return secrets.header(name, value);
    }

    private String shown(String text) {
        return showsSecrets ? text : secrets.mask(text);
    }

    private static void body(StringBuilder text, String body) {
        if (!body.isEmpty()) {
            text.append(StringUtils.chomp(body)).append('\n');
        }
    }

    private static void line(StringBuilder text, String sign, String content) {
        text.append(sign).append(VisibleText.text(content)).append('\n');
    }
}
