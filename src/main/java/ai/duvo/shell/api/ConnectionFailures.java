package ai.duvo.shell.api;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.network.Network;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Failures below HTTP, in the user's words. */
final class ConnectionFailures {

    /** How the JDK's client says that an answer is shorter than its length. */
    private static final Pattern SHORT = Pattern.compile("content-length: (\\d+), bytes received: (\\d+)");

    /** So looks a server that misses a certificate, with TLS 1.3, and one that wants TLS. */
    private static final String NOTHING = "received no bytes";

    private static final String NEGATIVE = "content-length: -";

    private static final int LONGEST = 200;

    private ConnectionFailures() {}

    /** A connection that failed or broke: another try may help. */
    static final class Broken extends Failure {
        private static final long serialVersionUID = 1L;

        Broken(String message, @Nullable String hint, Throwable cause) {
            super(ExitCode.ERROR, message, hint, cause);
        }
    }

    /** The failure behind an error of the client; anything unexpected stays what it is. */
    static Throwable failure(Throwable error, URI address, Timeouts timeouts, Network network) {
        String host = address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
        Failure known = find(error, Failure.class);
        if (known != null) {
            return known;
        }
        if (find(error, TimeoutException.class) != null) {
            return Failure.error(
                    "no whole answer from " + host + " within " + seconds(timeouts.total()),
                    "wait longer with --timeout 10m, ask for less (--limit), or write to a file (--output)");
        }
        Failure proxy =
                ProxyFailures.failure(error, host, network.proxies().to(address).orElse(null));
        if (proxy != null) {
            return proxy;
        }
        if (find(error, UnresolvedAddressException.class) != null) {
            return new Failure(
                    ExitCode.ERROR,
                    "there is no host " + address.getHost(),
                    "is the address right? see whoami; is there a network?",
                    error);
        }
        if (find(error, HttpConnectTimeoutException.class) != null || find(error, ConnectException.class) != null) {
            return new Broken("cannot connect to " + host, "is the API up, and the address right? see whoami", error);
        }
        if (find(error, HttpTimeoutException.class) != null) {
            return Failure.error(
                    "no answer from " + host + " within " + seconds(timeouts.firstByte()),
                    "the request may still have an effect; look before you repeat it");
        }
        return broken(error, address, host, network);
    }

    private static Throwable broken(Throwable error, URI address, String host, Network network) {
        SSLException tls = find(error, SSLException.class);
        if (tls != null) {
            return TlsFailures.failure(tls, host);
        }
        if (find(error, ProtocolException.class) != null || isUnreadable(error)) {
            return new Failure(
                    ExitCode.ERROR,
                    "what came from " + host + " is no HTTP answer" + words(error),
                    isClear(address)
                            ? "does it want https://? see whoami for the address"
                            : "is the address right? see whoami; what is a proxy in between?",
                    error);
        }
        IOException broken = find(error, IOException.class);
        if (broken == null) {
            return error;
        }
        boolean isSilent = String.valueOf(broken.getMessage()).contains(NOTHING);
        return new Broken(
                "the connection to " + host + " broke" + how(broken),
                "try again" + (isSilent ? perhaps(address, network) : ""),
                error);
    }

    private static String perhaps(URI address, Network network) {
        if (isClear(address)) {
            return "; does it want https://? see whoami for the address";
        }
        return network.tls().hasOwnCertificate() ? "" : "; does it want a certificate of yours? " + TlsFailures.OWN;
    }

    private static String seconds(Duration time) {
        return time.toSeconds() == 0 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    }

    private static boolean isClear(URI address) {
        return "http".equalsIgnoreCase(address.getScheme());
    }

    /** The JDK's client lets what its parsers throw at odd headers through as it is. */
    private static boolean isUnreadable(Throwable error) {
        return find(error, NumberFormatException.class) != null || words(error).contains(NEGATIVE);
    }

    private static String words(Throwable error) {
        Throwable known = find(error, ProtocolException.class);
        if (known == null) {
            known = find(error, NumberFormatException.class);
        }
        if (known == null) {
            known = find(error, IOException.class);
        }
        String said = String.valueOf((known == null ? error : known).getMessage());
        return ": " + (said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "…");
    }

    private static String how(IOException broken) {
        Matcher length = SHORT.matcher(String.valueOf(broken.getMessage()));
        return length.find()
                ? ": the answer ended after " + length.group(2) + " of " + length.group(1) + " bytes"
                : ": " + broken.getMessage();
    }

    static <T> @Nullable T find(Throwable error, Class<T> type) {
        for (Throwable e = error; e != null; e = e.getCause()) {
            if (type.isInstance(e)) {
                return type.cast(e);
            }
        }
        return null;
    }
}
