package ai.duvo.shell.catalog;

/** Kind of thing that an argument or option is: decides how it is checked, shown and completed. */
public enum Kind {
    AGENT("agents"),
    REVISION("revisions"),
    SANDBOX("sandboxes"),
    INTEGRATION("integrations"),
    SLOT("integration slots"),
    CONNECTION("connections"),
    PINNED_CONNECTION("pinned connections"),
    RUN("runs"),
    HUMAN_REQUEST("requests"),
    TEAM("teams"),
    QUEUE("case queues"),
    QUEUE_LABEL("queue labels"),
    TEAM_FILE("files"),
    DASHBOARD("dashboards"),
    USER("people"),
    PROFILE("profiles"),
    COMMAND(""),
    FILE(""),
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
    LINES(""),
    DURATION(""),
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

    /** What several of them are called: {@code agents}; empty for what has no list. */
    public String plural() {
        return plural;
    }

    /** What one of them is called: {@code agent}; empty for what has no list. */
    public String singular() {
        return switch (this) {
            case SANDBOX -> "sandbox";
            case USER -> "person";
            default -> plural.replaceFirst("s$", "");
        };
    }

    /** The placeholder in usage lines and messages: {@code AGENT}, {@code KEY=VALUE}. */
    public String placeholder() {
        return switch (this) {
            case KEY_VALUE, KEY_SECRET -> "KEY=VALUE";
            case LABEL -> "[KEY=]VALUE";
            case SANDBOX_PATH, API_PATH, TEAM_FILE -> "PATH";
            case QUEUE_LABEL -> "LABEL";
            case PINNED_CONNECTION -> "CONNECTION";
            case HUMAN_REQUEST -> "REQUEST";
            case SECRET -> "KEY";
            default -> name();
        };
    }
}
