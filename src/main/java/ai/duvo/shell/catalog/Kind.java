package ai.duvo.shell.catalog;

import org.jspecify.annotations.Nullable;

/** Kind of thing that an argument or option is: decides how it is checked, shown and completed. */
public enum Kind {
    AGENT("agents"),
    REVISION("revisions"),
    SANDBOX("sandboxes"),
    INTEGRATION("integrations"),
    CUSTOM_INTEGRATION("custom integrations"),
    SLOT("integration slots"),
    CONNECTION("connections"),
    PINNED_CONNECTION("pinned connections"),
    RUN("runs"),
    HUMAN_REQUEST("requests"),
    FOLDER("folders"),
    SCHEDULE("schedules"),
    CASE_TRIGGER("case triggers"),
    MEMORY_FILE("memory files"),
    RUBRIC("rubrics"),
    SUGGESTION("suggestions"),
    PROCESS("processes"),
    CURRENT_PROCESS("versions of the current process"),
    PROPOSAL("proposals"),
    CAPTURE("captures"),
    CAPTURE_REQUEST("capture requests"),
    CONVERSATION("conversations"),
    CHAT_MESSAGE("messages"),
    PROCESS_LABEL("process labels"),
    NODE("nodes"),
    PROCESS_LINK("process links"),
    TEAM("teams"),
    ORGANIZATION("organizations"),
    QUEUE("queues"),
    QUEUE_LABEL("queue labels"),
    CASE("cases"),
    CASE_LABEL("labels"),
    TEAM_FILE("files"),
    SKILL("skills"),
    SKILL_FILE("files of skills"),
    STORED_SECRET("secrets"),
    ATTACHED_SECRET("attached secrets"),
    LOGIN("logins"),
    ATTACHED_LOGIN("attached logins"),
    DASHBOARD("dashboards"),
    DASHBOARD_VERSION("versions"),
    DASHBOARD_MESSAGE("messages"),
    /** What a dashboard asks before it goes on. */
    QUESTION("questions"),
    DASHBOARD_CONNECTION("connections of dashboards"),
    USER("people"),
    PROFILE("profiles"),
    COMMAND(""),
    /** A file that is read. */
    FILE(""),
    /** A file or a folder that is written. */
    OUTPUT_FILE(""),
    SANDBOX_PATH("files"),
    API_PATH(""),
    URL(""),
    JSON(""),
    /** A program of jq in words, perhaps behind the number of a line. */
    JQ(""),
    KEY_VALUE(""),
    /** {@code KEY=VALUE}, and the value is a secret. */
    KEY_SECRET(""),
    /** {@code KEY=VALUE}, or a value alone. */
    LABEL(""),
    SECRET(""),
    NUMBER(""),
    /** A number that need not be whole. */
    DECIMAL(""),
    /** The first moment of a time: a day, a date-time, or so long ago ({@code 30d}). */
    SINCE(""),
    /** The last moment of a time, in the same words. */
    UNTIL(""),
    LINES(""),
    DURATION(""),
    /** The time of day, as {@code HH:MM}. */
    TIME_OF_DAY(""),
    /** The name of a time zone, such as {@code Europe/Prague}. */
    TIME_ZONE(""),
    /** A section of the guide, by name. */
    GUIDE_TOPIC(""),
    TEXT("");

    private final String plural;

    Kind(String plural) {
        this.plural = plural;
    }

    /** Whether a value of this kind, or a part of it, must never be kept, shown or recorded. */
    public boolean isSensitive() {
        return this == SECRET || this == KEY_SECRET;
    }

    /** Whether a value names one thing of the workspace, so that a list of them can be offered. */
    public boolean isListed() {
        return !plural.isEmpty();
    }

    /** Whether each of them has an id of 36 digits and dashes, so that any other word must be a name. */
    public boolean hasUuids() {
        return isListed()
                && !isPath()
                && this != SANDBOX_PATH
                && this != SANDBOX
                && this != QUESTION
                && this != PROFILE;
    }

    /**
     * The option that {@code use} fills with one of them, arguments apart; empty when it fills none, null when
     * {@code use} does not take the kind.
     */
    public @Nullable String usedAs() {
        return switch (this) {
            case AGENT -> "agent";
            case REVISION -> "revision";
            case SANDBOX -> "sandbox-id";
            case QUEUE -> "queue";
            case PROCESS -> "process";
            case DASHBOARD, SKILL, FOLDER -> "";
            default -> null;
        };
    }

    /** Whether it is a path in a list of all of them, of which Tab offers one folder at a time. */
    public boolean isPath() {
        return this == TEAM_FILE || this == MEMORY_FILE || this == SKILL_FILE;
    }

    /** What several of them are called: {@code agents}; empty for what has no list. */
    public String plural() {
        return plural;
    }

    /** What one of them is called: {@code agent}; empty for what has no list. */
    public String singular() {
        return switch (this) {
            case SANDBOX -> "sandbox";
            case USER -> "person";
            case SKILL_FILE -> "file of a skill";
            case PROCESS -> "process";
            case CURRENT_PROCESS -> "version of the current process";
            case DASHBOARD_CONNECTION -> "connection of a dashboard";
            default -> plural.replaceFirst("s$", "");
        };
    }

    /** The placeholder in usage lines and messages: {@code AGENT}, {@code KEY=VALUE}. */
    public String placeholder() {
        return switch (this) {
            case KEY_VALUE, KEY_SECRET -> "KEY=VALUE";
            case LABEL -> "[KEY=]VALUE";
            case SANDBOX_PATH, API_PATH, TEAM_FILE, MEMORY_FILE, SKILL_FILE -> "PATH";
            case QUEUE_LABEL, CASE_LABEL, PROCESS_LABEL -> "LABEL";
            case CURRENT_PROCESS -> "VERSION";
            case CAPTURE_REQUEST -> "REQUEST";
            case PROCESS_LINK -> "LINK";
            case CHAT_MESSAGE, DASHBOARD_MESSAGE -> "MESSAGE";
            case DECIMAL -> "NUMBER";
            case OUTPUT_FILE -> "FILE";
            case TIME_OF_DAY -> "HH:MM";
            case TIME_ZONE -> "ZONE";
            case CASE_TRIGGER -> "TRIGGER";
            case STORED_SECRET, ATTACHED_SECRET -> "SECRET";
            case ATTACHED_LOGIN -> "LOGIN";
            case DASHBOARD_VERSION -> "VERSION";
            case PINNED_CONNECTION, DASHBOARD_CONNECTION -> "CONNECTION";
            case HUMAN_REQUEST -> "REQUEST";
            case SECRET -> "KEY";
            case GUIDE_TOPIC -> "TOPIC";
            default -> name();
        };
    }
}
