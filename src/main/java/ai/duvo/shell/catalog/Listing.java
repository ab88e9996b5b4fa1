package ai.duvo.shell.catalog;

import ai.duvo.shell.catalog.Result.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Listing in a command's answer, so that Tab can offer it. A list whose own parameters are required needs them on the
 * line: {@code revisions list} needs an agent, so revisions are offered beside an agent.
 *
 * @param kind what the items are
 * @param envelope the key of the items in the answer; one object counts as a list of one
 * @param id the field whose value is inserted, as a dotted path below the item
 * @param names the fields a person calls it by, the main one first
 * @param tells what tells two of the same name apart, shown beside the name
 * @param time the field that ranks the newest first, or empty to keep the API's order
 * @param namedBy the kind whose list knows the names, or null when the items have their own
 * @param filters the fields that the API finds an item by when they are sent as query parameters
 * @param outdatedBy words of paths besides its own: a change of what they name changes this list as well
 * @param alsoWith flags of the row with which another operation lists more of the kind
 * @param endless whether old items are not worth fetching: such a list is never read to its end
 */
public record Listing(
        Kind kind,
        String envelope,
        String id,
        List<String> names,
        List<Column> tells,
        String time,
        @Nullable Kind namedBy,
        List<String> filters,
        List<String> outdatedBy,
        List<String> alsoWith,
        boolean endless) {

    /** Items of that kind under this key of the answer, identified by their {@code id}. */
    public static Listing listing(Kind kind, String envelope) {
        return new Listing(
                kind, envelope, "id", List.of(), List.of(), "", null, List.of(), List.of(), List.of(), false);
    }

    /** The same, identified by another field. */
    public Listing id(String field) {
        return new Listing(kind, envelope, field, names, tells, time, namedBy, filters, outdatedBy, alsoWith, endless);
    }

    /** The same, called by these fields. */
    public Listing names(String... fields) {
        return new Listing(
                kind, envelope, id, List.of(fields), tells, time, namedBy, filters, outdatedBy, alsoWith, endless);
    }

    /** The same, with what tells two of the same name apart. */
    public Listing tells(Column... columns) {
        return new Listing(
                kind, envelope, id, names, List.of(columns), time, namedBy, filters, outdatedBy, alsoWith, endless);
    }

    /** The same, the newest first by this field. */
    public Listing newestBy(String field) {
        return new Listing(kind, envelope, id, names, tells, field, namedBy, filters, outdatedBy, alsoWith, endless);
    }

    /** The same, called what another list calls the same ids. */
    public Listing namedBy(Kind other) {
        return new Listing(kind, envelope, id, names, tells, time, other, filters, outdatedBy, alsoWith, endless);
    }

    /** The same, where only the newest are worth fetching. */
    public Listing newestOnly() {
        return new Listing(kind, envelope, id, names, tells, time, namedBy, filters, outdatedBy, alsoWith, true);
    }

    /** The same, where the API finds an item by these fields. */
    public Listing foundBy(String... fields) {
        return new Listing(
                kind, envelope, id, names, tells, time, namedBy, List.of(fields), outdatedBy, alsoWith, endless);
    }

    /** The same, which a change of these things changes as well: {@code nodes} of a tree that stands elsewhere. */
    public Listing outdatedBy(String... words) {
        return new Listing(kind, envelope, id, names, tells, time, namedBy, filters, List.of(words), alsoWith, endless);
    }

    /** The same, and with these flags another operation lists more of the kind: the team's skills and the system's. */
    public Listing alsoWith(String... flags) {
        return new Listing(
                kind, envelope, id, names, tells, time, namedBy, filters, outdatedBy, List.of(flags), endless);
    }
}
