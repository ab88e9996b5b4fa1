package ai.duvo.shell.catalog;

/** What kind of thing an argument or option is: decides how it is checked, shown and completed. */
public enum Kind {
    AGENT,
    REVISION,
    SANDBOX,
    INTEGRATION,
    SLOT,
    CONNECTION,
    PINNED_CONNECTION,
    RUN,
    HUMAN_REQUEST,
    TEAM,
    QUEUE,
    USER,
    PROFILE,
    COMMAND,
    FILE,
    SANDBOX_PATH,
    API_PATH,
    URL,
    JSON,
    KEY_VALUE,
    SECRET,
    NUMBER,
    DURATION,
    TEXT;

    /** Whether a value of this kind must never be kept, shown or recorded. */
    public boolean isSensitive() {
        return this == SECRET;
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
