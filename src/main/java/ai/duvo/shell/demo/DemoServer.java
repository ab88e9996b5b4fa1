package ai.duvo.shell.demo;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.demo.store.ApiFault;
import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.demo.store.DemoResponse;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The demo workspace over HTTP on loopback. */
public final class DemoServer implements AutoCloseable {

    private static final int MOST_BODY = 12 * 1024 * 1024;

    static {
        // else every answer waits 40 ms for the client's acknowledgement of its headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final DemoOptions options;
    final Workspace workspace;
    private final DemoRoutes routes;
    private final RequestGuard guard;
    private final UploadEndpoint presigned;
    private final AtomicLong requests = new AtomicLong();

    private DemoServer(DemoOptions options, Catalog catalog, Clock clock) throws IOException {
        this.options = options;
        this.workspace = new Workspace(clock, options.seed());
        this.routes = new DemoRoutes(workspace, catalog);
        this.guard = new RequestGuard(options, workspace);
        this.presigned = new UploadEndpoint(workspace);
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "duvo-demo");
            thread.setDaemon(true);
            return thread;
        });
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        workspace.address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /**
     * Starts it.
     *
     * @throws UncheckedIOException when the port is taken
     */
    public static DemoServer start(DemoOptions options, Catalog catalog) {
        return start(options, catalog, Clock.systemUTC());
    }

    /** The same by another clock. */
    public static DemoServer start(DemoOptions options, Catalog catalog, Clock clock) {
        try {
            DemoServer server = new DemoServer(options, catalog, clock);
            // its dispatcher inherits this: a program that is done need not stop it
            Thread starter = new Thread(server.server::start, "duvo-demo-start");
            starter.setDaemon(true);
            starter.start();
            starter.join();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where it listens. */
    public URI baseUrl() {
        return workspace.address;
    }

    /** The one key it knows. */
    public String key() {
        return Workspace.KEY;
    }

    /** Stops at once. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        if (path.startsWith(UploadEndpoint.PREFIX)) {
            presigned.handle(exchange);
            return;
        }
        DemoResponse reply;
        try {
            pause();
            byte[] body = exchange.getRequestBody().readNBytes(MOST_BODY);
            reply = reply(exchange, path, body);
        } catch (ApiFault fault) {
            reply = fault.reply();
        } catch (RuntimeException mistake) {
            // an answer all the same: who asks would wait for ever
            reply = new ApiFault(500, "internal", "A mistake of the demo workspace: " + mistake).reply();
        }
        send(exchange, reply);
    }

    private DemoResponse reply(HttpExchange exchange, String path, byte[] body) {
        synchronized (workspace) {
            return guard.answer(exchange.getRequestHeaders(), exchange.getResponseHeaders(), path, () -> {
                String type = exchange.getRequestHeaders().getFirst("Content-Type");
                Map<String, String> query =
                        UploadEndpoint.query(exchange.getRequestURI().getRawQuery());
                return routes.answer(
                        exchange.getRequestMethod(),
                        path,
                        values -> new DemoRequest(values, query, type == null ? "" : type, body));
            });
        }
    }

    private void pause() {
        try {
            Thread.sleep(options.latency().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(HttpExchange exchange, DemoResponse reply) throws IOException {
        byte[] body = reply.content();
        exchange.getResponseHeaders().set("x-request-id", "demo-" + requests.incrementAndGet());
        if (body.length > 0) {
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        }
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        boolean isBare = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
        exchange.sendResponseHeaders(reply.status(), isBare ? -1 : body.length);
        if (!isBare) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
