package ai.duvo.shell.exchange;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.api.StreamedBody;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.secret.SecretMasker;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An exchange as an archive holds it.
 *
 * @param request what it is found by
 * @param response what it answers; its status is 0 when nothing came back
 */
public record RecordedExchange(Key request, ApiResponse response) {

    /** What no address may hold, and a percent sign that encodes nothing. */
    private static final Pattern NO_PART = Pattern.compile("[^A-Za-z0-9\\-._~:/?@!$&'()*+,;=%#]+|%(?![0-9A-Fa-f]{2})");

    /**
     * What makes two requests the same.
     *
     * @param method GET, POST …
     * @param path percent-encoded, with the query, its parameters sorted
     * @param body JSON with sorted fields; a file by its name and size; secrets masked
     */
    record Key(String method, String path, String body) {

        /** Whether another is this one, where a secret may stand for the mask of this one. */
        boolean holds(Key other) {
            return method.equals(other.method) && isLike(path, other.path) && isLike(body, other.body);
        }

        private static boolean isLike(String masked, String text) {
            return masked.equals(text)
                    || (masked.contains(SecretMasker.MASK)
                            && pattern(masked).matcher(text).matches());
        }

        private static Pattern pattern(String masked) {
            return Pattern.compile(
                    Stream.of(StringUtils.splitByWholeSeparatorPreserveAllTokens(masked, SecretMasker.MASK))
                            .map(Pattern::quote)
                            .collect(Collectors.joining("[^/&\"]*")));
        }

        @Override
        public String toString() {
            return method + " " + path + (body.isEmpty() ? "" : " " + body);
        }
    }

    public static RecordedExchange of(JsonNode entry) {
        JsonNode request = entry.path("request");
        URI url = url(request.path("url").asString(""));
        Key key = new Key(request.path("method").asString(""), path(url), body(request));
        JsonNode response = entry.path("response");
        Map<String, List<String>> headers = HarFormat.byName(response.path("headers"));
        ApiResponse answer = new ApiResponse(response.path("status").asInt(0), headers, HarFormat.body(response));
        long size = response.path("content").path("size").asLong(0);
        boolean isHere = size <= 0 || response.path("content").has("text");
        return new RecordedExchange(key, isHere ? answer : answer.streamed(new StreamedBody(size, "", new byte[0])));
    }

    /** Browsers write addresses with characters that no address has, such as braces. */
    private static URI url(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return URI.create(
                    NO_PART.matcher(text).replaceAll(found -> UriUtils.encode(found.group(), StandardCharsets.UTF_8)));
        }
    }

    /** What a request is looked up by. */
    static Key key(ApiRequest request, URI to, SecretMasker secrets) {
        return new Key(
                request.method(),
                path(URI.create(secrets.mask((request.body().isPresigned() ? maskedQuery(to) : to).toString()))),
                body(request.body(), secrets));
    }

    /** Names and values, without the values. */
    private static URI maskedQuery(URI to) {
        String query = to.getRawQuery();
        return query == null
                ? to
                : URI.create(to.getRawPath() + "?" + query.replaceAll("=[^&]*", "=" + SecretMasker.MASK));
    }

    private static String path(URI url) {
        String query = url.getRawQuery();
        if (query == null || query.isEmpty()) {
            return url.getRawPath();
        }
        List<String> parameters = new ArrayList<>(List.of(query.split("&")));
        parameters.sort(null);
        return url.getRawPath() + "?" + String.join("&", parameters);
    }

    private static String body(JsonNode request) {
        JsonNode posted = request.path("postData");
        if (posted.isMissingNode()) {
            return "";
        }
        if (posted.has("params")) {
            List<String> parts = new ArrayList<>();
            posted.path("params")
                    .forEach(part -> parts.add(
                            part.has("fileName")
                                    ? file(
                                            part.path("fileName").asString(""),
                                            request.path("bodySize").asLong(0))
                                    : part.path("name").asString("") + "="
                                            + part.path("value").asString("")));
            return String.join(" ", parts);
        }
        String text = posted.path("text").asString("");
        return text.isEmpty() ? file("", request.path("bodySize").asLong(0)) : sorted(text);
    }

    private static String body(RequestBody body, SecretMasker secrets) {
        if (body instanceof RequestBody.Json json) {
            return sorted(new String(secrets.mask(json.bytes()), StandardCharsets.UTF_8));
        } else if (body instanceof RequestBody.FilePart part) {
            List<String> parts = new ArrayList<>();
            part.fields().forEach((name, value) -> parts.add(name + "=" + secrets.parameter(name, value)));
            parts.add(file(part.fileName(), part.length()));
            return String.join(" ", parts);
        } else if (body instanceof RequestBody.PlainFile file) {
            return file("", file.length());
        }
        return "";
    }

    private static String file(String name, long size) {
        return "@" + name + "(" + size + " bytes)";
    }

    private static String sorted(String json) {
        try {
            return Json.text(sorted(Json.parse(json, "the recorded body")));
        } catch (Failure notJson) {
            return json;
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            ObjectNode sorted = JsonNodeFactory.instance.objectNode();
            Map<String, JsonNode> fields = new TreeMap<>();
            node.properties().forEach(f -> fields.put(f.getKey(), sorted(f.getValue())));
            fields.forEach(sorted::set);
            return sorted;
        }
        if (node.isArray()) {
            var list = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> list.add(sorted(item)));
            return list;
        }
        return node;
    }
}
