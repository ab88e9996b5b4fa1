package ai.duvo.shell.inventory;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.request.ListPager.Page;
import ai.duvo.shell.request.ListPager.Position;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Pacing of the pages of a list, when each is asked for: a few at once, one after another; the others slowly. A share of the rate
 * limit
 * always stays with the user's own commands.
 */
public final class FetchPacing {

    /** Requests that one Tab may cause at once. */
    public static final int BURST = 5;

    /** The part of the rate limit that lists leave alone. */
    public static final double SHARE = 0.2;

    /** Between two requests beyond the first few. */
    static final Duration PACE = Duration.ofMillis(250);

    /** Where reading ends, in items. */
    private static final long MOST = 100_000;

    private final int burst;
    private final Supplier<Duration> untilSpare;

    /**
     * Makes it.
     *
     * @param burst requests made at once
     * @param untilSpare how long until the rate limit has room; zero when it has now
     */
    public FetchPacing(int burst, Supplier<Duration> untilSpare) {
        this.burst = burst;
        this.untilSpare = untilSpare;
    }

    /** All pages, from the first on. */
    public Flux<Page> pages(Function<Position, Mono<Page>> at) {
        return from(0, Position.at(0), at);
    }

    private Flux<Page> from(int number, Position position, Function<Position, Mono<Page>> at) {
        return turn(number).then(Mono.defer(() -> at.apply(position))).flatMapMany(page -> {
            Position next = page.next();
            Flux<Page> rest =
                    next == null || next.offset() >= MOST ? Flux.empty() : Flux.defer(() -> from(number + 1, next, at));
            return Flux.just(page).concatWith(rest);
        });
    }

    private Mono<Void> turn(int number) {
        return Mono.defer(() -> {
            Duration wait = untilSpare.get();
            if (number >= burst) {
                return wait.isZero()
                        ? Mono.delay(PACE).then()
                        : Mono.delay(wait).then(Mono.defer(() -> turn(number)));
            }
            return wait.isZero()
                    ? Mono.empty()
                    : Mono.error(Failure.error(
                            "the rate limit is nearly used up; lists are read again in " + (wait.toSeconds() + 1)
                                    + " s",
                            null));
        });
    }
}
