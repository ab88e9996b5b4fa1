package ai.duvo.shell.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A server that sends any bytes: answers that no real server would give. One request on each connection. */
public final class RawServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Function<Received, Answer> answers;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /**
     * A request.
     *
     * @param line method, path and version
     * @param headers as they came, one on each line
     */
    public record Received(String line, String headers, String body) {

        /** Method and path. */
        public String target() {
            return line.replaceFirst(" HTTP/.*", "");
        }

        /** The value of a header, or null. */
        public @Nullable String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * What is sent.
     *
     * @param isClosed whether the connection is closed behind it; else it stays open and silent
     * @param dripping whether more comes then, one byte each time that this is taken; null when nothing does
     */
    public record Answer(
            byte[] bytes, boolean isClosed, @Nullable Semaphore dripping) {

        private Answer(byte[] bytes, boolean isClosed) {
            this(bytes, isClosed, null);
        }

        /** These characters, each one byte. */
        public static Answer raw(String text) {
            return new Answer(text.getBytes(StandardCharsets.ISO_8859_1), true);
        }

        /** The beginning of an answer, and then nothing more. */
        public static Answer stalled(String text) {
            return new Answer(text.getBytes(StandardCharsets.ISO_8859_1), false);
        }

        /** The beginning of an answer, and a blank for each permit. */
        public static Answer dripping(String text, Semaphore permits) {
            return new Answer(text.getBytes(StandardCharsets.ISO_8859_1), false, permits);
        }

        /** An answer with a body in UTF-8. */
        public static Answer of(int status, String type, String body, String... headers) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Any\r\nConnection: close\r\n");
            if (!type.isEmpty()) {
                head.append("Content-Type: ").append(type).append("\r\n");
            }
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            if (status != 204 && status != 304) {
                head.append("Content-Length: ").append(bytes.length).append("\r\n");
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            all.writeBytes(bytes);
            return new Answer(all.toByteArray(), true);
        }

        /** An answer in JSON. */
        public static Answer json(int status, String body, String... headers) {
            return of(status, "application/json", body, headers);
        }
    }

    private RawServer(ServerSocket socket, Function<Received, Answer> answers) {
        this.socket = socket;
        this.answers = answers;
    }

    /** Starts one. */
    public static RawServer start(Function<Received, Answer> answers) throws IOException {
        RawServer server = new RawServer(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), answers);
        Thread thread = new Thread(server::serve, "raw-server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** What it was asked, in order. */
    public List<Received> received() {
        return received;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : open) {
            client.close();
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread thread = new Thread(() -> answer(client), "raw-answer");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket client) {
        try {
            Received request = read(new BufferedInputStream(client.getInputStream()));
            received.add(request);
            Answer answer = answers.apply(request);
            OutputStream out = client.getOutputStream();
            out.write(answer.bytes());
            out.flush();
            if (answer.isClosed()) {
                client.close();
            } else {
                open.add(client);
            }
            for (Semaphore drip = answer.dripping(); drip != null; ) {
                drip.acquire();
                out.write(' ');
                out.flush();
            }
        } catch (IOException gone) {
            open.add(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Received read(InputStream in) throws IOException {
        String line = line(in);
        StringBuilder headers = new StringBuilder();
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            headers.append(header).append('\n');
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
        }
        return new Received(line, headers.toString(), new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new SocketException("the request ended early");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
