package ai.duvo.shell.api;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.network.HttpProxy;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.UnresolvedAddressException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a proxy did not do, in the user's words. */
final class ProxyFailures {

    /** The JDK's words for an answer to CONNECT that is no 200. */
    private static final Pattern REFUSED = Pattern.compile("Tunnel failed, got: (\\d+)");

    private ProxyFailures() {}

    /** The failure, or null when the proxy has no part in it. */
    static @Nullable Failure failure(Throwable error, String host, @Nullable HttpProxy proxy) {
        if (proxy == null) {
            return null;
        }
        boolean isGone = ConnectionFailures.find(error, ConnectException.class) != null
                || ConnectionFailures.find(error, UnresolvedAddressException.class) != null;
        if (isGone) {
            return new Failure(
                    ExitCode.ERROR,
                    "cannot connect to the proxy " + proxy + " on the way to " + host,
                    "is " + proxy.variable() + " right? NO_PROXY=" + host + " goes there directly",
                    error);
        }
        IOException broken = ConnectionFailures.find(error, IOException.class);
        Matcher refused = REFUSED.matcher(broken == null ? "" : String.valueOf(broken.getMessage()));
        if (!refused.find()) {
            return null;
        }
        return refused.group(1).equals("407")
                ? unknown(proxy, error)
                : new Failure(
                        ExitCode.ERROR,
                        "the proxy " + proxy + " does not let us through to " + host + ": it answered "
                                + refused.group(1),
                        "ask who runs it; NO_PROXY=" + host + " goes there directly",
                        error);
    }

    /** A proxy that does not know who asks. */
    static Failure unknown(@Nullable HttpProxy proxy, @Nullable Throwable cause) {
        String variable = proxy == null ? "HTTPS_PROXY" : proxy.variable();
        boolean isNamed = proxy != null && proxy.credentials() != null;
        return new Failure(
                ExitCode.ERROR,
                "the proxy" + (proxy == null ? "" : " " + proxy)
                        + (isNamed ? " does not take this user and password" : " wants a user and a password"),
                "write " + variable + "=http://<user>:<password>@HOST:PORT, odd characters as %40",
                cause);
    }
}
