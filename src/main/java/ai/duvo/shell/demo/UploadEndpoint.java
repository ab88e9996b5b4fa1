package ai.duvo.shell.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Upload URLs as an object store gives them: a plain PUT of known length, without a key, until they expire. */
final class UploadEndpoint {

    static final String PREFIX = "/_upload/";

    private final Workspace workspace;

    UploadEndpoint(Workspace workspace) {
        this.workspace = workspace;
    }

    static String url(URI address, String sandbox, String path, Instant expires) {
        return address + PREFIX + sandbox + "?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8) + "&expires="
                + expires.getEpochSecond() + "&signature=" + signature(sandbox, path, expires.getEpochSecond());
    }

    void handle(HttpExchange exchange) throws IOException {
        int status = check(exchange);
        if (status == 200) {
            long size = count(exchange.getRequestBody());
            String sandbox = exchange.getRequestURI().getPath().substring(PREFIX.length());
            synchronized (workspace) {
                DemoSandbox target = workspace.sandboxes.get(sandbox);
                if (target != null) {
                    target.put(query(exchange.getRequestURI().getRawQuery()).getOrDefault("path", "file"), size);
                }
            }
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private int check(HttpExchange exchange) {
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        String sandbox = exchange.getRequestURI().getPath().substring(PREFIX.length());
        String expires = query.getOrDefault("expires", "0");
        long until = expires.matches("\\d{1,12}") ? Long.parseLong(expires) : 0;
        boolean signed =
                signature(sandbox, query.getOrDefault("path", ""), until).equals(query.get("signature"));
        if (!exchange.getRequestMethod().equals("PUT")) {
            return 405;
        }
        if (exchange.getRequestHeaders().containsKey("Authorization")) {
            // as object stores do: two credentials are one too many
            return 400;
        }
        if (!exchange.getRequestHeaders().containsKey("Content-Length")) {
            return 501;
        }
        return signed && workspace.now().getEpochSecond() < until ? 200 : 403;
    }

    private static long count(InputStream body) throws IOException {
        return body.transferTo(OutputStream.nullOutputStream());
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

    private static String signature(String sandbox, String path, long expires) {
        return Integer.toHexString((sandbox + "\n" + path + "\n" + expires).hashCode());
    }
}
