package ai.duvo.shell.session;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Invocation;
import org.jspecify.annotations.Nullable;

/** Learns from what commands send and bring back. Called on the session's thread, before the answer is shown. */
public interface Observer {

    /**
     * A command ended.
     *
     * @param invocation the bound line
     * @param options the global options it ran with
     * @param answer the JSON it brought, empty when it brought none
     * @param failure what went wrong, or null
     */
    void ended(Invocation invocation, Defaults options, byte[] answer, @Nullable Failure failure);

    /** Learns nothing. */
    static Observer none() {
        return (invocation, options, answer, failure) -> {};
    }
}
