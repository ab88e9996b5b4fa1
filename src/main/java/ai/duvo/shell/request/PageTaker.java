package ai.duvo.shell.request;

import ai.duvo.shell.api.ApiResponse;
import reactor.core.publisher.Mono;

/** Takes the pages of a list as they come; the next one waits until it is done with one. */
@FunctionalInterface
public interface PageTaker {

    /** Leaves them to who joins them. */
    PageTaker NONE = page -> Mono.empty();

    /** Takes one. */
    Mono<Void> take(ApiResponse page);
}
