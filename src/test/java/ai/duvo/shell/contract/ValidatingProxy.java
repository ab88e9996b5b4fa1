package ai.duvo.shell.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a client and an API, passes on what they say, and notes what is not as the document says. */
public final class ValidatingProxy implements AutoCloseable {

    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection", "content-length", "date", "expect", "host", "http2-settings", "transfer-encoding", "upgrade");

    private final ApiDocument document;
    private final ExchangeCheck check;
    private final URI target;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final ConcurrentSkipListMap<String, Set<Integer>> seen = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListSet<String> unchecked = new ConcurrentSkipListSet<>();

    private ValidatingProxy(ApiDocument document, URI target) throws IOException {
        this.document = document;
        this.check = new ExchangeCheck(document);
        this.target = target;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /** Starts one before an API. */
    public static ValidatingProxy start(ApiDocument document, URI target) throws IOException {
        ValidatingProxy proxy = new ValidatingProxy(document, target);
        proxy.server.start();
        return proxy;
    }

    /** Where it listens. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The operation and what was wrong, once each. */
    public List<String> faults() {
        return faults.stream().distinct().toList();
    }

    /** The operations that were called, with the states of their answers. */
    public Map<String, Set<Integer>> seen() {
        return Map.copyOf(seen);
    }

    /** Bodies that the document says nothing about. */
    public Set<String> unchecked() {
        return Set.copyOf(unchecked);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        URI address = exchange.getRequestURI();
        Optional<ApiOperation> operation = document.find(exchange.getRequestMethod(), address.getRawPath());
        if (operation.isEmpty()) {
            faults.add(
                    exchange.getRequestMethod() + " " + address.getRawPath() + ": the document has no such operation");
        }
        operation.ifPresent(found -> {
            String type = header(exchange, "Content-Type");
            note(found, "request: ", check.request(found, address.getRawPath(), address.getRawQuery(), type, body));
            if (header(exchange, "Authorization").isEmpty()) {
                faults.add(found.name() + ": request: no Authorization");
            }
        });
        HttpResponse<byte[]> answer = pass(exchange, body);
        operation.ifPresent(found -> {
            String type = answer.headers().firstValue("Content-Type").orElse("");
            seen.computeIfAbsent(found.name(), name -> new ConcurrentSkipListSet<>())
                    .add(answer.statusCode());
            check.unchecked(found, header(exchange, "Content-Type"), answer.statusCode(), type)
                    .forEach(what -> unchecked.add(found.name() + ": " + what));
            note(found, "answer: ", check.answer(found, answer.statusCode(), type, answer.body()));
        });
        reply(exchange, answer);
    }

    private void note(ApiOperation operation, String side, List<String> problems) {
        problems.forEach(problem -> faults.add(operation.name() + ": " + side + problem));
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private HttpResponse<byte[]> pass(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void reply(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        boolean isBare =
                answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.statusCode(), isBare ? -1 : answer.body().length);
        if (!isBare) {
            exchange.getResponseBody().write(answer.body());
        }
        exchange.close();
    }
}
