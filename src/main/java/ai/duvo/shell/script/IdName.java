package ai.duvo.shell.script;

import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.script.Directory.Naming;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A variable that stands for an id in a recording.
 *
 * @param id as it was
 * @param kind what it is an id of
 * @param name the variable's, without the dollar sign
 * @param definition where its value comes from
 */
record IdName(String id, Kind kind, String name, Definition definition) {

    /** Where a value comes from. */
    sealed interface Definition {}

    /** Out of the result of a line. */
    record Captured(RecordedLine line, Origin origin) implements Definition {}

    /**
     * Looked up by its name.
     *
     * @param before the line it must stand before, or null for the head of the script
     */
    record LookedUp(Naming naming, @Nullable RecordedLine before) implements Definition {}

    /**
     * Given to the script, with the recorded id as its default.
     *
     * @param text what it is
     */
    record Given(String text) implements Definition {}

    /** The same name with another definition. */
    IdName with(Definition other) {
        return new IdName(id, kind, name, other);
    }

    /** Whether it stands at the head of the script. */
    boolean isAtHead() {
        return definition instanceof Given || (definition instanceof LookedUp up && up.before() == null);
    }

    /** What people call things of that kind, as a variable. */
    static String base(Kind kind) {
        return switch (kind) {
            case PINNED_CONNECTION -> "connection";
            case HUMAN_REQUEST -> "request";
            case TEXT, API_PATH, KEY_VALUE, JSON, COMMAND -> "id";
            default -> kind.name().toLowerCase(Locale.ROOT);
        };
    }

    /** The ids that its lookup needs. */
    List<String> needs() {
        return definition instanceof LookedUp up
                ? up.naming().needs().stream().map(Directory.Need::id).toList()
                : List.of();
    }
}
