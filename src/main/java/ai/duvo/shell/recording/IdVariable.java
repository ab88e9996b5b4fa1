package ai.duvo.shell.recording;

import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.recording.NameSource.Naming;
import java.util.List;
import java.util.Locale;

/**
 * A variable that stands for an id in a recording.
 *
 * @param id as it was
 * @param kind what it is an id of
 * @param name the variable's, without the dollar sign
 * @param definition where its value comes from
 */
record IdVariable(String id, Kind kind, String name, Definition definition) {

    /** Where a value comes from. */
    sealed interface Definition {}

    /** Out of the result of a line. */
    record Captured(RecordedLine line, IdOrigin origin) implements Definition {}

    /**
     * Looked up by its name.
     *
     * @param user the line that uses it first
     * @param mayBeNew whether a line before that one may have made the thing
     */
    record LookedUp(Naming naming, RecordedLine user, boolean mayBeNew) implements Definition {}

    /**
     * Given to the script, with the recorded id as its default.
     *
     * @param text what it is
     */
    record Given(String text) implements Definition {}

    /** The same id with another name and definition. */
    IdVariable named(String other, Definition from) {
        return new IdVariable(id, kind, other, from);
    }

    /** Whether a number tells it from others of its kind. */
    boolean isNumbered() {
        return Character.isDigit(name.charAt(name.length() - 1));
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
                ? up.naming().needs().stream().map(NameSource.Need::id).toList()
                : List.of();
    }
}
