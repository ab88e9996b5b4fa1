package ai.duvo.shell.process;

import ai.duvo.shell.failure.InterruptedFailure;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Runs commands of the system's shell; their output goes where ours goes. */
public interface SystemShell {

    /** The exit code of a command that a signal of Ctrl-C ended. */
    int INTERRUPTED = 130;

    /**
     * Starts one. Cancelling ends it.
     *
     * @param environment variables besides our own
     * @return its exit code, when it ends
     */
    CompletableFuture<Integer> start(String command, Map<String, String> environment);

    /**
     * Ends here when Ctrl-C ended a command: the terminal tells it as well, and it may end before we do.
     *
     * @throws InterruptedFailure when it did
     */
    static void requireEnd(int code) {
        if (code == INTERRUPTED) {
            throw new InterruptedFailure("interrupted: the command was stopped", null);
        }
    }

    /** Starts one that reads what is written for it, with our own environment. */
    Reader read(String command);

    /**
     * A command that reads.
     *
     * @param input what it reads; it may stop to do so at any time
     * @param ended its exit code, when it ends; cancelling ends it
     */
    record Reader(OutputStream input, CompletableFuture<Integer> ended) {}
}
