package ai.duvo.shell.demo.store;

import java.util.Locale;

/** Verb of a collection: list, get, create, update, delete. */
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
