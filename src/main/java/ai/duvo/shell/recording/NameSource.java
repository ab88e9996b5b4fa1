package ai.duvo.shell.recording;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Listing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Source of the names of the workspace's things. */
public interface NameSource {

    /**
     * What a thing is called, and the command that finds it by that.
     *
     * @param command the words of the command that lists such things
     * @param needs what this command must be given
     * @param collection what the API calls all of them: the last word of the list's path
     * @param listing where the things stand in its answer
     * @param name what people call it; may be empty
     * @param isUnique whether nothing else in the list is called so
     * @param text what it is, for a comment: {@code run of Ops bot, 2026-11-24}
     */
    record Naming(
            List<String> command,
            List<Need> needs,
            String collection,
            Listing listing,
            String name,
            boolean isUnique,
            String text) {}

    /**
     * An id that a command must be given.
     *
     * @param option its option with dashes, or empty for an argument
     */
    record Need(String option, Kind kind, String id) {}

    /**
     * Looks it up, at the API as well where that is needed; completes empty when nothing lists it.
     *
     * @param below what else is known of the line it stands on, by kind
     */
    CompletableFuture<Optional<Naming>> naming(Kind kind, String id, Map<Kind, String> below, ActiveOptions options);

    /** The same from memory alone: as it was before the line that has just run. */
    Optional<Naming> known(Kind kind, String id, Map<Kind, String> below, ActiveOptions options);

    /** The ids in a path of the API, by the kind of thing that they are. */
    Map<Kind, String> values(String path);
}
