package ai.duvo.shell.exchange;

import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.api.StreamedBody;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.json.PrettyJson;
import ai.duvo.shell.secret.SecretMasker;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Exchanges as an HTTP Archive 1.2 (the W3C draft of 2012, as browsers read and write it), without secrets. */
public final class HarFormat {

    private static final String JSON = "application/json";
    private static final String BASE64 = "base64";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final SecretMasker secrets;
    private final String version;

    /**
     * Writes archives.
     *
     * @param version duvo's own, named as the creator's
     */
    public HarFormat(SecretMasker secrets, String version) {
        this.secrets = secrets;
        this.version = version;
    }

    /** The archive as JSON. */
    public byte[] write(List<Exchange> exchanges) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode entries = head(root);
        exchanges.forEach(exchange -> entry(entries.addObject(), exchange));
        return PrettyJson.of(root).getBytes(StandardCharsets.UTF_8);
    }

    /** Begins an archive; gives the place of its entries. */
    public ArrayNode head(ObjectNode root) {
        ObjectNode log = root.putObject("log").put("version", "1.2");
        log.putObject("creator").put("name", "duvo").put("version", version);
        // optional, and some viewers fail without it
        log.putArray("pages");
        return log.putArray("entries");
    }

    /** An exchange as an archive has it. */
    public ObjectNode entry(Exchange exchange) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry(entry, exchange);
        return entry;
    }

    /**
     * What an archive holds, in order.
     *
     * @throws Failure when it is no archive
     */
    public static List<RecordedExchange> read(byte[] json, String name) {
        List<RecordedExchange> recorded = new ArrayList<>();
        for (JsonNode entry : entries(json, name)) {
            try {
                recorded.add(RecordedExchange.of(entry));
            } catch (IllegalArgumentException wrong) {
                throw Failure.error(
                        name + " cannot be read: the answer of entry " + (recorded.size() + 1) + " is no base64",
                        "mend the entry, or take it out");
            }
        }
        return recorded;
    }

    private static JsonNode entries(byte[] json, String name) {
        try {
            String text = new String(json, StandardCharsets.UTF_8);
            JsonNode entries = Json.parse(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, name)
                    .path("log")
                    .path("entries");
            if (entries.isArray()) {
                return entries;
            }
        } catch (Failure noJson) {
            // said below, in words that fit
        }
        throw Failure.error(name + " is no HTTP archive", "replay FILE --save-exchanges RUN.har makes one");
    }

    private void entry(ObjectNode entry, Exchange exchange) {
        double total = millis(exchange.total());
        double wait = exchange.firstByte().isZero() ? total : millis(exchange.firstByte());
        entry.put("startedDateTime", exchange.begun().toString()).put("time", total);
        request(entry.putObject("request"), exchange);
        response(entry.putObject("response"), exchange);
        entry.putObject("cache");
        entry.putObject("timings").put("send", 0).put("wait", wait).put("receive", Math.max(0, total - wait));
        Failure failure = exchange.failure();
        if (failure != null) {
            entry.put("comment", secrets.mask(String.valueOf(failure.getMessage())));
        }
    }

    private void request(ObjectNode request, Exchange exchange) {
        request.put("method", exchange.request().method())
                .put("url", secrets.mask(exchange.url().toString()))
                .put("httpVersion", "HTTP/1.1");
        request.putArray("cookies");
        ArrayNode headers = request.putArray("headers");
        exchange.headers().forEach((name, value) -> header(headers, name, value));
        ArrayNode query = request.putArray("queryString");
        exchange.request().query().forEach(p -> query.addObject()
                .put("name", p.name())
                .put("value", secrets.parameter(p.name(), p.value())));
        long size = body(request, exchange.request().body());
        request.put("headersSize", -1).put("bodySize", size);
    }

    private long body(ObjectNode request, RequestBody body) {
        if (body instanceof RequestBody.Json json) {
            byte[] masked = secrets.mask(json.bytes());
            request.putObject("postData").put("mimeType", JSON).put("text", new String(masked, StandardCharsets.UTF_8));
            return json.bytes().length;
        } else if (body instanceof RequestBody.FilePart part) {
            ArrayNode params = request.putObject("postData")
                    .put("mimeType", "multipart/form-data")
                    .putArray("params");
            part.fields()
                    .forEach((name, value) ->
                            params.addObject().put("name", name).put("value", secrets.parameter(name, value)));
            params.addObject()
                    .put("name", "file")
                    .put("fileName", part.fileName())
                    .put("contentType", "application/octet-stream")
                    .put("comment", part.length() + " bytes, not kept");
            return part.length();
        } else if (body instanceof RequestBody.PlainFile file) {
            request.putObject("postData")
                    .put("mimeType", "application/octet-stream")
                    .put("text", "")
                    .put("comment", file.length() + " bytes, not kept");
            return file.length();
        } else if (body instanceof RequestBody.Discarded gone) {
            request.putObject("postData")
                    .put("mimeType", JSON)
                    .put("text", "")
                    .put("comment", gone.length() + " bytes, not kept");
            return gone.length();
        }
        return 0;
    }

    private void response(ObjectNode to, Exchange exchange) {
        ApiResponse response = exchange.response();
        to.put("status", exchange.status()).put("statusText", "").put("httpVersion", "HTTP/1.1");
        to.putArray("cookies");
        ArrayNode headers = to.putArray("headers");
        ObjectNode content = to.putObject("content");
        if (response == null) {
            content.put("size", 0).put("mimeType", "");
        } else {
            response.headers().forEach((name, values) -> values.forEach(value -> header(headers, name, value)));
            content(content, response);
        }
        to.put(
                        "redirectURL",
                        response == null
                                ? ""
                                : secrets.mask(response.header("location").orElse("")))
                .put("headersSize", -1)
                .put("bodySize", response == null ? -1 : response.body().length);
    }

    private void content(ObjectNode content, ApiResponse response) {
        StreamedBody streamed = response.streamed();
        content.put("size", streamed == null ? response.body().length : streamed.size())
                .put("mimeType", response.header("content-type").orElse(""));
        if (streamed != null && !streamed.isWhole()) {
            content.put("comment", "not kept, SHA-256 " + streamed.sha256());
            return;
        }
        byte[] body = streamed == null ? response.body() : streamed.bytes();
        if (isText(body)) {
            content.put("text", new String(secrets.mask(body), StandardCharsets.UTF_8));
        } else {
            content.put("text", Base64.getEncoder().encodeToString(secrets.mask(body)))
                    .put("encoding", BASE64);
        }
    }

    private static boolean isText(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException binary) {
            return false;
        }
    }

    /**
     * The body that a response of an archive has.
     *
     * @throws IllegalArgumentException when it is no base64
     */
    static byte[] body(JsonNode response) {
        JsonNode content = response.path("content");
        String text = content.path("text").asString("");
        if (!content.path("encoding").asString("").equals(BASE64)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        // some break its lines; the decoder for mail would skip anything
        return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
    }

    private void header(ArrayNode headers, String name, String value) {
        headers.addObject().put("name", name).put("value", secrets.header(name, value));
    }

    private static double millis(Duration time) {
        return time.toNanos() / 10_000 / 100.0;
    }

    /** A value of a list of names and values. */
    static Map<String, List<String>> byName(JsonNode pairs) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        pairs.forEach(pair -> found.computeIfAbsent(pair.path("name").asString(""), n -> new ArrayList<>())
                .add(pair.path("value").asString("")));
        return found;
    }
}
