package ai.duvo.shell.api;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The body of a request. */
public sealed interface RequestBody {

    /** Whether it goes with a presigned address, whose query is a credential and which gets no header of ours. */
    default boolean isPresigned() {
        return this instanceof PlainFile || this instanceof PlainDownload;
    }

    /** No body. */
    record None() implements RequestBody {}

    /** JSON text in UTF-8. */
    record Json(byte[] bytes) implements RequestBody {}

    /**
     * A file as the part {@code file} of a {@code multipart/form-data} body (RFC 7578), streamed.
     *
     * @param file on this machine
     * @param length in bytes, as it was when the command began
     * @param fileName sent as the part's file name
     * @param fields text parts, sent before the file
     * @param sent told how many bytes of the file are gone, from the client's threads
     */
    record FilePart(Path file, long length, String fileName, Map<String, String> fields, LongConsumer sent)
            implements RequestBody {

        /** One whose progress nobody is told of. */
        public FilePart(Path file, long length, String fileName, Map<String, String> fields) {
            this(file, length, fileName, fields, bytes -> {});
        }
    }

    /**
     * The bytes of a file and nothing else, streamed to a presigned address.
     *
     * @param length in bytes, as it was when the command began
     * @param contentType the one that the address was made for, or null for none
     * @param sent told how many bytes are gone, from the client's threads
     */
    record PlainFile(Path file, long length, @Nullable String contentType, LongConsumer sent) implements RequestBody {}

    /** Nothing, and what comes back is the file at a presigned address. */
    record PlainDownload() implements RequestBody {}

    /**
     * One that was sent and is not kept.
     *
     * @param length in bytes
     */
    record Discarded(long length) implements RequestBody {}
}
