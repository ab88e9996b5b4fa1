package ai.duvo.shell.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command's answer looks like and how it is shown to a person.
 *
 * @param shape a list, one object, or nothing worth showing
 * @param envelope the key that wraps the list or the object, or empty when the answer itself is it
 * @param columns the fields to show, in order; empty means all scalar fields
 * @param paging how the answer is paged, or null when it comes whole
 */
public record Result(
        Shape shape,
        String envelope,
        List<Column> columns,
        @Nullable Paging paging) {

    /** The shapes an answer can have. */
    public enum Shape {
        LIST,
        OBJECT,
        NOTHING
    }

    /** What a column holds: decides alignment, shortening and how a value is written. */
    public enum Type {
        /** Never cut. */
        ID,
        TEXT,
        NUMBER,
        /** An ISO 8601 date-time. */
        TIME,
        /** A count of bytes. */
        SIZE,
        /** A state word, coloured on a terminal. */
        STATUS
    }

    /**
     * A column of a table, a row of a record.
     *
     * @param title the heading, upper case in a table
     * @param path dotted field names below the item, such as {@code latest_build.revision_number}
     * @param type what it holds
     */
    public record Column(String title, String path, Type type) {

        /** A column with its title derived from the field name: {@code created_at} becomes {@code created at}. */
        public static Column column(String path, Type type) {
            return new Column(path.replace('_', ' ').replace('.', ' '), path, type);
        }

        /** The same under another title. */
        public Column titled(String text) {
            return new Column(text, path, type);
        }
    }

    /**
     * {@code limit} and {@code offset} of the API.
     *
     * @param max the largest page, in items
     * @param defaultSize the page size when none is asked for, in items
     */
    public record Paging(int max, int defaultSize) {}

    /** A list under an envelope key, shown as a table. */
    public static Result list(String envelope, Column... columns) {
        return new Result(Shape.LIST, envelope, List.of(columns), null);
    }

    /** One object under an envelope key (empty for none), shown as key and value. */
    public static Result object(String envelope, Column... columns) {
        return new Result(Shape.OBJECT, envelope, List.of(columns), null);
    }

    /** No answer to show. */
    public static Result nothing() {
        return new Result(Shape.NOTHING, "", List.of(), null);
    }

    /** The same, paged. */
    public Result paged(int max, int defaultSize) {
        return new Result(shape, envelope, columns, new Paging(max, defaultSize));
    }
}
