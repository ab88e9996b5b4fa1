package ai.duvo.shell.handler;

import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lists of what stands among other things: of all pages the items that have the id. */
final class IdentifiedItems {

    private IdentifiedItems() {}

    static CommandOutput list(CommandContext context) {
        Listing listing = Objects.requireNonNull(context.command().listing(), "a list");
        String[] path = listing.id().split("\\.");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray(listing.envelope());
        for (JsonNode item : context.requests().names().all(context.invocation(), listing.kind())) {
            JsonNode id = item;
            for (String name : path) {
                id = id.path(name);
            }
            if (id.isString()) {
                items.add(item);
            }
        }
        return CommandOutput.of(Json.write(answer), context.command().result());
    }
}
