package ai.duvo.shell.demo.store;

import ai.duvo.shell.catalog.Paging;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the query of a list: filters, search, order and page. */
final class ListQuery {

    private static final Set<String> NO_FILTERS =
            Set.of("limit", "offset", "page", "before", "search", "sort_by", "sort_order");
    private static final String FROM = "_from";

    private final CollectionSpec spec;
    private final TableRow row;
    private final DemoRequest call;

    ListQuery(CollectionSpec spec, TableRow row, DemoRequest call) {
        this.spec = spec;
        this.row = row;
        this.call = call;
        row.choices()
                .forEach((name, choices) ->
                        Fields.oneOf(name, call.query().getOrDefault(name, choices.get(0)), choices));
    }

    /** The items that are asked for, in the order asked for. */
    List<ObjectNode> matching(List<ObjectNode> items) {
        List<ObjectNode> matching = new ArrayList<>(
                items.stream().filter(this::matches).filter(this::isFound).toList());
        String field = call.query().getOrDefault("sort_by", String.valueOf(spec.text("sort")));
        if (!field.equals("null")) {
            Comparator<ObjectNode> order =
                    Comparator.comparing(item -> item.path(field).asString(""));
            matching.sort("asc".equals(call.query().get("sort_order")) ? order : order.reversed());
        }
        return matching;
    }

    /** The part of them that is asked for. */
    List<ObjectNode> page(List<ObjectNode> matching) {
        @Nullable Paging page = row.page();
        if (page == null) {
            return matching;
        }
        int limit = limit(page);
        if (page.style() == Paging.Style.BEFORE) {
            int end = end(matching);
            return matching.subList(Math.max(0, end - limit), end);
        }
        int skipped = page.style() == Paging.Style.PAGE
                ? limit * (call.number("page", 1, 1, Integer.MAX_VALUE) - 1)
                : offset();
        return matching.stream().skip(skipped).limit(limit).toList();
    }

    /** Where the items before the one that is named end; all of them when none is. */
    private int end(List<ObjectNode> matching) {
        String before = call.query().getOrDefault("before", "");
        for (int i = 0; i < matching.size(); i++) {
            if (matching.get(i).path(spec.id()).asString("").equals(before)) {
                return i;
            }
        }
        return matching.size();
    }

    /** Says beside the items how many there are and which page it is, as far as the API does. */
    void tell(ObjectNode answer, List<ObjectNode> matching) {
        int total = matching.size();
        @Nullable Paging page = row.page();
        if (spec.json().has("tells")) {
            if (spec.texts("tells").contains("total")) {
                answer.put("total", total);
            }
        } else if (page != null && page.style() == Paging.Style.OFFSET) {
            answer.put("total", total).put("limit", limit(page)).put("offset", offset());
        }
        if (page != null && page.style() == Paging.Style.BEFORE) {
            answer.put("has_more", end(matching) > limit(page));
        }
    }

    private int limit(Paging page) {
        return call.number("limit", page.usual(), 1, page.max());
    }

    private int offset() {
        return call.number("offset", 0, 0, Integer.MAX_VALUE);
    }

    private boolean matches(ObjectNode item) {
        for (Map.Entry<String, JsonNode> named : spec.json().path("filters").properties()) {
            JsonNode words = named.getValue();
            String word = call.query()
                    .getOrDefault(named.getKey(), words.path("default").asString(""));
            String value =
                    item.path(words.path("field").asString(named.getKey())).asString("");
            List<String> known = Stream.of(word.split(",")).filter(words::has).toList();
            boolean isMeant = known.stream()
                    .flatMap(one -> StreamSupport.stream(words.path(one).spliterator(), false))
                    .anyMatch(one -> one.asString().equals(value));
            if (!known.isEmpty() && !isMeant) {
                return false;
            }
        }
        return call.query().entrySet().stream().allMatch(asked -> matches(item, asked.getKey(), asked.getValue()));
    }

    private boolean matches(ObjectNode item, String name, String value) {
        if (NO_FILTERS.contains(name) || spec.json().path("filters").has(name)) {
            return true;
        }
        if (name.endsWith(FROM)) {
            JsonNode time = item.path(name.substring(0, name.length() - FROM.length()));
            return time.isMissingNode() || time.asString("").compareTo(value) >= 0;
        }
        JsonNode field = item.path(name);
        return field.isMissingNode() || List.of(value.split(",")).contains(field.asString(""));
    }

    private boolean isFound(ObjectNode item) {
        String search = call.query().getOrDefault("search", "").toLowerCase(Locale.ROOT);
        List<String> fields = spec.texts("search");
        return search.isEmpty()
                || fields.isEmpty()
                || fields.stream().anyMatch(f -> item.path(f)
                        .asString("")
                        .toLowerCase(Locale.ROOT)
                        .contains(search));
    }
}
