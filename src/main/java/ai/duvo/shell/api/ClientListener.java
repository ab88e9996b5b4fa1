package ai.duvo.shell.api;

import java.time.Duration;
import java.util.function.Consumer;

/** Listener for what the client does besides answering, told while it happens. May be called from any thread. */
public interface ClientListener {

    /**
     * A request is about to be sent again.
     *
     * @param reason why, in words
     * @param pause how long until then
     * @param attempt the number of the coming try, from 2
     * @param attempts how many tries there are at most
     */
    void retrying(String reason, Duration pause, int attempt, int attempts);

    /** An endpoint is deprecated; once for each method and path. */
    void deprecated(Deprecation deprecation);

    /**
     * An answer is not whole yet; once for each try.
     *
     * @param host who is waited for
     * @param so how long it took so far
     * @param most how long it may take
     */
    default void waiting(String host, Duration so, Duration most) {}

    /** A request was tried, with success or without. */
    default void exchanged(Exchange exchange) {}

    /** Tells nobody. */
    static ClientListener none() {
        return onlyExchanges(exchange -> {});
    }

    /** Tells what was tried and nothing else. */
    static ClientListener onlyExchanges(Consumer<Exchange> exchanged) {
        return new ClientListener() {
            @Override
            public void exchanged(Exchange exchange) {
                exchanged.accept(exchange);
            }

            @Override
            public void retrying(String reason, Duration pause, int attempt, int attempts) {}

            @Override
            public void deprecated(Deprecation deprecation) {}
        };
    }
}
