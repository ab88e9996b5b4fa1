package ai.duvo.shell.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Form of a command's answer, and how it is shown to a person.
 *
 * @param shape what it is
 * @param envelope the key that wraps the list or the object, or empty when the answer itself is it; of a text, the dotted
 *     path of the field that is printed
 * @param columns the fields to show, in order; empty means all scalar fields
 * @param paging how the answer is paged, or null when it comes whole
 * @param sections what stands beside it in the same answer and is shown below it, in order
 * @param fileName of a download: the file it goes to when the line names none, such as {@code {id}.pdf}; else empty
 * @param whenEmpty what a person is told in place of a list of nothing; empty for no more than that
 * @param picture what a person is shown in place of all that: the form that the command itself prints; empty for the usual
 * @param isNewestLast whether the end of the list is what one looks for
 */
public record Result(
        Shape shape,
        String envelope,
        List<Column> columns,
        @Nullable Paging paging,
        List<Result> sections,
        String fileName,
        String whenEmpty,
        String picture,
        boolean isNewestLast) {

    /** The shapes an answer can have. */
    public enum Shape {
        LIST,
        OBJECT,
        /** One field of the answer, printed as it is. */
        TEXT,
        /** Bytes: to a pipe or a file, never to a terminal. */
        BYTES,
        /** Messages as they come. */
        STREAM,
        NOTHING
    }

    /** What a column holds: decides alignment, shortening and how a value is written. */
    public enum Type {
        /** Never cut. */
        ID,
        TEXT,
        /** The text of a message; for one without, the tool that it calls or what came of it. */
        MESSAGE,
        /** The path of a request: cut in front, so that its end is there. */
        PATH,
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

    /** A list under an envelope key (empty for a bare array), shown as a table. */
    public static Result list(String envelope, Column... columns) {
        return of(Shape.LIST, envelope, columns);
    }

    /** One object under an envelope key (empty for none), shown as key and value. */
    public static Result object(String envelope, Column... columns) {
        return of(Shape.OBJECT, envelope, columns);
    }

    /** One field of the answer, at a dotted path, printed as it is. */
    public static Result text(String path) {
        return of(Shape.TEXT, path);
    }

    /**
     * Bytes that go to a pipe, to the file of {@code --output}, or to this one; {@code {id}} stands for an argument.
     */
    public static Result download(String fileName) {
        return new Result(Shape.BYTES, "", List.of(), null, List.of(), fileName, "", "", false);
    }

    /** Messages under an envelope key, shown as they come. */
    public static Result stream(String envelope, Column... columns) {
        return of(Shape.STREAM, envelope, columns);
    }

    /** No answer to show. */
    public static Result nothing() {
        return of(Shape.NOTHING, "");
    }

    private static Result of(Shape shape, String envelope, Column... columns) {
        return new Result(shape, envelope, List.of(columns), null, List.of(), "", "", "", false);
    }

    /** The same, paged by {@code limit} and {@code offset} with a total. */
    public Result paged(int max, int usual) {
        return paged(Paging.byOffset(max, usual));
    }

    /** The same, paged that way. */
    public Result paged(Paging way) {
        return new Result(shape, envelope, columns, way, sections, fileName, whenEmpty, picture, isNewestLast);
    }

    /** The same, with what stands beside it in the answer: each a list or an object under its own key. */
    public Result beside(Result... others) {
        return new Result(
                shape, envelope, columns, paging, List.of(others), fileName, whenEmpty, picture, isNewestLast);
    }

    /** The same, with what a person is told when nothing is in it. */
    public Result whenEmpty(String text) {
        return new Result(shape, envelope, columns, paging, sections, fileName, text, picture, isNewestLast);
    }

    /** The same, but a person is shown this instead. */
    public Result drawn(String text) {
        return new Result(shape, envelope, columns, paging, sections, fileName, whenEmpty, text, isNewestLast);
    }

    /** The same, as of a log: a pager begins with its end. */
    public Result newestLast() {
        return new Result(shape, envelope, columns, paging, sections, fileName, whenEmpty, picture, true);
    }
}
