package ai.duvo.shell.api;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Connections that were not safe, in the user's words. */
final class TlsFailures {

    private static final String NOT_TLS = "Unsupported or unrecognized SSL message";
    private static final String ENDED = "terminated the handshake";
    static final String OWN =
            "name it with DUVO_CLIENT_CERT and DUVO_CLIENT_KEY, login --client-cert FILE --client-key FILE,"
                    + " or profiles set-tls";

    private static final String ALERT = "Received fatal alert: ";

    private TlsFailures() {}

    static Failure failure(SSLException tls, String host) {
        Reason reason = reason(tls, String.valueOf(tls.getMessage()));
        return new Failure(ExitCode.ERROR, "no safe connection to " + host + ": " + reason.what(), reason.hint(), tls);
    }

    private record Reason(String what, String hint) {}

    private static Reason reason(SSLException tls, String said) {
        if (has(tls, CertificateExpiredException.class) || has(tls, CertificateNotYetValidException.class)) {
            return new Reason("its certificate is not valid today", "is the clock of this machine right?");
        }
        if (has(tls, CertPathBuilderException.class) || has(tls, CertPathValidatorException.class)) {
            return new Reason(
                    "nobody this machine trusts vouches for its certificate",
                    "a company's own authority is named with SSL_CERT_FILE, SSL_CERT_DIR, DUVO_CA_FILE,"
                            + " login --ca-file FILE or profiles set-tls NAME --ca-file FILE");
        }
        if (said.contains("No subject alternative") || said.contains("No name matching")) {
            return new Reason("its certificate is for another host", "is the address right? see whoami");
        }
        if (said.contains(NOT_TLS)) {
            return new Reason("it does not speak TLS", "is it http:// there? see whoami for the address");
        }
        // later JDKs put the alert's name in front
        if (said.contains(ALERT)) {
            return new Reason(
                    "it refused with \"" + said.substring(said.indexOf(ALERT) + ALERT.length()) + "\"",
                    "does it want a certificate of yours? " + OWN);
        }
        if (said.contains(ENDED)) {
            return new Reason("it ended the handshake", "does it want a certificate of yours? " + OWN);
        }
        return new Reason(said, "is a proxy in between, or the clock wrong?");
    }

    private static boolean has(Throwable error, Class<? extends Throwable> type) {
        for (@Nullable Throwable e = error; e != null; e = e.getCause()) {
            if (type.isInstance(e)) {
                return true;
            }
        }
        return false;
    }
}
