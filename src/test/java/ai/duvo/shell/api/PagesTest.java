package ai.duvo.shell.api;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.HttpFailure;
import ai.duvo.shell.testing.FakeApi;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PagesTest {

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

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @Test
    void everyPageIsFetchedInOrder() {
        page(0, 2, 5);
        page(2, 2, 5);
        page(4, 1, 5);
        StepVerifier.create(pages().from(0))
                .expectNextMatches(all -> all.size() == 3)
                .verifyComplete();
    }

    @Test
    void withoutATotalItGoesOnUntilAShortPage() {
        page(0, 2, -1);
        page(2, 2, -1);
        page(4, 1, -1);
        StepVerifier.create(pages().from(0))
                .expectNextMatches(all -> all.size() == 3)
                .verifyComplete();
    }

    @Test
    void oneFailedPageFailsAll() {
        page(0, 2, 4);
        api.stub(get("/v2/x?limit=2&offset=2").willReturn(status(500)));
        StepVerifier.create(pages().from(0)).verifyError(HttpFailure.class);
    }

    @Test
    void aServerThatIgnoresTheOffsetIsNoticed() {
        String same = "{\"items\":[1,2],\"total\":4}";
        api.stub(get("/v2/x?limit=2&offset=0").willReturn(okJson(same)));
        api.stub(get("/v2/x?limit=2&offset=2").willReturn(okJson(same)));
        StepVerifier.create(pages().from(0))
                .verifyErrorSatisfies(
                        e -> assertThat(e).isInstanceOf(Failure.class).hasMessageContaining("same page twice"));
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
        StepVerifier.create(pages(client).from(0)).expectNextCount(1).verifyComplete();
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

    private Pager pages() {
        return pages(client());
    }

    private Pager pages(ApiClient client) {
        ApiRequest request = new ApiRequest("GET", "/v2/x", List.of(), new RequestBody.None(), null);
        return new Pager(client, request, 2, response -> {
            JsonNode page = JsonMapper.shared().readTree(new String(response.body(), StandardCharsets.UTF_8));
            return new Pager.Count(page.path("items").size(), page.path("total").asLong(-1));
        });
    }

    private ApiClient client() {
        return new ApiClient(new Endpoint(api.uri(), "dv_t", false), Timeouts.standard(), SILENT);
    }
}
