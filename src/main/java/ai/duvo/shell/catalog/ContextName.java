package ai.duvo.shell.catalog;

import java.util.Arrays;
import java.util.Optional;

/** The names of a path that are filled from the context when no word of the line does. */
public enum ContextName {
    /** The team in use. */
    TEAM("teamId"),
    /** The organization: {@code --org}, {@code DUVO_ORG_ID}, else the only one of the user. */
    ORGANIZATION("orgId"),
    /** The user the key belongs to. */
    USER("userId");

    private final String wireName;

    ContextName(String wireName) {
        this.wireName = wireName;
    }

    /** As it stands in a path. */
    public String wireName() {
        return wireName;
    }

    /** The one that a path calls so. */
    public static Optional<ContextName> of(String wireName) {
        return Arrays.stream(values()).filter(n -> n.wireName.equals(wireName)).findFirst();
    }
}
