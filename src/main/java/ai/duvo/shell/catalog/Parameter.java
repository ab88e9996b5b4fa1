package ai.duvo.shell.catalog;

import java.util.List;

/** What an argument and an option have in common. */
public sealed interface Parameter permits Argument, Option {

    /** Its name without dashes, unique within its command. */
    String name();

    /** One line of help, no full stop. */
    String summary();

    /** What kind of thing it is. */
    Kind kind();

    /** Whether the command cannot do without. */
    boolean required();

    /** Whether it can be given more than once. */
    boolean repeatable();

    /** The only words allowed, or empty for any. */
    List<String> choices();

    /** Where the value goes. */
    Target target();
}
