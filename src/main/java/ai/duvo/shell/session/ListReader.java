package ai.duvo.shell.session;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.api.ApiClient;
import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiRequest.Param;
import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.Result.Paging;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.inventory.FetchPacing;
import ai.duvo.shell.inventory.ListPage;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.profile.ApiAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/**
 * Reads lists of the workspace while the prompt goes on: on connections of their own, without retries, without a word on
 * the console, and within {@link FetchPacing}'s budget.
 */
public final class ListReader {

    private static final int PAGE = 100;

    private final Session session;

    ListReader(Session session) {
        this.session = session;
    }

    private record Source(ApiClient client, ApiRequest request, int requestsMade) {}

    /**
     * The pages of what a row lists, in order; nothing is sent before somebody subscribes, cancelling stops it.
     *
     * @param list a line of a row that has a {@link Listing}
     * @param options who asks
     * @param requests how many may be sent at once, at most {@link FetchPacing#BURST}; asking for the team is one of them
     */
    public Flux<ListPage> pages(Invocation list, ActiveOptions options, int requests) {
        Listing listing = Objects.requireNonNull(list.command().listing(), "the row lists something");
        if (!session.isOnline()) {
            return Flux.error(Failure.error("nothing is sent here", null));
        }
        return Mono.fromCallable(() -> session.accounts().access(options))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(access -> source(list, access))
                .flatMapMany(source -> {
                    int burst = requests - source.requestsMade();
                    FetchPacing pacing =
                            new FetchPacing(burst, () -> source.client().untilSpare(FetchPacing.SHARE));
                    Flux<ListPage> pages = pacing.pages(offset -> page(source, list, listing, offset));
                    return listing.endless() ? pages.take(burst) : pages;
                });
    }

    private Mono<Source> source(Invocation list, ApiAccess access) {
        Operation operation = list.command().operation().orElseThrow();
        ClientPool gateway = session.gateway();
        ApiClient client = gateway.behind(access);
        if (!operation.pathNames().contains("teamId")) {
            return Mono.just(new Source(client, session.planner().plan(list, () -> ""), 0));
        }
        int asked = gateway.knowsTeam(access) ? 0 : 1;
        return gateway.team(access, client)
                .map(team -> new Source(client, session.planner().plan(list, () -> team), asked));
    }

    private static Mono<ListPage> page(Source source, Invocation list, Listing listing, long offset) {
        Paging paging = list.command().result().paging();
        ApiRequest plan = source.request();
        List<Param> query = new ArrayList<>(plan.query());
        int size = paging == null ? Integer.MAX_VALUE : Math.min(PAGE, paging.max());
        if (paging != null) {
            query.add(new Param("limit", Integer.toString(size)));
            query.add(new Param("offset", Long.toString(offset)));
        }
        ApiRequest one = new ApiRequest(plan.method(), plan.path(), query, plan.body(), null);
        return source.client().send(one).map(response -> read(Json.read(response.body()), listing, offset, size));
    }

    private static ListPage read(JsonNode answer, Listing listing, long offset, int size) {
        JsonNode found = listing.envelope().isEmpty() ? answer : answer.path(listing.envelope());
        List<JsonNode> items = new ArrayList<>();
        if (found.isObject()) {
            items.add(found);
        } else {
            found.forEach(items::add);
        }
        long next = offset + items.size();
        long total = answer.path("total").asLong(-1);
        return new ListPage(items, next, items.size() < size || next == total);
    }
}
