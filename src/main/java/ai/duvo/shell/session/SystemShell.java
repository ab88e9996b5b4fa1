package ai.duvo.shell.session;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Runs commands of the system's shell. */
@FunctionalInterface
public interface SystemShell {

    /**
     * Starts one; its output goes where ours goes. Cancelling ends it.
     *
     * @param environment variables besides our own
     * @return its exit code, when it ends
     */
    CompletableFuture<Integer> start(String command, Map<String, String> environment);
}
