package ai.duvo.shell.catalog;

import org.jspecify.annotations.Nullable;

/** Target of a value in the request. Names are the API's own (the wire's {@code build_id} is our revision). */
public sealed interface Target {

    /** The name of a path value that keeps its slashes: {@code {*}}. */
    String REST = "*";

    /** A {@code {name}} of the path: one segment, or all that is left when the name is {@code *}. */
    record Path(String name) implements Target {}

    /**
     * A query parameter.
     *
     * @param name the parameter
     * @param isJoined whether several words are sent as one, with commas between them; else each is sent alone
     * @param constant the text that a flag sends, or null for the given value
     */
    record Query(String name, boolean isJoined, @Nullable String constant) implements Target {}

    /**
     * A place in the JSON body.
     *
     * @param path the place
     * @param type what each word becomes
     * @param constant the JSON text that a flag or a word sends, or null for the given value
     */
    record Body(BodyPath path, JsonType type, @Nullable String constant) implements Target {}

    /**
     * JSON that says itself where in the body it goes.
     *
     * @param one the place of an object
     * @param many the place of an array
     */
    record OneOrMany(BodyPath one, BodyPath many) implements Target {}

    /**
     * A part of a multipart body.
     *
     * @param name the part
     * @param isFile whether it is the file, streamed, and not a text
     */
    record Multipart(String name, boolean isFile) implements Target {}

    /** A header of the request. */
    record Header(String name) implements Target {}

    /** Not sent: read by a handler or by the client itself. */
    record Client() implements Target {}
}
