package ai.duvo.shell.demo.store;

import java.net.URI;
import java.time.Instant;

/** Context of a store: what it knows of the workspace around it. */
public interface StoreContext {

    /** The time of the workspace. */
    Instant now();

    /** When the workspace was new: the times of its first items are counted from there. */
    Instant openedAt();

    /** The same gives the same ids. */
    long seed();

    /** Where the server listens. */
    URI address();

    /**
     * An id that is there from the start.
     *
     * @param name such as {@code user}, {@code team}, {@code organization}
     */
    String known(String name);
}
