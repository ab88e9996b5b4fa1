package ai.duvo.shell.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A proxy as companies have them: it wants a user and a password, and leads every name to one port of this machine. */
public final class ConnectProxy implements AutoCloseable {

    private static final String ACCEPTED = "HTTP/1.1 200 Connection established\r\n\r\n";
    private static final String UNKNOWN =
            "HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\n\r\n";

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private final @Nullable String authorization;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /**
     * Starts it.
     *
     * @param target the port that every name leads to
     * @param credentials user, colon and password, or null to let everybody through
     */
    public ConnectProxy(int target, @Nullable String credentials) throws IOException {
        this.target = target;
        this.authorization = credentials == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        run(this::serve);
    }

    /** Its port. */
    public int port() {
        return socket.getLocalPort();
    }

    /** The first line of each request it was asked. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket one : open) {
            one.close();
        }
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void run(Task task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (IOException closed) {
                        // the other side is told by its own socket
                    }
                },
                "connect-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() throws IOException {
        while (!socket.isClosed()) {
            Socket client = socket.accept();
            open.add(client);
            run(() -> lead(client));
        }
    }

    private void lead(Socket client) throws IOException {
        OutputStream out = client.getOutputStream();
        for (String head = head(client.getInputStream()); !head.isEmpty(); head = head(client.getInputStream())) {
            String first = head.lines().findFirst().orElse("");
            asked.add(first);
            if (authorization != null && !head.contains("\r\nProxy-Authorization: " + authorization + "\r\n")) {
                out.write(UNKNOWN.getBytes(StandardCharsets.ISO_8859_1));
                continue;
            }
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(server);
            if (first.startsWith("CONNECT ")) {
                out.write(ACCEPTED.getBytes(StandardCharsets.ISO_8859_1));
            } else {
                String passed = head.replaceFirst(" http://[^/]+", " ").replaceAll("(?im)^Proxy-.*\\r\\n", "");
                server.getOutputStream().write(passed.getBytes(StandardCharsets.ISO_8859_1));
            }
            run(() -> server.getInputStream().transferTo(out));
            client.getInputStream().transferTo(server.getOutputStream());
            server.shutdownOutput();
            return;
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }
}
