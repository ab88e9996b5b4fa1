package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.DemoSandbox;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Presigned URLs as an object store gives them: a plain PUT of known length, or GET, without a key, until they expire.
 */
final class UploadEndpoint {

    static final String PREFIX = "/_upload/";

    /** One grey dot. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCB2kUIOwAAAABJRU5ErkJggg==");

    private final Workspace workspace;

    UploadEndpoint(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * An address.
     *
     * @param contentType the only one that a PUT there may have; empty for none
     */
    static String url(URI address, String target, String path, Instant expires, String contentType) {
        long until = expires.getEpochSecond();
        return address + PREFIX + target + "?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8) + "&expires="
                + until + "&signature=" + signature(target, path, until, contentType);
    }

    void handle(HttpExchange exchange) throws IOException {
        int status = check(exchange);
        byte[] answer = new byte[0];
        if (status == 200) {
            String target = target(exchange);
            String path = query(exchange.getRequestURI().getRawQuery()).getOrDefault("path", "file");
            if (exchange.getRequestMethod().equals("GET")) {
                synchronized (workspace) {
                    answer = target.equals(PulseRoutes.THUMBNAIL)
                            ? PNG.clone()
                            : TeamFiles.of(workspace).content(path);
                }
            } else {
                receive(exchange, target, path);
            }
        }
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void receive(HttpExchange exchange, String target, String path) throws IOException {
        boolean isFile = target.equals(TeamFiles.TARGET);
        byte[] content = isFile ? exchange.getRequestBody().readAllBytes() : new byte[0];
        long size = isFile ? content.length : exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        synchronized (workspace) {
            DemoSandbox sandbox = workspace.sandboxes.get(target);
            if (isFile) {
                TeamFiles.of(workspace).put(path, content);
            } else if (sandbox != null) {
                sandbox.put(path, size);
            }
        }
    }

    private static String target(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().substring(PREFIX.length());
    }

    private int check(HttpExchange exchange) {
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        String target = target(exchange);
        String expires = query.getOrDefault("expires", "0");
        long until = expires.matches("\\d{1,12}") ? Long.parseLong(expires) : 0;
        String type = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
        boolean signed =
                signature(target, query.getOrDefault("path", ""), until, type).equals(query.get("signature"));
        boolean isDownload = List.of(TeamFiles.TARGET, PulseRoutes.THUMBNAIL).contains(target)
                && exchange.getRequestMethod().equals("GET");
        if (!isDownload && !exchange.getRequestMethod().equals("PUT")) {
            return 405;
        }
        if (exchange.getRequestHeaders().containsKey("Authorization")) {
            // as object stores do: two credentials are one too many
            return 400;
        }
        if (!isDownload && !exchange.getRequestHeaders().containsKey("Content-Length")) {
            return 501;
        }
        return signed && workspace.now().getEpochSecond() < until ? 200 : 403;
    }

    static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : (raw == null ? "" : raw).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String signature(String target, String path, long expires, String contentType) {
        return Integer.toHexString((target + "\n" + path + "\n" + expires + "\n" + contentType).hashCode());
    }
}
