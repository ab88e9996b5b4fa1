package ai.duvo.shell.request;

import ai.duvo.shell.api.ApiClient;
import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.request.ListPager.Page;
import ai.duvo.shell.request.ListPager.Position;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

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

    /**
     * Fetches nothing yet.
     *
     * @param list the request without a place in the list
     */
    public PageFetcher(ApiClient client, ApiRequest list, ListPager pager) {
        this.client = client;
        this.list = list;
        this.pager = pager;
    }

    /** All pages from there on, in order; one that fails, fails all, and so does one that comes twice. */
    public Mono<List<ApiResponse>> from(Position start) {
        AtomicReference<@Nullable ApiResponse> before = new AtomicReference<>();
        return fetch(start)
                .flatMapMany(first -> Flux.concat(Mono.just(first), rest(first, start)))
                .doOnNext(page -> requireOther(before.getAndSet(page), page))
                .collectList();
    }

    private Flux<ApiResponse> rest(ApiResponse first, Position start) {
        Page page = pager.read(Json.read(first.body()), start);
        Position next = page.next();
        if (next == null) {
            return Flux.empty();
        }
        return pager.isByOffset() && page.total() >= 0
                ? several(next, page.items().size(), page.total())
                : oneByOne(next);
    }

    private Flux<ApiResponse> several(Position next, long step, long total) {
        // the server may give smaller pages than asked for
        long pages = Math.max(0, (total - next.offset() + step - 1) / step);
        return Flux.fromStream(LongStream.range(0, Math.min(pages, MOST_PAGES)).boxed())
                .flatMapSequential(i -> fetch(Position.at(next.offset() + i * step)), AT_A_TIME, 1);
    }

    private Flux<ApiResponse> oneByOne(Position position) {
        return fetch(position).flatMapMany(response -> {
            Position next = pager.read(Json.read(response.body()), position).next();
            Flux<ApiResponse> rest = next == null ? Flux.empty() : Flux.defer(() -> oneByOne(next));
            return Flux.concat(Mono.just(response), rest);
        });
    }

    private Mono<ApiResponse> fetch(Position position) {
        return client.sendPaced(pager.request(list, position));
    }

    private static void requireOther(@Nullable ApiResponse before, ApiResponse page) {
        if (before != null && Arrays.equals(before.body(), page.body())) {
            throw Failure.error("the API gave the same page twice: it does not know --offset here", "leave out --all");
        }
    }
}
