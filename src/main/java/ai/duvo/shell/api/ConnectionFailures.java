package ai.duvo.shell.api;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Failures below HTTP, in the user's words. */
final class ConnectionFailures {

    /** How the JDK's client says that an answer is shorter than its length. */
    private static final Pattern SHORT = Pattern.compile("content-length: (\\d+), bytes received: (\\d+)");

    private ConnectionFailures() {}

    /** A connection that failed or broke: another try may help. */
    static final class Broken extends Failure {
        private static final long serialVersionUID = 1L;

        Broken(String message, @Nullable String hint, Throwable cause) {
            super(ExitCode.ERROR, message, hint, cause);
        }
    }

    /** The failure behind an error of the client; anything unexpected stays what it is. */
    static Throwable failure(Throwable error, URI address, Timeouts timeouts) {
        String host = address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
        Failure known = find(error, Failure.class);
        if (known != null) {
            return known;
        }
        if (find(error, TimeoutException.class) != null) {
            return Failure.error(
                    "no whole answer from " + host + " within "
                            + timeouts.total().toSeconds() + " s",
                    "ask for less (--limit), or write to a file (--output)");
        }
        if (find(error, UnresolvedAddressException.class) != null) {
            return new Broken("there is no host " + address.getHost(), "is the address right? see whoami", error);
        }
        if (find(error, HttpConnectTimeoutException.class) != null || find(error, ConnectException.class) != null) {
            return new Broken("cannot connect to " + host, "is the API up, and the address right? see whoami", error);
        }
        if (find(error, HttpTimeoutException.class) != null) {
            return Failure.error(
                    "no answer from " + host + " within " + timeouts.firstByte().toSeconds() + " s",
                    "the request may still have an effect; look before you repeat it");
        }
        SSLException tls = find(error, SSLException.class);
        if (tls != null) {
            return new Failure(
                    ExitCode.ERROR,
                    "no safe connection to " + host + ": " + tls.getMessage(),
                    "is a proxy in between, or the clock wrong?",
                    error);
        }
        IOException broken = find(error, IOException.class);
        if (broken != null) {
            return new Broken("the connection to " + host + " broke" + how(broken), "try again", error);
        }
        return error;
    }

    private static String how(IOException broken) {
        Matcher length = SHORT.matcher(String.valueOf(broken.getMessage()));
        return length.find()
                ? ": the answer ended after " + length.group(2) + " of " + length.group(1) + " bytes"
                : ": " + broken.getMessage();
    }

    private static <T> @Nullable T find(Throwable error, Class<T> type) {
        for (Throwable e = error; e != null; e = e.getCause()) {
            if (type.isInstance(e)) {
                return type.cast(e);
            }
        }
        return null;
    }
}
