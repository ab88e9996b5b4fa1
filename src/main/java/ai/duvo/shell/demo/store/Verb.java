package ai.duvo.shell.demo.store;

import java.util.Locale;

/** The plain things that can be done with a collection. */
public enum Verb {
    LIST,
    GET,
    CREATE,
    UPDATE,
    DELETE;

    /** As the data files write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
