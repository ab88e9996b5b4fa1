package ai.duvo.shell.session;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Pager;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code --all}: every page of a list as one answer of the same form. */
public final class PagedRequest {

    private static final int LARGEST_PAGE = 100;
    private static final Set<String> PAGING = Set.of("limit", "offset");

    private PagedRequest() {}

    /** Fetches and joins them. {@code --limit} is the size of a page then, and {@code --offset} where it begins. */
    public static CommandOutput fetch(CommandContext work) {
        Result result = work.command().result();
        Result.Paging paging = Objects.requireNonNull(result.paging(), "only a paged list has --all");
        int size = work.invocation().option("limit").map(Integer::parseInt).orElse(paging.max());
        long offset = work.invocation().option("offset").map(Long::parseLong).orElse(0L);
        ApiRequest plan = work.plan();
        if (work.isDry()) {
            return CommandOutput.of(work.call(plan).body(), result);
        }
        List<ApiRequest.Param> query =
                plan.query().stream().filter(p -> !PAGING.contains(p.name())).toList();
        ApiRequest request = new ApiRequest(plan.method(), plan.path(), query, plan.body(), null);
        Pager pages = new Pager(work.client(), request, size, response -> count(response, result.envelope()));
        List<ApiResponse> all = work.await(pages.from(offset), CommandContext.effect(request));
        return CommandOutput.of(join(all, result, offset), result);
    }

    /** Every item of a list, whatever the row answers itself; none where nothing is sent. */
    public static List<JsonNode> items(CommandContext work, ApiRequest list, String envelope) {
        if (work.isDry()) {
            work.call(list);
            return List.of();
        }
        Pager pages = new Pager(work.client(), list, LARGEST_PAGE, response -> count(response, envelope));
        List<JsonNode> items = new ArrayList<>();
        work.await(pages.from(0), CommandContext.effect(list))
                .forEach(page -> Json.read(page.body()).path(envelope).forEach(items::add));
        return items;
    }

    private static Pager.Count count(ApiResponse response, String envelope) {
        JsonNode page = Json.read(response.body());
        return new Pager.Count(page.path(envelope).size(), page.path("total").asLong(-1));
    }

    private static byte[] join(List<ApiResponse> pages, Result result, long offset) {
        ObjectNode whole = (ObjectNode) Json.read(pages.get(0).body());
        ArrayNode items = (ArrayNode) whole.path(result.envelope());
        for (ApiResponse page : pages.subList(1, pages.size())) {
            Json.read(page.body()).path(result.envelope()).forEach(items::add);
        }
        if (whole.has("limit")) {
            whole.put("limit", items.size()).put("offset", offset);
        }
        return Json.write(whole);
    }
}
