package ai.duvo.shell.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** An API behind TLS that knows one answer. */
public final class TlsServer implements AutoCloseable {

    private final HttpsServer server =
            HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final String answer;
    private final List<Headers> received = new CopyOnWriteArrayList<>();

    /**
     * Starts it.
     *
     * @param wantsCertificate whether clients must show one
     * @param protocol such as {@code TLSv1.3}
     */
    public TlsServer(SSLContext context, boolean wantsCertificate, String protocol, String answer) throws IOException {
        this.answer = answer;
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters own = getSSLContext().getDefaultSSLParameters();
                own.setNeedClientAuth(wantsCertificate);
                own.setProtocols(new String[] {protocol});
                parameters.setSSLParameters(own);
            }
        });
        server.createContext("/", this::answer);
        server.start();
    }

    /** Its port. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** The headers of each request. */
    public List<Headers> received() {
        return received;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(exchange.getRequestHeaders());
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
