package ai.duvo.shell;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.network.Network;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Warm-up of TLS on a thread of its own: reading whom this machine trusts takes as long as the rest of a start. */
final class TlsWarmUp {

    private TlsWarmUp() {}

    /** Begins it where these arguments ask the API over TLS, as far as they and the environment tell. */
    static void begin(ProgramArguments arguments, Catalog catalog, Map<String, String> environment) {
        List<String> words = arguments.command();
        boolean isDemo = arguments.globals().contains("--demo") || words.contains("--demo");
        boolean isPlain = environment.getOrDefault("DUVO_API_BASE_URL", "").startsWith("http:");
        if (!isDemo && !isPlain && isCall(words, catalog)) {
            Thread thread = new Thread(Network::warmUp, "tls");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static boolean isCall(List<String> words, Catalog catalog) {
        return IntStream.rangeClosed(1, words.size())
                .mapToObj(length -> catalog.find(words.subList(0, length)))
                .flatMap(found -> found.stream())
                .anyMatch(command -> command.operation().isPresent());
    }
}
