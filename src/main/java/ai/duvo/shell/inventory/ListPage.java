package ai.duvo.shell.inventory;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One page of a list of the workspace.
 *
 * @param items as the API sent them
 * @param next the offset of the next page, in items
 * @param isLast whether nothing comes after it
 */
public record ListPage(List<JsonNode> items, long next, boolean isLast) {}
