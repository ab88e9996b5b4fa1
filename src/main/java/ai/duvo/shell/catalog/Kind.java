package ai.duvo.shell.catalog;

/** What kind of thing an argument or option is: decides how it is checked, shown and completed. */
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
    SECRET(""),
    NUMBER(""),
    LINES(""),
    DURATION(""),
    TEXT("");

    private final String plural;

    Kind(String plural) {
        this.plural = plural;
    }

    /** Whether a value of this kind must never be kept, shown or recorded. */
    public boolean isSensitive() {
        return this == SECRET;
    }

    /** Whether a value names one thing of the workspace, so that a list of them can be offered. */
    public boolean isListed() {
        return !plural.isEmpty();
    }

    /** What several of them are called: {@code agents}; empty for what has no list. */
    public String plural() {
        return plural;
    }

    /** The placeholder in usage lines and messages: {@code AGENT}, {@code KEY=VALUE}. */
    public String placeholder() {
        return switch (this) {
            case KEY_VALUE -> "KEY=VALUE";
            case SANDBOX_PATH, API_PATH -> "PATH";
            case PINNED_CONNECTION -> "CONNECTION";
            case HUMAN_REQUEST -> "REQUEST";
            case SECRET -> "KEY";
            default -> name();
        };
    }
}
