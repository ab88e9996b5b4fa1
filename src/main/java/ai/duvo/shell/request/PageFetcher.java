package ai.duvo.shell.request;

import ai.duvo.shell.api.ApiClient;
import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.request.ListPager.Page;
import ai.duvo.shell.request.ListPager.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.LongStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Fetches every page of a list: several at a time where it is known where they begin, never more than the rate limit
 * leaves.
 */
public final class PageFetcher {

    private static final int AT_A_TIME = 4;
    private static final int MOST_PAGES = 10_000;

    private final ApiClient client;
    private final ApiRequest list;
    private final ListPager pager;
    private final Counter counter;
    private final AtomicLong items = new AtomicLong();

    /** Told how many items came so far, from any thread. */
    @FunctionalInterface
    public interface Counter {
        /** So many of so many; the total is negative where nobody knows it. */
        void count(long items, long total);
    }

    /**
     * Fetches nothing yet.
     *
     * @param list the request without a place in the list
     */
    public PageFetcher(ApiClient client, ApiRequest list, ListPager pager, Counter counter) {
        this.client = client;
        this.list = list;
        this.pager = pager;
        this.counter = counter;
    }

    /** A page and where it begins. */
    private record Fetched(ApiResponse response, Page page) {

        List<JsonNode> items() {
            return page.items();
        }
    }

    /** All pages from there on, in order; one that fails, fails all, and so does one that comes twice. */
    public Mono<List<ApiResponse>> from(Position start) {
        return from(start, PageTaker.NONE);
    }

    /**
     * The same; each page is handed on as it comes, the first one before the second is asked for.
     *
     * @param taker takes a page; the next one waits for its end
     */
    public Mono<List<ApiResponse>> from(Position start, PageTaker taker) {
        List<Fetched> seen = new ArrayList<>();
        Function<Fetched, Mono<ApiResponse>> taken = page -> Mono.defer(() -> {
            if (!seen.isEmpty()) {
                requireOther(seen.get(0), page);
                requireOther(seen.get(seen.size() - 1), page);
            }
            seen.add(page);
            return taker.take(page.response()).thenReturn(page.response());
        });
        return fetch(start)
                .flatMapMany(first -> Flux.concat(
                        taken.apply(first), Flux.defer(() -> rest(first).concatMap(taken))))
                .collectList();
    }

    private Flux<Fetched> rest(Fetched first) {
        Position next = first.page().next();
        if (next == null) {
            return Flux.empty();
        }
        return pager.isByOffset() && first.page().total() >= 0
                ? byOffset(first, next, first.items().size(), first.page().total())
                : oneByOne(first, next);
    }

    /** One page alone, which shows whether the API knows where pages begin; then several at a time. */
    private Flux<Fetched> byOffset(Fetched first, Position next, long step, long total) {
        return fetch(next)
                .doOnNext(page -> requireOther(first, page))
                .flatMapMany(page -> Flux.concat(
                        Mono.just(page), Flux.defer(() -> several(Position.at(next.offset() + step), step, total))))
                .takeUntil(page -> page.items().isEmpty());
    }

    private Flux<Fetched> several(Position next, long step, long total) {
        // the server may give smaller pages than asked for
        long pages = Math.max(0, (total - next.offset() + step - 1) / step);
        // a page that fails does so in its turn: those before it are whole
        return Flux.fromStream(LongStream.range(0, Math.min(pages, MOST_PAGES)).boxed())
                .flatMapSequential(
                        i -> fetch(Position.at(next.offset() + i * step)).materialize(), AT_A_TIME, 1)
                .dematerialize();
    }

    private Flux<Fetched> oneByOne(Fetched before, Position position) {
        return fetch(position).doOnNext(page -> requireOther(before, page)).flatMapMany(page -> {
            Position next = page.page().next();
            Flux<Fetched> rest = next == null ? Flux.empty() : Flux.defer(() -> oneByOne(page, next));
            return Flux.concat(Mono.just(page), rest);
        });
    }

    private Mono<Fetched> fetch(Position position) {
        return client.sendPaced(pager.request(list, position))
                .map(response -> new Fetched(response, pager.read(Json.read(response.body()), position)))
                .doOnNext(page -> counter.count(
                        items.addAndGet(page.items().size()), page.page().total()));
    }

    /** What stands beside the items, such as a time, may be another each time. */
    private static void requireOther(Fetched before, Fetched page) {
        if (!page.items().isEmpty() && before.items().equals(page.items())) {
            throw Failure.error(
                    "the API gave the same page twice: it does not know where pages begin here", "leave out --all");
        }
    }
}
