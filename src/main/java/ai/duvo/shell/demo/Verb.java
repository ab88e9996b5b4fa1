package ai.duvo.shell.demo;

import java.util.Locale;

/** The plain things that can be done with a collection. */
enum Verb {
    LIST,
    GET,
    CREATE,
    UPDATE,
    DELETE;

    /** As the data files write it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
