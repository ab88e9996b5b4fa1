package ai.duvo.shell.request;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.catalog.Paging;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks for the pages of a list as its row says: the one place that knows {@code limit}, {@code offset}, {@code page}
 * and
 * {@code before}.
 *
 * @param paging the API's way, or null for a list that comes whole
 * @param envelope the key of the items in the answer, or empty for a bare array
 * @param size items per page
 */
public record ListPager(@Nullable Paging paging, String envelope, int size) {

    private static final String LIMIT = "limit";
    private static final String OFFSET = "offset";
    private static final String PAGE = "page";
    private static final String BEFORE = "before";

    /** A pager with pages as large as the API gives them, and no larger than that many items. */
    public static ListPager of(@Nullable Paging paging, String envelope, int most) {
        return new ListPager(paging, envelope, paging == null ? Integer.MAX_VALUE : Math.min(paging.max(), most));
    }

    /**
     * Where a page begins.
     *
     * @param offset items before it
     * @param before the id of the oldest item that came so far, or null; only where the API goes backwards
     */
    public record Position(long offset, @Nullable String before) {

        /** Behind that many items. */
        public static Position at(long offset) {
            return new Position(offset, null);
        }
    }

    /**
     * A page that came.
     *
     * @param items as the API sent them
     * @param total how many there are in all, or -1 when the answer does not say
     * @param next where the next page begins, or null when this is the last
     */
    public record Page(
            List<JsonNode> items, long total, @Nullable Position next) {

        /** The same where another list follows. */
        public Page unfinished() {
            return next == null ? new Page(items, total, Position.at(items.size())) : this;
        }
    }

    /** The request of a page. */
    public ApiRequest request(ApiRequest list, Position position) {
        if (paging == null) {
            return list;
        }
        List<ApiRequest.Param> params = new ArrayList<>();
        params.add(new ApiRequest.Param(LIMIT, Integer.toString(size)));
        switch (paging.style()) {
            case OFFSET, OFFSET_WITHOUT_TOTAL ->
                params.add(new ApiRequest.Param(OFFSET, Long.toString(position.offset())));
            case PAGE -> params.add(new ApiRequest.Param(PAGE, Long.toString(position.offset() / size + 1)));
            case BEFORE -> {
                String before = position.before();
                if (before != null) {
                    params.add(new ApiRequest.Param(BEFORE, before));
                }
            }
        }
        return list.withQuery(params);
    }

    /** Whether several pages can be asked for at once: only when it is known where they begin. */
    public boolean isByOffset() {
        return paging != null && paging.style() == Paging.Style.OFFSET;
    }

    /** Reads the answer to the request of a page. */
    public Page read(JsonNode answer, Position position) {
        JsonNode found = envelope.isEmpty() ? answer : answer.path(envelope);
        List<JsonNode> items = new ArrayList<>();
        if (found.isObject()) {
            items.add(found);
        } else if (found.isArray()) {
            found.forEach(items::add);
        } else {
            throw AnswerCheck.wrong(answer, found, envelope, "no list");
        }
        long total = answer.path("total").asLong(-1);
        return new Page(items, total, next(answer, items, position, total));
    }

    private @Nullable Position next(JsonNode answer, List<JsonNode> items, Position position, long total) {
        if (paging == null || items.isEmpty()) {
            return null;
        }
        long offset = position.offset() + items.size();
        if (paging.style() == Paging.Style.BEFORE) {
            String oldest = items.get(items.size() - 1).path("id").asString("");
            return answer.path("has_more").asBoolean(false) ? new Position(offset, oldest) : null;
        }
        boolean isLast = total >= 0 ? offset >= total : items.size() < size;
        return isLast ? null : Position.at(offset);
    }
}
