package ai.duvo.shell;

import ai.duvo.shell.network.Network;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/** Warm-up of what a start needs later, on threads of their own: each takes 10 ms and more. */
final class WarmUp {

    private WarmUp() {}

    /** Of numbers, which every answer may hold: the JDK computes large powers before the first one. */
    static void numbers() {
        begin("numbers", () -> Objects.requireNonNull(BigDecimal.ZERO));
    }

    /** Of TLS, unless the environment says that the API is asked without it: whom this machine trusts is read. */
    static void tls(Map<String, String> environment) {
        if (!environment.getOrDefault("DUVO_API_BASE_URL", "").startsWith("http:")) {
            begin("tls", Network::warmUp);
        }
    }

    private static void begin(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
