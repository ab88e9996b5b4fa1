package ai.duvo.shell.catalog;

import java.util.List;

/**
 * A thing that is fetched before it is sent changed, because the API wants it whole.
 *
 * @param fetch the operation that gives it
 * @param envelope the key of the thing in the answer, or empty
 * @param fields what of it is sent again when the line does not say otherwise
 */
public record Merge(Operation fetch, String envelope, List<String> fields) {}
