package ai.duvo.shell;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * Server of this machine that gives every request one answer, over TLS and just enough of HTTP/2 (RFC 9113): so the API is
 * spoken to, and the JDK has no such server.
 */
final class TrainingServer implements AutoCloseable {

    private static final byte[] ANSWER =
            "{\"profile\":{\"id\":\"u\",\"teamId\":\"t\"},\"agents\":[],\"total\":0}".getBytes(StandardCharsets.UTF_8);
    /** {@code :status: 200}, then {@code content-type} by its place in the table of RFC 7541, and its value. */
    private static final byte[] HEADERS =
            "\u0088\u000f\u0010\u0010application/json".getBytes(StandardCharsets.ISO_8859_1);

    private static final byte[] NOTHING = new byte[0];
    private static final int PREFACE_BYTES = 24;
    private static final int DATA_FRAME = 0;
    private static final int HEADERS_FRAME = 1;
    private static final int SETTINGS_FRAME = 4;
    /** Of settings: that they were read; of data: that no more comes. */
    private static final int LAST = 1;

    private static final int ALL_HEADERS = 4;

    private final SSLServerSocket socket;

    /** Opens it. */
    TrainingServer(SSLContext context) throws IOException {
        socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 2, InetAddress.getLoopbackAddress());
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        socket.setSSLParameters(parameters);
        start(this::serve);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "training");
        thread.setDaemon(true);
        thread.start();
    }

    /** Its address. */
    String url() {
        return "https://localhost:" + socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Each on a thread of its own: whoever else is on this machine may connect, and say nothing. */
    private void serve() {
        while (!socket.isClosed()) {
            try {
                SSLSocket connection = (SSLSocket) socket.accept();
                start(() -> serve(connection));
            } catch (IOException closed) {
                // no more are expected
                return;
            }
        }
    }

    private static void serve(SSLSocket connection) {
        try (connection;
                DataInputStream in = new DataInputStream(connection.getInputStream());
                DataOutputStream out = new DataOutputStream(connection.getOutputStream())) {
            in.readNBytes(PREFACE_BYTES);
            frame(out, SETTINGS_FRAME, 0, 0, NOTHING);
            while (!connection.isClosed()) {
                answer(in, out);
            }
        } catch (IOException e) {
            // the client has what it asked for
            return;
        }
    }

    private static void answer(DataInputStream in, DataOutputStream out) throws IOException {
        int start = in.readInt();
        int type = start & 0xff;
        boolean isLast = (in.readUnsignedByte() & LAST) != 0;
        int stream = in.readInt();
        in.skipNBytes(start >>> 8);
        if (type == SETTINGS_FRAME && !isLast) {
            frame(out, SETTINGS_FRAME, LAST, 0, NOTHING);
        } else if (type == HEADERS_FRAME) {
            frame(out, HEADERS_FRAME, ALL_HEADERS, stream, HEADERS);
            frame(out, DATA_FRAME, LAST, stream, ANSWER);
        }
    }

    private static void frame(DataOutputStream out, int type, int flags, int stream, byte[] content)
            throws IOException {
        out.writeInt(content.length << 8 | type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(content);
        out.flush();
    }
}
