package ai.duvo.shell.request;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.api.ApiClient;
import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ClientListener;
import ai.duvo.shell.api.Deprecation;
import ai.duvo.shell.api.Endpoint;
import ai.duvo.shell.api.Timeouts;
import ai.duvo.shell.catalog.Paging;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.HttpFailure;
import ai.duvo.shell.request.ListPager.Position;
import ai.duvo.shell.testing.FakeApi;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class PageFetcherTest {

    private static final ClientListener SILENT = new ClientListener() {
        @Override
        public void retrying(String reason, Duration pause, int attempt, int attempts) {
            throw new AssertionError("nothing to retry");
        }

        @Override
        public void deprecated(Deprecation deprecation) {
            throw new AssertionError("nothing deprecated");
        }
    };

    private static final Position START = Position.at(0);

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @Test
    void everyPageIsFetchedInOrder() {
        page(0, 2, 5);
        page(2, 2, 5);
        page(4, 1, 5);
        StepVerifier.create(pages(Paging.Style.OFFSET).from(START))
                .expectNextMatches(all -> all.size() == 3)
                .verifyComplete();
    }

    @Test
    void withoutATotalItGoesOnUntilAShortPage() {
        page(0, 2, -1);
        page(2, 2, -1);
        page(4, 1, -1);
        StepVerifier.create(pages(Paging.Style.OFFSET).from(START))
                .expectNextMatches(all -> all.size() == 3)
                .verifyComplete();
    }

    @Test
    void oneFailedPageFailsAll() {
        page(0, 2, 4);
        api.stub(get("/v2/x?limit=2&offset=2").willReturn(status(500)));
        StepVerifier.create(pages(Paging.Style.OFFSET).from(START)).verifyError(HttpFailure.class);
    }

    @Test
    void thePagesBeforeAFailedOneAreHandedOnHoweverLongTheyTake() {
        page(0, 2, 6);
        api.stub(get("/v2/x?limit=2&offset=2")
                .willReturn(okJson("{\"items\":[3,4],\"total\":6}").withFixedDelay(300)));
        api.stub(get("/v2/x?limit=2&offset=4").willReturn(status(403)));
        List<Integer> requests = new CopyOnWriteArrayList<>();
        StepVerifier.create(pages(Paging.Style.OFFSET)
                        .from(
                                START,
                                page -> Mono.fromRunnable(
                                        () -> requests.add(api.requests().size()))))
                .verifyError(HttpFailure.class);
        assertThat(requests).hasSize(2).first().isEqualTo(1);
    }

    @Test
    void aServerThatIgnoresTheOffsetIsNoticed() {
        String same = "{\"items\":[1,2],\"total\":4}";
        api.stub(get("/v2/x?limit=2&offset=0").willReturn(okJson(same)));
        api.stub(get("/v2/x?limit=2&offset=2").willReturn(okJson(same)));
        StepVerifier.create(pages(Paging.Style.OFFSET).from(START))
                .verifyErrorSatisfies(
                        e -> assertThat(e).isInstanceOf(Failure.class).hasMessageContaining("same page twice"));
    }

    @Test
    void itStopsAtTheSecondEqualPageHoweverManyAreClaimed() {
        String same = "{\"items\":[1,2],\"total\":100000000}";
        api.stub(get(urlPathEqualTo("/v2/x")).willReturn(okJson(same)));
        StepVerifier.create(pages(Paging.Style.OFFSET).from(START)).verifyError(Failure.class);
        assertThat(api.requests()).hasSize(2);
    }

    @Test
    void aPageIsTheSameWhateverStandsBesideItsItems() {
        for (int offset : List.of(0, 2)) {
            api.stub(get("/v2/x?limit=2&offset=" + offset)
                    .willReturn(okJson("{\"items\":[1,2],\"total\":1000000,\"offset\":" + offset + "}")));
        }
        StepVerifier.create(pages(Paging.Style.OFFSET).from(START)).verifyError(Failure.class);
        assertThat(api.requests()).hasSize(2);
    }

    @Test
    void aPageOfNothingIsTheLastWhateverIsClaimed() {
        page(0, 2, 1_000_000);
        page(2, 0, 1_000_000);
        StepVerifier.create(pages(Paging.Style.OFFSET).from(START))
                .expectNextMatches(all -> all.size() == 2)
                .verifyComplete();
        assertThat(api.requests()).hasSize(2);
    }

    @Test
    void pagesThatComeInTurnsAreNoticed() {
        api.stub(get("/v2/x?limit=2&page=1").willReturn(okJson("{\"items\":[1,2]}")));
        api.stub(get("/v2/x?limit=2&page=2").willReturn(okJson("{\"items\":[3,4]}")));
        api.stub(get("/v2/x?limit=2&page=3").willReturn(okJson("{\"items\":[1,2]}")));
        StepVerifier.create(pages(Paging.Style.PAGE).from(START)).verifyError(Failure.class);
    }

    @Test
    void pagesAreNumberedFromOneWhereTheApiCountsThem() {
        api.stub(get("/v2/x?limit=2&page=1").willReturn(okJson("{\"items\":[1,2]}")));
        api.stub(get("/v2/x?limit=2&page=2").willReturn(okJson("{\"items\":[3]}")));
        StepVerifier.create(pages(Paging.Style.PAGE).from(START))
                .expectNextMatches(all -> all.size() == 2)
                .verifyComplete();
    }

    @Test
    void aCursorGoesBackwardsUntilNothingIsOlder() {
        api.stub(get("/v2/x?limit=2")
                .willReturn(okJson("{\"items\":[{\"id\":\"d\"},{\"id\":\"c\"}],\"has_more\":true}")));
        api.stub(get("/v2/x?limit=2&before=c").willReturn(okJson("{\"items\":[{\"id\":\"b\"}],\"has_more\":false}")));
        StepVerifier.create(pages(Paging.Style.BEFORE).from(START))
                .expectNextMatches(all -> all.size() == 2)
                .verifyComplete();
    }

    @Test
    void noMoreRequestsThanTheRateLimitLeaves() {
        ApiClient client = client();
        long reset = Clock.systemUTC().instant().getEpochSecond() + 2;
        api.stub(get("/v2/x?limit=2&offset=0")
                .willReturn(body(0, 2, 6)
                        .withHeader("x-ratelimit-remaining", "0")
                        .withHeader("x-ratelimit-reset", Long.toString(reset))));
        page(2, 2, 6);
        page(4, 2, 6);
        StepVerifier.create(pages(client, Paging.Style.OFFSET).from(START))
                .expectNextCount(1)
                .verifyComplete();
        assertThat(api.requests().get(1).getLoggedDate().toInstant().getEpochSecond())
                .isGreaterThanOrEqualTo(reset);
    }

    private void page(int offset, int count, int total) {
        api.stub(get("/v2/x?limit=2&offset=" + offset).willReturn(body(offset, count, total)));
    }

    private static ResponseDefinitionBuilder body(int offset, int count, int total) {
        List<Integer> items = IntStream.range(offset, offset + count).boxed().toList();
        return okJson("{\"items\":" + items + (total < 0 ? "" : ",\"total\":" + total) + "}");
    }

    private PageFetcher pages(Paging.Style style) {
        return pages(client(), style);
    }

    private static PageFetcher pages(ApiClient client, Paging.Style style) {
        return new PageFetcher(
                client,
                ApiRequest.get("/v2/x"),
                new ListPager(new Paging(style, 2, 2), "items", 2),
                (items, total) -> {});
    }

    private ApiClient client() {
        return new ApiClient(new Endpoint(api.uri(), "dv_t", false), Timeouts.standard(), SILENT);
    }
}
