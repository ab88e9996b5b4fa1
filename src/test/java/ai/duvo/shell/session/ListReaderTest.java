package ai.duvo.shell.session;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.failure.HttpFailure;
import ai.duvo.shell.inventory.FetchPacing;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.request.ListPager.Page;
import ai.duvo.shell.testing.FakeApi;
import ai.duvo.shell.testing.TestConsole;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What reading a list for Tab sends, and what it never does. */
class ListReaderTest {

    private static final Catalog CATALOG = new Catalog(Commands.all());
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @TempDir
    Path home;

    private final TestConsole console = TestConsole.pipe();

    @Test
    void theTeamIsAskedForOnceAndPagesHoldAHundred() {
        api.stub(get(urlPathEqualTo("/v2/profile")).willReturn(okJson("{\"profile\": {\"teamId\": \"t1\"}}")));
        page(0, 100, 150, 300);
        page(100, 50, 150, 300);
        Session session = session();
        StepVerifier.create(pages(session, "agents list"))
                .expectNextMatches(page -> page.items().size() == 100 && page.next() != null)
                .expectNextMatches(page -> page.items().size() == 50 && page.next() == null)
                .expectComplete()
                .verify(PATIENCE);
        StepVerifier.create(pages(session, "agents list"))
                .expectNextCount(2)
                .expectComplete()
                .verify(PATIENCE);
        assertThat(api.requests()).hasSize(5);
    }

    @Test
    void aFifthOfTheRateLimitIsLeftAlone() {
        api.stub(get(urlPathEqualTo("/v2/profile")).willReturn(okJson("{\"profile\": {\"teamId\": \"t1\"}}")));
        page(0, 100, 900, 62);
        page(100, 100, 900, 60);
        StepVerifier.create(pages(session(), "agents list"))
                .expectNextCount(2)
                .expectErrorSatisfies(e ->
                        assertThat(e).hasMessageContaining("the rate limit is nearly used up; lists are read again"))
                .verify(PATIENCE);
        assertThat(api.requests()).hasSize(3);
    }

    @Test
    void runsAreReadNoFurtherThanTheNewest() {
        api.stub(get(urlPathEqualTo("/v2/profile")).willReturn(okJson("{\"profile\": {\"teamId\": \"t1\"}}")));
        IntStream.range(0, 4)
                .forEach(i -> api.stub(get(urlPathEqualTo("/v2/teams/t1/runs"))
                        .withQueryParam("offset", equalTo(Integer.toString(i * 100)))
                        .willReturn(okJson("{\"data\": [" + items(100) + "], \"total\": 100000}"))));
        StepVerifier.create(pages(session(), "runs list"))
                .expectNextCount(4)
                .expectComplete()
                .verify(PATIENCE);
        assertThat(api.requests()).hasSize(FetchPacing.BURST);
    }

    @Test
    void aListBelowAnOrganizationAsksForItOnce() {
        Command labels = Command.command("labels list")
                .summary("x")
                .calls("GET", "/v2/organizations/{orgId}/labels")
                .gives(Result.list("labels"))
                .lists(Listing.listing(Kind.QUEUE_LABEL, "labels"))
                .example("labels list");
        api.stub(get(urlPathEqualTo("/v2/organizations/mine"))
                .willReturn(okJson("{\"memberships\": [{\"organization\": {\"id\": \"o1\"}}]}")));
        api.stub(get(urlPathEqualTo("/v2/organizations/o1/labels"))
                .willReturn(okJson("{\"labels\": [{\"id\": \"l1\"}]}")));
        Session session = session();
        for (int i = 0; i < 2; i++) {
            StepVerifier.create(session.lists().pages(line(labels), ActiveOptions.none(), FetchPacing.BURST))
                    .expectNextMatches(page -> page.items().size() == 1 && page.next() == null)
                    .expectComplete()
                    .verify(PATIENCE);
        }
        assertThat(api.requests()).hasSize(3);
    }

    @Test
    void twoOperationsCanListOneKind() {
        Command skills = Command.command("skills list")
                .summary("x")
                .with(Option.flag("system", "x"))
                .calls("GET", "/v2/skills")
                .callsWith("system", "GET", "/v2/skills/system")
                .gives(Result.list("skills"))
                .lists(Listing.listing(Kind.TEAM_FILE, "skills").alsoWith("system"))
                .example("skills list");
        api.stub(get(urlPathEqualTo("/v2/skills")).willReturn(okJson("{\"skills\": [{\"id\": \"own\"}]}")));
        api.stub(get(urlPathEqualTo("/v2/skills/system")).willReturn(okJson("{\"skills\": [{\"id\": \"given\"}]}")));
        StepVerifier.create(session().lists().pages(line(skills), ActiveOptions.none(), FetchPacing.BURST))
                .expectNextMatches(page -> page.items().size() == 1 && page.next() != null)
                .expectNextMatches(page -> page.items().size() == 1 && page.next() == null)
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void aFailureIsNotTriedAgainAndNothingIsPrinted() {
        api.stub(get(urlPathEqualTo("/v2/teams")).willReturn(serviceUnavailable()));
        StepVerifier.create(pages(session(), "teams list"))
                .expectError(HttpFailure.class)
                .verify(PATIENCE);
        assertThat(api.requests()).hasSize(1);
        assertThat(console.out() + console.err()).isEmpty();
    }

    private Flux<Page> pages(Session session, String words) {
        Command row = CATALOG.find(List.of(words.split(" "))).orElseThrow();
        return session.lists().pages(line(row), ActiveOptions.none(), FetchPacing.BURST);
    }

    private static Invocation line(Command row) {
        return new Invocation(row, Map.of(), Map.of(), Map.of(), Map.of(), List.of());
    }

    private void page(int offset, int size, int total, int remaining) {
        long reset = Instant.now().plusSeconds(50).getEpochSecond();
        api.stub(get(urlPathEqualTo("/v2/teams/t1/agents"))
                .withQueryParam("limit", equalTo("100"))
                .withQueryParam("offset", equalTo(Integer.toString(offset)))
                .willReturn(okJson("{\"agents\": [" + items(size) + "], \"total\": " + total + "}")
                        .withHeader("x-ratelimit-limit", "300")
                        .withHeader("x-ratelimit-remaining", Integer.toString(remaining))
                        .withHeader("x-ratelimit-reset", Long.toString(reset))));
    }

    private static String items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\": \"i" + i + "\"}")
                .collect(Collectors.joining(","));
    }

    private Session session() {
        return TestSessions.of(CATALOG, console, api, home, Map.of(), InputStream.nullInputStream());
    }
}
