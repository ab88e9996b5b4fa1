package ai.duvo.shell.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.WorkspaceScope;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.request.ListPager.Page;
import ai.duvo.shell.request.ListPager.Position;
import ai.duvo.shell.testing.MemoryCacheStore;
import ai.duvo.shell.testing.SetClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class InventoryTest {

    private static final WorkspaceScope ACME = new WorkspaceScope("acme", "acme-team", true);
    private static final ListKey AGENTS = new ListKey(ACME, Kind.AGENT, Map.of());

    private final SetClock clock = new SetClock();
    private Runnable whileRead = () -> {};
    private final CacheStore shelf = new MemoryCacheStore() {
        @Override
        public Optional<byte[]> read(String name) {
            whileRead.run();
            return super.read(name);
        }
    };
    private final List<Sinks.Many<Page>> asked = new ArrayList<>();
    private final Inventory store = store();
    private VirtualTimeScheduler time = VirtualTimeScheduler.create();

    @BeforeEach
    void takeTheTime() {
        time = VirtualTimeScheduler.getOrSet(true);
    }

    @AfterEach
    void giveItBack() {
        VirtualTimeScheduler.reset();
    }

    @Test
    void tenFastTabsCauseOneList() {
        for (int i = 0; i < 10; i++) {
            assertThat(want().isLoading()).isTrue();
        }
        answer("Ops bot");
        for (int i = 0; i < 10; i++) {
            assertThat(names()).containsExactly("Ops bot");
        }
        assertThat(asked).hasSize(1);
    }

    @Test
    void otherKeysAskNobody() {
        store.peek(AGENTS);
        time.advanceTime();
        assertThat(store.peek(AGENTS).state().readAt()).isNull();
        assertThat(asked).isEmpty();
    }

    @Test
    void aListThatIsWantedWhileItComesFromDiskIsAskedForAtOnceAfterIt() {
        List<CompletableFuture<Void>> changes = new ArrayList<>();
        whileRead = () ->
                changes.add(store.want(AGENTS, ActiveOptions.none(), 5).state().change());
        LoadingList list = store.peek(AGENTS);
        assertThat(asked).hasSize(1);
        assertThat(list.state().isUnfinished()).isTrue();
        // whoever waits has not seen it idle in between
        assertThat(changes).hasSize(1).noneMatch(CompletableFuture::isDone);
        answer("Ops bot");
        assertThat(names()).containsExactly("Ops bot");
    }

    @Test
    void anOldListIsShownWhileTheNewOneIsRead() {
        want();
        answer("Ops bot");
        clock.advance(Duration.ofSeconds(59));
        want();
        assertThat(asked).hasSize(1);
        clock.advance(Duration.ofSeconds(2));
        assertThat(want().isLoading()).isTrue();
        assertThat(names()).containsExactly("Ops bot");
        answer("Ops bot", "Invoice clerk");
        assertThat(names()).containsExactly("Ops bot", "Invoice clerk");
    }

    @Test
    void pagesAreShownAsTheyCome() {
        want();
        last().tryEmitNext(page(false, "Ops bot")).orThrow();
        assertThat(names()).containsExactly("Ops bot");
        assertThat(want().isLoading()).isTrue();
        last().tryEmitNext(page(true, "Invoice clerk")).orThrow();
        last().tryEmitComplete().orThrow();
        assertThat(names()).containsExactly("Ops bot", "Invoice clerk");
        assertThat(want().isLoading()).isFalse();
    }

    @Test
    void aFailureKeepsWhatWasKnownAndIsNotTriedAgainAtOnce() {
        want();
        answer("Ops bot");
        clock.advance(Duration.ofMinutes(3));
        want();
        last().tryEmitError(Failure.error("cannot reach the API", null)).orThrow();
        LoadingList.State state = want();
        assertThat(state.failure()).hasMessage("cannot reach the API");
        assertThat(names()).containsExactly("Ops bot");
        assertThat(asked).hasSize(2);
        clock.advance(Duration.ofSeconds(6));
        want();
        assertThat(asked).hasSize(3);
    }

    @Test
    void aThingThatIsGoneFromTheListIsGone() {
        want();
        answer("Ops bot", "Invoice clerk");
        clock.advance(Duration.ofMinutes(2));
        want();
        answer("Invoice clerk");
        assertThat(names()).containsExactly("Invoice clerk");
    }

    @Test
    void ownWritesMakeTheirListsUntrustworthyAndNoOthers() {
        want();
        answer("Ops bot");
        store.changed(ACME, new Operation("POST", "/v2/teams/{teamId}/runs"));
        assertThat(want().isOutdated()).isFalse();
        store.changed(ACME, new Operation("DELETE", "/v2/agents/{agent_id}"));
        LoadingList.State state = want();
        assertThat(state.isOutdated()).isTrue();
        assertThat(state.isLoading()).isTrue();
        answer("Invoice clerk");
        assertThat(want().isOutdated()).isFalse();
        assertThat(names()).containsExactly("Invoice clerk");
    }

    @Test
    void whatWasReadBeforeAnOwnWriteIsNotTrusted() {
        want();
        store.changed(ACME, new Operation("POST", "/v2/teams/{teamId}/agents"));
        assertThat(last().currentSubscriberCount()).isZero();
        assertThat(want().isOutdated()).isTrue();
        assertThat(asked).hasSize(2);
    }

    @Test
    void pinningTouchesWhatIsPinned() {
        ListKey pinned =
                new ListKey(ACME, Kind.PINNED_CONNECTION, Map.of(Kind.AGENT, "a", Kind.REVISION, "r", Kind.SLOT, "s"));
        store.want(pinned, ActiveOptions.none(), 5);
        time.advanceTime();
        last().tryEmitComplete().orThrow();
        store.changed(
                ACME,
                new Operation(
                        "POST",
                        "/v2/agents/{agent_id}/revisions/{build_id}/integrations/{integration_id}/connections"));
        assertThat(store.peek(pinned).state().isOutdated()).isTrue();
    }

    @Test
    void theListIsThereAtOnceAfterTheNextStart() {
        want();
        answer("Ops bot");
        time.advanceTime();
        Inventory next = store();
        next.peek(AGENTS);
        time.advanceTime();
        assertThat(next.peek(AGENTS).index().items())
                .extracting(InventoryItem::name)
                .containsExactly("Ops bot");
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatIsKeptOfTheDemoWorkspaceIsNothing() {
        ListKey demo = new ListKey(new WorkspaceScope("demo", "demo", false), Kind.AGENT, Map.of());
        store.want(demo, ActiveOptions.none(), 5);
        time.advanceTime();
        last().tryEmitNext(page(true, "Ops bot")).orThrow();
        last().tryEmitComplete().orThrow();
        time.advanceTime();
        assertThat(shelf.read(demo.file())).isEmpty();
    }

    @Test
    void refreshForgetsOnDiskAsWell() {
        want();
        answer("Ops bot");
        time.advanceTime();
        assertThat(shelf.read(AGENTS.file())).isPresent();
        store.forget(ACME);
        assertThat(shelf.read(AGENTS.file())).isEmpty();
        assertThat(want().index().size()).isZero();
        assertThat(asked).hasSize(2);
    }

    @Test
    void readingForAWorkspaceThatWasLeftStops() {
        want();
        Sinks.Many<Page> first = last();
        store.want(
                new ListKey(new WorkspaceScope("other", "other-team", true), Kind.AGENT, Map.of()),
                ActiveOptions.none(),
                5);
        time.advanceTime();
        assertThat(first.currentSubscriberCount()).isZero();
        assertThat(store.peek(AGENTS).state().isLoading()).isFalse();
    }

    private LoadingList.State want() {
        LoadingList list = store.want(AGENTS, ActiveOptions.none(), 5);
        time.advanceTime();
        return list.state();
    }

    private List<String> names() {
        return want().index().items().stream().map(InventoryItem::name).toList();
    }

    private Sinks.Many<Page> last() {
        return asked.get(asked.size() - 1);
    }

    private void answer(String... names) {
        last().tryEmitNext(page(true, names)).orThrow();
        last().tryEmitComplete().orThrow();
    }

    private static Page page(boolean isLast, String... names) {
        List<JsonNode> items = new ArrayList<>();
        for (String name : names) {
            items.add(JsonNodeFactory.instance
                    .objectNode()
                    .put("id", "id of " + name)
                    .put("name", name));
        }
        return new Page(items, -1, isLast ? null : Position.at(names.length));
    }

    private Inventory store() {
        Catalog catalog = new Catalog(Commands.all());
        return new Inventory(
                catalog,
                (list, options, requests) -> {
                    Sinks.Many<Page> pages = Sinks.many().unicast().onBackpressureBuffer();
                    asked.add(pages);
                    return pages.asFlux();
                },
                shelf,
                clock);
    }
}
