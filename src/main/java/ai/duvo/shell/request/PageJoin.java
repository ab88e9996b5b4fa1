package ai.duvo.shell.request;

import ai.duvo.shell.json.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Joins the pages of a list to one answer of the same form. */
public final class PageJoin {

    private PageJoin() {}

    /**
     * Joins them.
     *
     * @param envelope the key of the items, or empty for a bare array
     * @param offset where the first page began
     */
    public static byte[] of(List<byte[]> pages, String envelope, long offset) {
        JsonNode first = Json.read(pages.get(0));
        ArrayNode items = (ArrayNode) items(first, envelope);
        pages.subList(1, pages.size())
                .forEach(page -> items(Json.read(page), envelope).forEach(items::add));
        if (first instanceof ObjectNode whole) {
            if (whole.has("limit")) {
                whole.put("limit", items.size()).put("offset", offset);
            }
            if (whole.has("has_more")) {
                whole.put("has_more", false);
            }
        }
        return Json.write(first);
    }

    private static JsonNode items(JsonNode page, String envelope) {
        return envelope.isEmpty() ? page : page.path(envelope);
    }
}
