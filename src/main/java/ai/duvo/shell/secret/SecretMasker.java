package ai.duvo.shell.secret;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.json.Json;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * Masks what must not be kept or shown: what its place makes a secret, by {@link SecretNames} and {@link SecretForms},
 * and every value that was met in such a place, in each of its {@link SecretEncodings}. One for a session and all that
 * it starts, and the only way to every output. Thread safe.
 */
public final class SecretMasker {

    /** What stands for a secret. */
    public static final String MASK = "***";

    private final SecretValues known = new SecretValues();

    /** A value that is a secret wherever it stands, when it is long and varied enough to be told from other words. */
    public void learn(@Nullable String secret) {
        if (secret != null && SecretValues.isSearchable(secret)) {
            SecretEncodings.of(secret).forEach(known::add);
        }
    }

    /** Where the first secret of a text stands, or null when it holds none. */
    public @Nullable Span first(String text) {
        Span first = null;
        for (Span next : in(text)) {
            if (first != null && next.start() >= first.end()) {
                break;
            }
            first = first == null ? next : new Span(first.start(), Math.max(first.end(), next.end()));
        }
        return first;
    }

    /** The text without secrets. */
    public String mask(String text) {
        return SecretForms.replaced(text, in(text));
    }

    private List<Span> in(String text) {
        List<Span> secrets = SecretForms.in(text);
        known.all(text, secrets);
        secrets.sort(Comparator.comparingInt(Span::start));
        return secrets;
    }

    /** The JSON, or whatever else it is, without secrets; unchanged when it holds none. */
    public byte[] mask(byte[] body) {
        Charset charset = isUtf8(body) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        String text = new String(body, charset);
        SecretJson json = SecretJson.read(body, this);
        String masked = json == null ? mask(text) : json.isMasked() ? json.text() : text;
        return masked.equals(text) ? body : masked.getBytes(charset);
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException binary) {
            return false;
        }
    }

    /** The value of a header without secrets. */
    public String header(String name, String value) {
        return SecretNames.isHeader(name) ? MASK : mask(value);
    }

    /** The value of a parameter of an address without secrets. */
    public String parameter(String name, String value) {
        return SecretNames.isParameter(name) ? MASK : mask(value);
    }

    /** Remembers the secrets that were sent or came back. */
    public void learn(Exchange exchange) {
        ApiRequest request = exchange.request();
        learnForms(exchange.url().toString());
        request.query().stream()
                .filter(parameter -> SecretNames.isParameter(parameter.name()))
                .forEach(parameter -> learn(parameter.value()));
        exchange.headers().forEach(this::learnHeader);
        if (request.body() instanceof RequestBody.Json json) {
            learn(json.bytes());
        }
        ApiResponse response = exchange.response();
        if (response != null) {
            response.headers().forEach((name, values) -> values.forEach(value -> learnHeader(name, value)));
            learn(response.body());
        }
    }

    private void learnHeader(String name, String value) {
        if (SecretNames.isHeader(name)) {
            // the scheme or the cookie's name and attributes are no secrets
            for (String word : value.split("[ ;,]+")) {
                learn(word.substring(word.indexOf('=') + 1));
            }
        } else {
            learnForms(value);
        }
    }

    private void learn(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (body.length > 0 && SecretJson.mayHold(text)) {
            try {
                SecretJson.learn(Json.read(body), this);
            } catch (Failure notJson) {
                learnForms(text);
            }
        }
    }

    /** Remembers what stands in a text as a secret. */
    void learnForms(String text) {
        SecretForms.in(text, false).forEach(span -> {
            String secret = StringUtils.strip(text.substring(span.start(), span.end()), "\"'");
            learn(secret);
            // of user and password
            learn(StringUtils.substringAfter(secret, ":"));
        });
    }

    /** The address without its credentials. */
    public static URI mask(URI address) {
        return URI.create(SecretForms.mask(address.toString()));
    }
}
