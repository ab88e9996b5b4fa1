package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.Route;
import org.jspecify.annotations.Nullable;

/** Source of routes that are answered by code. */
interface RouteSource {

    /** The route of an operation such as {@code GET /v2/profile}, or null: only the one that is asked for is made. */
    @Nullable
    Route route(String operation);
}
