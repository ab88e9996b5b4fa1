package ai.duvo.shell.exchange;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.output.VisibleText;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** A request as people read it. Secrets are masked before they come here. */
public final class RequestFormatter {

    /** A stand-in for what an unsent answer would have brought. */
    private static final Pattern ENCODED = Pattern.compile("%3C[^/?&=]*?%3E");

    private RequestFormatter() {}

    /** How much of it is shown. */
    public enum Style {
        /** The line, the headers and the body. */
        FULL,
        /** A command for bash. */
        CURL,
        /** The line and the body. */
        BRIEF
    }

    /** Several lines, with a line end. */
    static String of(ApiRequest request, URI to, Map<String, String> headers, Style style) {
        StringBuilder text = new StringBuilder(request.method()).append(' ');
        text.append(decoded(style == Style.FULL ? to.toString() : pathAndQuery(to)))
                .append('\n');
        if (style == Style.FULL) {
            headers.forEach((name, value) ->
                    text.append(name).append(": ").append(value).append('\n'));
        }
        String body = body(request.body());
        if (!body.isEmpty()) {
            text.append(style == Style.FULL ? "\n" : "").append(body).append('\n');
        }
        return VisibleText.lines(text.toString());
    }

    static String body(RequestBody body) {
        if (body instanceof RequestBody.Json json) {
            return new String(json.bytes(), StandardCharsets.UTF_8);
        } else if (body instanceof RequestBody.FilePart part) {
            StringBuilder text = new StringBuilder();
            part.fields()
                    .forEach((name, value) ->
                            text.append(name).append('=').append(value).append('\n'));
            return text.append("file=@")
                    .append(part.file())
                    .append(size(part.length()))
                    .toString();
        } else if (body instanceof RequestBody.PlainFile file) {
            return "@" + file.file() + size(file.length());
        } else if (body instanceof RequestBody.Discarded gone) {
            return "(" + gone.length() + " bytes, not kept)";
        }
        return "";
    }

    private static String size(long bytes) {
        return " (" + bytes + " bytes)";
    }

    private static String pathAndQuery(URI to) {
        return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    }

    private static String decoded(String url) {
        return ENCODED.matcher(url)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        URLDecoder.decode(found.group(), StandardCharsets.UTF_8)));
    }
}
