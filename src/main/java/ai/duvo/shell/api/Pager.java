package ai.duvo.shell.api;

import ai.duvo.shell.failure.Failure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Fetches every page of a list: several at a time, never more than the rate limit leaves. */
public final class Pager {

    private static final int AT_A_TIME = 4;
    private static final int MOST_PAGES = 10_000;

    /**
     * What a page says of itself.
     *
     * @param items how many it holds
     * @param total how many there are in all, or -1 when it does not say
     */
    public record Count(int items, long total) {}

    private final ApiClient client;
    private final ApiRequest request;
    private final int size;
    private final Function<ApiResponse, Count> count;

    /**
     * Pages of one list.
     *
     * @param request without {@code limit} and {@code offset}
     * @param size items per page
     */
    public Pager(ApiClient client, ApiRequest request, int size, Function<ApiResponse, Count> count) {
        this.client = client;
        this.request = request;
        this.size = size;
        this.count = count;
    }

    /** All pages from this offset on, in order; one that fails, fails all. */
    public Mono<List<ApiResponse>> from(long offset) {
        return page(offset).flatMap(first -> {
            Count counted = count.apply(first);
            if (counted.items() == 0) {
                return Mono.just(List.of(first));
            }
            Flux<ApiResponse> rest =
                    counted.total() < 0 ? oneByOne(first, offset) : several(offset + counted.items(), counted);
            return rest.collectList().map(pages -> joined(first, pages));
        });
    }

    private static List<ApiResponse> joined(ApiResponse first, List<ApiResponse> rest) {
        List<ApiResponse> all = new ArrayList<>(rest.size() + 1);
        all.add(first);
        all.addAll(rest);
        for (int i = 1; i < all.size(); i++) {
            if (Arrays.equals(all.get(i - 1).body(), all.get(i).body())) {
                throw Failure.error(
                        "the API gave the same page twice: it does not know --offset here", "leave out --all");
            }
        }
        return all;
    }

    private Flux<ApiResponse> several(long next, Count first) {
        // the server may give smaller pages than asked for
        long step = first.items();
        long pages = Math.max(0, (first.total() - next + step - 1) / step);
        return Flux.fromStream(LongStream.range(0, Math.min(pages, MOST_PAGES)).boxed())
                .flatMapSequential(i -> page(next + i * step), AT_A_TIME);
    }

    private Flux<ApiResponse> oneByOne(ApiResponse before, long offset) {
        if (count.apply(before).items() < size) {
            return Flux.empty();
        }
        return page(offset + size)
                .flatMapMany(next -> Flux.concat(Mono.just(next), Flux.defer(() -> oneByOne(next, offset + size))));
    }

    private Mono<ApiResponse> page(long offset) {
        List<ApiRequest.Param> query = new ArrayList<>(request.query());
        query.add(new ApiRequest.Param("limit", Integer.toString(size)));
        query.add(new ApiRequest.Param("offset", Long.toString(offset)));
        ApiRequest one = new ApiRequest(request.method(), request.path(), query, request.body(), null);
        RateLimit limit = client.rateLimit();
        return limit.permit().then(Mono.defer(() -> client.send(one).doFinally(end -> limit.done())));
    }
}
