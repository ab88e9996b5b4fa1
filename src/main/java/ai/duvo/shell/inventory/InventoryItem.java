package ai.duvo.shell.inventory;

import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.json.Json;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One thing of a list, with only what Tab needs of it.
 *
 * @param id what is inserted
 * @param name what people call it; may be empty
 * @param search all its names, folded by {@link TextFolding}
 * @param tells what tells it apart, as the API sent it, in the order of the listing's columns; empty where there is none
 * @param time when it last mattered, in ms since 1970, or 0 when that is not known
 */
public record InventoryItem(String id, String name, String search, List<String> tells, long time) {

    /** A thing with these names, the main one first. */
    static InventoryItem of(String id, List<String> names, List<String> tells, long time) {
        List<String> given = names.stream().filter(n -> !n.isBlank()).distinct().toList();
        String search = given.stream().map(TextFolding::fold).collect(Collectors.joining(" "));
        return new InventoryItem(id, given.isEmpty() ? "" : given.get(0), search, tells, time);
    }

    static InventoryItem of(Listing listing, JsonNode json) {
        return of(
                text(json, listing.id()),
                listing.names().stream().map(field -> text(json, field)).toList(),
                listing.tells().stream()
                        .map(Column::path)
                        .map(path -> text(json, path))
                        .toList(),
                listing.time().isEmpty() ? 0 : millis(text(json, listing.time())));
    }

    public static long millis(String time) {
        try {
            return time.isEmpty() ? 0 : OffsetDateTime.parse(time).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            return 0;
        }
    }

    private static String text(JsonNode json, String path) {
        JsonNode node = Json.at(json, path);
        return node.isValueNode() && !node.isNull() ? node.asString() : "";
    }
}
