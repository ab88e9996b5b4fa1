package ai.duvo.shell.inventory;

import static org.assertj.core.api.Assertions.assertThat;

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
                    if (page.next() == 5) {
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
        StepVerifier.create(new FetchPacing(5, untilSpare::get)
                        .pages(offset -> Mono.just(new ListPage(List.of(), offset, false))))
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

    private Flux<ListPage> pages(int count) {
        return new FetchPacing(5, untilSpare::get).pages(offset -> {
            requests.incrementAndGet();
            return Mono.just(new ListPage(ONE, offset + 1, offset + 1 == count));
        });
    }

    private void expectRequests(int count) {
        assertThat(requests).hasValue(count);
    }
}
