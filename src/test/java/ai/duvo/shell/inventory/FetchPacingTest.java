package ai.duvo.shell.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.request.ListPager.Page;
import ai.duvo.shell.request.ListPager.Position;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class FetchPacingTest {

    private static final List<JsonNode> ONE = List.of(JsonNodeFactory.instance.objectNode());

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicReference<Duration> untilSpare = new AtomicReference<>(Duration.ZERO);

    @Test
    void fivePagesAtOnceAndTheOthersSlowly() {
        StepVerifier.withVirtualTime(() -> pages(7))
                .expectSubscription()
                .expectNextCount(5)
                .then(() -> expectRequests(5))
                .expectNoEvent(FetchPacing.PACE.minusMillis(1))
                .thenAwait(Duration.ofMillis(1))
                .expectNextCount(1)
                .thenAwait(FetchPacing.PACE)
                .expectNextCount(1)
                .verifyComplete();
    }

    @Test
    void nothingIsAskedWhenTheRateLimitIsNearlyUsedUp() {
        untilSpare.set(Duration.ofSeconds(40));
        StepVerifier.withVirtualTime(() -> pages(3))
                .expectErrorMessage("the rate limit is nearly used up; lists are read again in 41 s")
                .verify();
        expectRequests(0);
    }

    @Test
    void beyondTheFirstPagesItWaitsForTheRateLimit() {
        StepVerifier.withVirtualTime(() -> pages(6).doOnNext(page -> {
                    if (Position.at(5).equals(page.next())) {
                        untilSpare.set(Duration.ofSeconds(30));
                    }
                }))
                .expectSubscription()
                .expectNextCount(5)
                .expectNoEvent(Duration.ofSeconds(29))
                .then(() -> untilSpare.set(Duration.ZERO))
                .thenAwait(Duration.ofSeconds(2))
                .expectNextCount(1)
                .verifyComplete();
    }

    @Test
    void anEmptyPageEndsTheList() {
        StepVerifier.create(
                        new FetchPacing(5, untilSpare::get).pages(position -> Mono.just(new Page(List.of(), -1, null))))
                .expectNextCount(1)
                .verifyComplete();
    }

    @Test
    void cancellingStopsIt() {
        StepVerifier.withVirtualTime(() -> pages(100))
                .expectSubscription()
                .expectNextCount(5)
                .thenCancel()
                .verify();
        expectRequests(5);
    }

    private Flux<Page> pages(int count) {
        return new FetchPacing(5, untilSpare::get).pages(position -> {
            requests.incrementAndGet();
            long next = position.offset() + 1;
            return Mono.just(new Page(ONE, count, next == count ? null : Position.at(next)));
        });
    }

    private void expectRequests(int count) {
        assertThat(requests).hasValue(count);
    }
}
