package ai.duvo.shell.api;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.reactive.function.client.ClientResponse;

/** Texts in other character sets than ours. */
final class TextCharset {

    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s;\"]+)");

    private TextCharset() {}

    /** The body in UTF-8, if its content type says that it is a text in something else. */
    static byte[] inUtf8(byte[] body, ClientResponse.Headers headers) {
        String type = headers.asHttpHeaders().toSingleValueMap().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("content-type"))
                .map(header -> header.getValue().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
        Matcher named = CHARSET.matcher(type);
        boolean isText = type.startsWith("text/") || type.contains("json");
        if (!isText || !named.find()) {
            return body;
        }
        try {
            Charset charset = Charset.forName(named.group(1));
            return charset.equals(StandardCharsets.UTF_8)
                    ? body
                    : new String(body, charset).getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unknown) {
            return body;
        }
    }
}
