package ai.duvo.shell.session;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.progress.Activity;
import ai.duvo.shell.progress.Amount;
import ai.duvo.shell.request.AnswerCheck;
import ai.duvo.shell.request.ListPager;
import ai.duvo.shell.request.ListPager.Page;
import ai.duvo.shell.request.ListPager.Position;
import ai.duvo.shell.request.PageFetcher;
import ai.duvo.shell.request.PageJoin;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** {@code --all}: every page of a list as one answer of the same form. */
public final class PagedRequest {

    private static final int LARGEST_PAGE = 100;

    private PagedRequest() {}

    /** Fetches and joins them. {@code --limit} is the size of a page then, and {@code --offset} where it begins. */
    public static CommandOutput fetch(CommandContext context) {
        CommandRequests requests = context.requests();
        Result result = context.command().result();
        int most = Objects.requireNonNull(result.paging(), "only a paged list has --all")
                .max();
        int size = context.invocation().option("limit").map(Integer::parseInt).orElse(most);
        long offset = context.invocation().option("offset").map(Long::parseLong).orElse(0L);
        ApiRequest plan = requests.plan();
        if (context.isDry()) {
            return CommandOutput.of(requests.call(plan).body(), result);
        }
        ListPager pager = new ListPager(result.paging(), result.envelope(), size);
        Position start =
                new Position(offset, context.invocation().option("before").orElse(null));
        try (Activity fetching = requests.activity(context.command().name(), Amount.Unit.ITEMS)) {
            PageFetcher fetcher = new PageFetcher(requests.client(), plan, pager, fetching::advance);
            Mono<List<ApiResponse>> fetched = fetcher.from(start, page -> {
                AnswerCheck.require(page.body(), result);
                return context.pages().take(page);
            });
            return joined(requests.await(fetched, CommandRequests.effect(plan)), result, offset);
        }
    }

    private static CommandOutput joined(List<ApiResponse> all, Result result, long offset) {
        List<byte[]> pages = all.stream().map(ApiResponse::body).toList();
        return CommandOutput.of(PageJoin.of(pages, result.envelope(), offset), result);
    }

    /** The newest of what a row lists, which must be sent. */
    static Page first(CommandRequests requests, Command lister, ApiRequest list) {
        Listing listing = Objects.requireNonNull(lister.listing(), "the row lists something");
        ListPager pager = ListPager.of(lister.result().paging(), listing.envelope(), LARGEST_PAGE);
        return pager.read(requests.json(pager.request(list, Position.at(0))), Position.at(0));
    }

    /** Every item of what a row lists; none where nothing is sent. */
    static List<JsonNode> items(CommandRequests requests, Command lister, ApiRequest list) {
        if (requests.isDry()) {
            requests.call(list);
            return List.of();
        }
        Listing listing = Objects.requireNonNull(lister.listing(), "the row lists something");
        ListPager pager = ListPager.of(lister.result().paging(), listing.envelope(), LARGEST_PAGE);
        List<JsonNode> items = new ArrayList<>();
        try (Activity fetching = requests.activity(lister.name(), Amount.Unit.ITEMS)) {
            requests.await(
                            new PageFetcher(requests.client(), list, pager, fetching::advance).from(Position.at(0)),
                            CommandRequests.effect(list))
                    .forEach(page -> items.addAll(
                            pager.read(Json.read(page.body()), Position.at(0)).items()));
        }
        return items;
    }
}
