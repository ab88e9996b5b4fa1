package ai.duvo.shell.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameter of a command: an argument or an option. */
public sealed interface Parameter permits Argument, Option {

    /** All of it that both have. */
    Spec spec();

    /** Its name without dashes, unique within its command. */
    default String name() {
        return spec().name();
    }

    /** One line of help, no full stop. */
    default String summary() {
        return spec().summary();
    }

    /** What kind of thing it is. */
    default Kind kind() {
        return spec().kind();
    }

    /** Whether the command cannot do without. */
    default boolean required() {
        return spec().required();
    }

    /** Whether it can be given more than once. */
    default boolean repeatable() {
        return spec().repeatable();
    }

    /** The only words allowed, or empty for any. */
    default List<String> choices() {
        return spec().choices();
    }

    /** Where the value goes. */
    default Target target() {
        return spec().target();
    }

    /** Whether its value, or a part of it, must never be kept, shown or recorded. */
    default boolean isSensitive() {
        return kind().isSensitive();
    }

    /**
     * What arguments and options have in common.
     *
     * @param name without dashes
     * @param summary one line, no full stop
     * @param kind what it is
     * @param required whether the command cannot do without
     * @param repeatable whether it can be given more than once
     * @param isCommaList whether a word holds several values with commas between them
     * @param choices the only words allowed, or empty for any
     * @param range the numbers allowed, or null for any
     * @param source where a word's value comes from
     * @param lookup how a name becomes the id that is sent, or null when the word is sent as it is
     * @param access what its words want besides the API
     * @param isSentEmpty whether an empty array is sent when a repeatable one is left out; else nothing is
     * @param target where the value goes
     */
    record Spec(
            String name,
            String summary,
            Kind kind,
            boolean required,
            boolean repeatable,
            boolean isCommaList,
            List<String> choices,
            @Nullable Range range,
            ValueSource source,
            @Nullable Lookup lookup,
            WantedAccess access,
            boolean isSentEmpty,
            Target target) {}

    /** The whole numbers from {@code min} to {@code max}, both included. */
    record Range(long min, long max) {}

    /**
     * How a name becomes an id: the one thing of its kind that a field calls so.
     *
     * @param fields of the items that its kind's list gives
     */
    record Lookup(List<String> fields) {}
}
