package ai.duvo.shell;

import ai.duvo.shell.network.Network;
import java.util.Map;

/** Warm-up of TLS on a thread of its own: reading whom this machine trusts takes as long as the rest of a start. */
final class TlsWarmUp {

    private TlsWarmUp() {}

    /** Begins it, unless the environment says that the API is asked without TLS. */
    static void begin(Map<String, String> environment) {
        if (!environment.getOrDefault("DUVO_API_BASE_URL", "").startsWith("http:")) {
            Thread thread = new Thread(Network::warmUp, "tls");
            thread.setDaemon(true);
            thread.start();
        }
    }
}
