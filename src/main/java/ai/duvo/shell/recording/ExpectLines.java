package ai.duvo.shell.recording;

import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The {@code expect} lines for what is stable in an answer: types, counts, names, states; nothing that time changes. */
final class ExpectLines {

    private static final int MOST_NAMES = 5;
    private static final Set<String> COUNTS = Set.of("count", "size_bytes", "revision_number");

    /** States that a thing stays in until somebody changes it. */
    private static final Set<String> LASTING = Set.of("draft", "live", "archived", "active", "completed", "failed");

    private ExpectLines() {}

    /** The lines; none when nothing is stable. */
    static List<String> of(CommandResult command, @Nullable CommandOutput result) {
        if (result == null || result.outputs() != null) {
            return List.of();
        }
        Result shape = command.invocation().command().result();
        JsonNode value = result.value();
        String path = shape.envelope().isEmpty() ? "" : "." + shape.envelope();
        JsonNode inside = shape.envelope().isEmpty() ? value : value.path(shape.envelope());
        List<String> conditions = inside.isArray()
                ? list(path, inside, command.invocation().command().listing())
                : object(path, inside, command.invocation().command().group().equals("runs"));
        return conditions.stream().map(condition -> "expect " + condition).toList();
    }

    private static List<String> list(String path, JsonNode items, @Nullable Listing listing) {
        String whole = path.isEmpty() ? "." : path;
        if (listing != null && listing.endless()) {
            return List.of("(" + whole + " | type) == \"array\"");
        }
        List<String> conditions = new ArrayList<>(List.of("(" + whole + " | length) == " + items.size()));
        String field = listing == null || listing.names().isEmpty()
                ? "name"
                : listing.names().get(0);
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> names.add(item.path(field)));
        boolean areNames = !items.isEmpty()
                && items.size() <= MOST_NAMES
                && names.valueStream().allMatch(JsonNode::isString);
        if (areNames) {
            conditions.add("[" + path + "[]." + field + "] == " + VisibleText.text(Json.text(names)));
        }
        return conditions;
    }

    private static List<String> object(String path, JsonNode object, boolean changesByItself) {
        List<String> conditions = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            boolean isState = name.equals("status") && !changesByItself && LASTING.contains(value.asString(""));
            boolean isEqual = value.isBoolean() && !changesByItself
                    || (value.isNumber() && COUNTS.contains(name))
                    || (value.isString() && (name.equals("name") || isState));
            if (isEqual) {
                conditions.add(path + "." + name + " == " + VisibleText.text(Json.text(value)));
            } else if (value.isString() && IdFinder.isId(value.asString()) && conditions.isEmpty()) {
                conditions.add("(" + path + "." + name + " | type) == \"string\"");
            }
        }
        return conditions;
    }
}
