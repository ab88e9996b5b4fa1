package ai.duvo.shell.recording;

import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.PathStep;
import ai.duvo.shell.output.VisibleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Origin of an id: its place in a result.
 *
 * @param selector the jq that takes it out; empty when the result is the id itself
 * @param way the same as steps, or null when it is found by a name
 * @param isOwn whether it is what the result is about, and not one that is only mentioned
 * @param name what the thing is called; may be empty
 */
record IdOrigin(String selector, @Nullable List<PathStep> way, boolean isOwn, String name) {

    /** The ids of a result of that row, each with its best place. */
    static Map<String, IdOrigin> of(JsonNode value, Result result, @Nullable Listing listing) {
        Map<String, IdOrigin> found = new LinkedHashMap<>();
        if (listing != null) {
            items(value, listing, found);
        }
        List<PathStep> own = own(value, result);
        IdFinder.in(value)
                .forEach(
                        (id, way) -> found.putIfAbsent(id, new IdOrigin(IdFinder.path(way), way, way.equals(own), "")));
        return found;
    }

    /** Those of a value that jq made: nothing is known of its form. */
    static Map<String, IdOrigin> of(JsonNode value) {
        Map<String, IdOrigin> found = new LinkedHashMap<>();
        IdFinder.in(value)
                .forEach((id, way) -> found.put(id, new IdOrigin(IdFinder.path(way), way, way.isEmpty(), "")));
        return found;
    }

    /** Items of a list are told by their names where those differ. */
    private static void items(JsonNode value, Listing listing, Map<String, IdOrigin> found) {
        JsonNode items = Json.at(value, listing.envelope());
        if (!items.isArray() || listing.names().isEmpty()) {
            return;
        }
        String field = listing.names().get(0);
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            String id = Json.at(item, listing.id()).asString("");
            String name = item.path(field).asString("");
            if (IdFinder.isId(id)) {
                found.put(id, isOnly(items, field, name) ? named(listing, field, name) : numbered(listing, i, name));
            }
        }
    }

    private static boolean isOnly(JsonNode items, String field, String name) {
        long same = 0;
        for (JsonNode item : items) {
            same += item.path(field).asString("").equals(name) ? 1 : 0;
        }
        return !name.isEmpty() && same == 1;
    }

    private static IdOrigin named(Listing listing, String field, String name) {
        return new IdOrigin(selector(listing, field, name), null, true, name);
    }

    /** The jq that takes the id of the thing with that name out of a list. */
    static String selector(Listing listing, String field, String name) {
        // what looks like a number may be one in the answer
        String value = name.matches("\\d+") ? "(." + field + " | tostring)" : "." + field;
        return "." + listing.envelope() + "[] | select(" + value + " == "
                + VisibleText.text(Json.text(StringNode.valueOf(name))) + ") | ." + listing.id();
    }

    private static IdOrigin numbered(Listing listing, int index, String name) {
        List<PathStep> way = new ArrayList<>();
        if (!listing.envelope().isEmpty()) {
            way.add(new PathStep.Field(listing.envelope()));
        }
        way.add(new PathStep.Index(index));
        for (String field : listing.id().split("\\.")) {
            way.add(new PathStep.Field(field));
        }
        return new IdOrigin(IdFinder.path(way), way, true, name);
    }

    /** The way to the id of the one object that a result is. */
    private static List<PathStep> own(JsonNode value, Result result) {
        List<PathStep> way = new ArrayList<>();
        if (!result.envelope().isEmpty()) {
            way.add(new PathStep.Field(result.envelope()));
        }
        JsonNode inside = Json.at(value, result.envelope());
        way.add(new PathStep.Field(ownField(inside, result)));
        return way;
    }

    /** The field that identifies an object of that form. */
    static String ownField(JsonNode object, Result result) {
        return object.has("id")
                ? "id"
                : result.columns().stream()
                        .filter(column -> column.type() == Type.ID)
                        .map(Column::path)
                        .findFirst()
                        .orElse("id");
    }
}
