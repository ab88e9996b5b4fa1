package ai.duvo.shell.catalog;

import org.jspecify.annotations.Nullable;

/** Where a value goes in the request. Names are the API's own (the wire's {@code build_id} is our revision). */
public sealed interface Target {

    /** A {@code {name}} of the path. */
    record Path(String name) implements Target {}

    /** A query parameter. */
    record Query(String name) implements Target {}

    /**
     * A field of the JSON body.
     *
     * @param name the field
     * @param shape how the given words become its value
     * @param constant the JSON text that a flag sends, or null for the given value
     */
    record Body(String name, Shape shape, @Nullable String constant) implements Target {}

    /** A text part of a multipart body; the file part belongs to the handler. */
    record Multipart(String name) implements Target {}

    /** Not sent: read by a handler or by the client itself. */
    record Client() implements Target {}

    /** How words become a JSON value. */
    enum Shape {
        /** The word as a JSON string. */
        STRING,
        /** Every word of a repeatable option as a JSON array of strings; an empty array when there is none. */
        ARRAY,
        /** {@code key=value} words as a JSON object of strings. */
        MAP
    }
}
